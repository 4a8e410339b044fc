#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "open"]
    unsafe fn __pinvoke_raw_open(path_: *const c_char, flags_: c_int) -> c_int;
    #[link_name = "log"]
    unsafe fn __pinvoke_raw_log(text_: *const c_char, n_: size_t);
    #[link_name = "both"]
    unsafe fn __pinvoke_raw_both(a_: *const c_char);
}
#[inline]
fn open(
    path: &::core::primitive::str,
    flags: c_int,
) -> ::core::result::Result<c_int, ::pinvoke::Error> {
    let path_scratch = ::pinvoke::private::Scratch::new();
    let mut path_made = match unsafe {
        ::pinvoke::private::to_native::<
            ::pinvoke::private::Text<::pinvoke::private::Utf8, ::pinvoke::private::Lent>,
            &::core::primitive::str,
        >(&path, &path_scratch)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "open",
                    parameter: "path",
                },
            );
        }
    };
    let path_native: *mut ::core::primitive::u8 = *::pinvoke::private::Made::get(
        &path_made,
    );
    let path_native: *const c_char = path_native.cast_const().cast();
    let ret = unsafe { __pinvoke_raw_open(path_native, flags) };
    ::core::result::Result::Ok(ret)
}
#[inline]
#[track_caller]
fn log(text: &::core::primitive::str) {
    let text_len = ::core::primitive::str::len(text);
    let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<
        size_t,
    >(text_len) else {
        ::pinvoke::private::refuse::count::<
            size_t,
        >(
            text_len,
            &::pinvoke::private::At {
                function: "log",
                parameter: "text",
            },
        )
    };
    let text_native = ::core::primitive::str::as_ptr(text).cast_mut().cast::<c_char>();
    unsafe { __pinvoke_raw_log(text_native.cast_const(), n_native) };
}
#[inline]
fn both(
    a: ::core::option::Option<&::core::primitive::str>,
) -> ::core::result::Result<(), ::pinvoke::Error> {
    let a_scratch = ::pinvoke::private::Scratch::new();
    let mut a_made = match unsafe {
        ::pinvoke::private::to_native::<
            ::pinvoke::private::Nullable<
                ::pinvoke::private::Text<
                    ::pinvoke::private::Utf8,
                    ::pinvoke::private::Lent,
                >,
            >,
            ::core::option::Option<&::core::primitive::str>,
        >(&a, &a_scratch)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "both",
                    parameter: "a",
                },
            );
        }
    };
    let a_native: *mut ::core::primitive::u8 = *::pinvoke::private::Made::get(&a_made);
    let a_native: *const c_char = a_native.cast_const().cast();
    unsafe { __pinvoke_raw_both(a_native) };
    ::core::result::Result::Ok(())
}
const _: () = ::pinvoke::private::number::<c_int>();
const _: () = ::pinvoke::private::text_unit::<c_char, ::core::primitive::u8>();
