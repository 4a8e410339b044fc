#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "puts"]
    unsafe fn __pinvoke_raw_puts(
        s_: *const c_char,
        t_: *const c_char,
        u_: *const ::pinvoke::private::core::ffi::c_char,
    ) -> c_int;
    #[link_name = "mangle"]
    unsafe fn __pinvoke_raw_mangle(s_: *mut c_char);
    #[link_name = "version"]
    unsafe fn __pinvoke_raw_version() -> *const c_char;
    #[link_name = "getenv"]
    unsafe fn __pinvoke_raw_getenv(name_: *const c_char) -> *mut c_char;
}
#[inline]
fn puts(
    s: &::pinvoke::private::core::ffi::CStr,
    t: ::core::option::Option<&::pinvoke::private::core::ffi::CStr>,
    u: &CStr,
) -> c_int {
    let s_native = ::pinvoke::private::core::ffi::CStr::as_ptr(s).cast::<c_char>();
    let t_native = match t {
        ::core::option::Option::Some(t_part) => {
            ::pinvoke::private::core::ffi::CStr::as_ptr(t_part)
        }
        ::core::option::Option::None => ::pinvoke::private::core::ptr::null(),
    }
        .cast::<c_char>();
    let u_native = ::pinvoke::private::core::ffi::CStr::as_ptr(u)
        .cast::<::pinvoke::private::core::ffi::c_char>();
    let ret = unsafe { __pinvoke_raw_puts(s_native, t_native, u_native) };
    ret
}
#[inline]
fn mangle(
    s: &::pinvoke::private::core::ffi::CStr,
) -> ::core::result::Result<(), ::pinvoke::Error> {
    let s_scratch = ::pinvoke::private::Scratch::new();
    let mut s_made = match unsafe {
        ::pinvoke::private::to_native::<
            ::pinvoke::private::CText<::pinvoke::private::Copying>,
            &::pinvoke::private::core::ffi::CStr,
        >(&s, &s_scratch)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "mangle",
                    parameter: "s",
                },
            );
        }
    };
    let s_native: *mut ::pinvoke::private::core::ffi::c_char = *::pinvoke::private::Made::get(
        &s_made,
    );
    let s_native: *mut c_char = s_native.cast();
    unsafe { __pinvoke_raw_mangle(s_native) };
    ::core::result::Result::Ok(())
}
#[inline]
#[track_caller]
pub fn version() -> &'static ::pinvoke::private::core::ffi::CStr {
    let ret = unsafe { __pinvoke_raw_version() };
    let self_text = unsafe { ::pinvoke::private::view_text(ret.cast()) };
    let ::core::option::Option::Some(self_text) = self_text else {
        ::pinvoke::private::refuse::null(
            &::pinvoke::private::At {
                function: "version",
                parameter: "ret",
            },
        )
    };
    self_text
}
#[inline]
#[track_caller]
pub fn getenv(
    name: &::pinvoke::private::core::ffi::CStr,
) -> ::core::option::Option<::pinvoke::private::CString> {
    let name_native = ::pinvoke::private::core::ffi::CStr::as_ptr(name).cast::<c_char>();
    let ret = unsafe { __pinvoke_raw_getenv(name_native) };
    let mut self_made = unsafe {
        ::pinvoke::private::made::<
            ::pinvoke::private::Nullable<
                ::pinvoke::private::CText<::pinvoke::private::Copying>,
            >,
            ::core::option::Option<::pinvoke::private::CString>,
        >(ret.cast())
    };
    let self_value = match unsafe {
        ::pinvoke::private::from_native::<
            ::pinvoke::private::Nullable<
                ::pinvoke::private::CText<::pinvoke::private::Copying>,
            >,
            ::core::option::Option<::pinvoke::private::CString>,
        >(&mut self_made)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "getenv",
                    parameter: "ret",
                },
            )
        }
    };
    self_value
}
const _: () = ::pinvoke::private::number::<c_int>();
const _: () = ::pinvoke::private::same_type::<
    CStr,
    ::pinvoke::private::core::ffi::CStr,
>();
const _: () = ::pinvoke::private::text_unit::<
    ::pinvoke::private::core::ffi::c_char,
    ::core::primitive::u8,
>();
const _: () = ::pinvoke::private::text_unit::<c_char, ::core::primitive::u8>();
