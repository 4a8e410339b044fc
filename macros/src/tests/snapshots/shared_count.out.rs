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
#[allow(non_snake_case, reason = "C's name")]
fn dot(a: &[f64], b: ::core::option::Option<&[f64]>) -> f64 {
    let a_len = a.len();
    let b_present = b.is_some();
    let b_len = b.as_ref().map_or(0, |b_part| b_part.len());
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
    let a_native: *const f64 = a.as_ptr();
    let b_native: *const f64 = match b {
        ::core::option::Option::Some(b_part) => b_part.as_ptr().cast_mut(),
        ::core::option::Option::None => ::core::ptr::null_mut(),
    }
        .cast_const();
    let ret = unsafe { __pinvoke_raw_dot(a_native, b_native, n_native) };
    ret
}
const _: () = ::pinvoke::private::number::<f64>();
