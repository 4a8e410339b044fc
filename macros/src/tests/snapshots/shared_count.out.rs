#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "dot"]
    unsafe fn __pinvoke_raw_dot(a_: *const f64, b_: *const f64, n_: c_int) -> f64;
}
#[inline]
#[track_caller]
fn dot(a: &[f64], b: ::core::option::Option<&[f64]>) -> f64 {
    let a_len = <[_]>::len(a);
    let b_present = ::core::option::Option::is_some(&b);
    let b_len = match &b {
        ::core::option::Option::Some(b_part) => <[_]>::len(b_part),
        ::core::option::Option::None => 0,
    };
    if b_present {
        let ::core::option::Option::Some(()) = ::pinvoke::private::same(
            b_len,
            "a",
            a_len,
        ) else {
            ::pinvoke::private::refuse::same(
                b_len,
                "a",
                a_len,
                &::pinvoke::private::At {
                    function: "dot",
                    parameter: "b",
                },
            )
        };
    }
    let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<
        c_int,
    >(a_len) else {
        ::pinvoke::private::refuse::count::<
            c_int,
        >(
            a_len,
            &::pinvoke::private::At {
                function: "dot",
                parameter: "a",
            },
        )
    };
    let a_native: *const f64 = <[_]>::as_ptr(a);
    let b_native: *const f64 = match b {
        ::core::option::Option::Some(b_part) => <[_]>::as_ptr(b_part).cast_mut(),
        ::core::option::Option::None => ::pinvoke::private::core::ptr::null_mut(),
    }
        .cast_const();
    let ret = unsafe { __pinvoke_raw_dot(a_native, b_native, n_native) };
    ret
}
const _: () = ::pinvoke::private::number::<f64>();
