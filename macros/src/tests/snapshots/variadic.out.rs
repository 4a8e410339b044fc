#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "snprintf"]
    unsafe fn __pinvoke_raw_print_int(
        to_: *mut c_char,
        n_: size_t,
        format_: *const c_char,
        ...
    ) -> c_int;
}
#[doc(alias = "snprintf")]
#[inline]
#[track_caller]
fn print_int(to: &mut [::core::primitive::u8], value: c_int) -> c_int {
    let to_len = <[_]>::len(to);
    let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<
        size_t,
    >(to_len) else {
        ::pinvoke::private::refuse::count::<
            size_t,
        >(
            to_len,
            &::pinvoke::private::At {
                function: "print_int",
                parameter: "to",
            },
        )
    };
    let format_native: *const c_char = c"%d".as_ptr();
    let to_native: *mut c_char = (<[_]>::as_mut_ptr(to)).cast();
    let ret = unsafe {
        __pinvoke_raw_print_int(to_native, n_native, format_native, value)
    };
    ret
}
const _: () = ::pinvoke::private::byte::<c_char>();
const _: () = ::pinvoke::private::number::<::core::primitive::u8>();
const _: () = ::pinvoke::private::number::<c_int>();
const _: () = ::pinvoke::private::promoted::<c_int>();
