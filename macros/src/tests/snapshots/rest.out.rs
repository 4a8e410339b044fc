#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "strtol"]
    unsafe fn __pinvoke_raw_strtol(
        s_: *const c_char,
        end_: *mut *mut c_char,
        base_: c_int,
    ) -> c_long;
    #[link_name = "memchr"]
    unsafe fn __pinvoke_raw_memchr(
        s_: *const c_void,
        c_: c_int,
        n_: size_t,
    ) -> *mut c_void;
}
#[inline]
#[track_caller]
pub fn strtol<'s>(
    s: &'s ::pinvoke::private::core::ffi::CStr,
    base: c_int,
) -> (c_long, &'s ::pinvoke::private::core::ffi::CStr) {
    let mut end_native: *mut c_char = ::pinvoke::private::zeroed();
    let s_native = ::pinvoke::private::core::ffi::CStr::as_ptr(s).cast::<c_char>();
    let ret = unsafe { __pinvoke_raw_strtol(s_native, &raw mut end_native, base) };
    let end_rest = match ::pinvoke::private::rest_of_cstr(s, s_native, end_native) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "strtol",
                    parameter: "end",
                },
            )
        }
    };
    let ::core::option::Option::Some(end_rest) = end_rest else {
        ::pinvoke::private::refuse::null(
            &::pinvoke::private::At {
                function: "strtol",
                parameter: "end",
            },
        )
    };
    (ret, end_rest)
}
#[inline]
#[track_caller]
pub fn memchr<'s>(
    s: &'s [::core::primitive::u8],
    c: c_int,
) -> ::core::option::Option<&'s [::core::primitive::u8]> {
    let s_len = <[_]>::len(s);
    let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<
        size_t,
    >(s_len) else {
        ::pinvoke::private::refuse::count::<
            size_t,
        >(
            s_len,
            &::pinvoke::private::At {
                function: "memchr",
                parameter: "s",
            },
        )
    };
    let s_native: *const c_void = <[_]>::as_ptr(s).cast();
    let ret = unsafe { __pinvoke_raw_memchr(s_native, c, n_native) };
    let self_rest = match ::pinvoke::private::rest_of_slice(s, s_native, ret) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "memchr",
                    parameter: "ret",
                },
            )
        }
    };
    self_rest
}
const _: () = ::pinvoke::private::byte::<c_void>();
const _: () = ::pinvoke::private::number::<::core::primitive::u8>();
const _: () = ::pinvoke::private::number::<c_int>();
const _: () = ::pinvoke::private::number::<c_long>();
const _: () = ::pinvoke::private::text_unit::<c_char, ::core::primitive::u8>();
