#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "blit"]
    unsafe fn __pinvoke_raw_blit(pixels_: *const u32, w_: c_int, h_: c_int) -> c_int;
    #[link_name = "raw"]
    unsafe fn __pinvoke_raw_raw(words_: *mut u32, n_: size_t);
    #[link_name = "escape"]
    unsafe fn __pinvoke_raw_escape(text_: *const c_char, n_: c_int);
}
#[inline]
#[track_caller]
fn blit(pixels: &[u32], w: c_int, h: c_int) -> c_int {
    let pixels_len = <[_]>::len(pixels);
    let pixels_needed = ::pinvoke::private::arithmetic::mul(
        ::pinvoke::private::arithmetic::operand(w),
        ::pinvoke::private::arithmetic::operand(h),
    );
    let ::core::option::Option::Some(pixels_len) = ::pinvoke::private::at_least(
        pixels_len,
        pixels_needed,
    ) else {
        ::pinvoke::private::refuse::at_least(
            pixels_len,
            pixels_needed,
            &::pinvoke::private::At {
                function: "blit",
                parameter: "pixels",
            },
        )
    };
    let pixels_native: *const u32 = <[_]>::as_ptr(pixels);
    let ret = unsafe { __pinvoke_raw_blit(pixels_native, w, h) };
    ret
}
#[inline]
#[track_caller]
fn raw(words: &mut [u32]) {
    let words_len = ::pinvoke::private::bytes::<u32>(<[_]>::len(words));
    let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<
        size_t,
    >(words_len) else {
        ::pinvoke::private::refuse::count::<
            size_t,
        >(
            words_len,
            &::pinvoke::private::At {
                function: "raw",
                parameter: "words",
            },
        )
    };
    let words_native: *mut u32 = if words_len == 0 {
        ::pinvoke::private::core::ptr::null_mut()
    } else {
        <[_]>::as_mut_ptr(words)
    };
    unsafe { __pinvoke_raw_raw(words_native, n_native) };
}
#[inline]
#[track_caller]
fn escape(text: &[::core::primitive::u8]) {
    let text_len = <[_]>::len(text);
    let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<
        c_int,
    >(text_len) else {
        ::pinvoke::private::refuse::count::<
            c_int,
        >(
            text_len,
            &::pinvoke::private::At {
                function: "escape",
                parameter: "text",
            },
        )
    };
    let text_needed = ::core::option::Option::Some(2);
    let ::core::option::Option::Some(_) = ::pinvoke::private::at_least(
        text_len,
        text_needed,
    ) else {
        ::pinvoke::private::refuse::at_least(
            text_len,
            text_needed,
            &::pinvoke::private::At {
                function: "escape",
                parameter: "text",
            },
        )
    };
    let mut text_zero = ::pinvoke::private::zeroed::<::core::primitive::u8>();
    let text_native: *const c_char = (if text_len == 0 {
        &raw mut text_zero
    } else {
        <[_]>::as_ptr(text).cast_mut()
    })
        .cast_const()
        .cast();
    unsafe { __pinvoke_raw_escape(text_native, n_native) };
}
const _: () = ::pinvoke::private::byte::<c_char>();
const _: () = ::pinvoke::private::number::<::core::primitive::u8>();
const _: () = ::pinvoke::private::number::<c_int>();
const _: () = ::pinvoke::private::number::<u32>();
