#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "size"]
    unsafe fn __pinvoke_raw_size(w_: *mut c_int, h_: *mut c_int) -> c_int;
    #[link_name = "step"]
    unsafe fn __pinvoke_raw_step(at_: *mut u32);
    #[link_name = "items"]
    unsafe fn __pinvoke_raw_items(v_: *mut u16, n_: size_t) -> size_t;
}
#[inline]
fn size() -> ::core::result::Result<(c_int, c_int), ::pinvoke::Error> {
    let mut w_native: c_int = ::pinvoke::private::zeroed::<c_int>();
    let mut h_native = ::pinvoke::private::core::mem::MaybeUninit::<c_int>::uninit();
    let ret = unsafe {
        __pinvoke_raw_size(
            &raw mut w_native,
            ::pinvoke::private::core::mem::MaybeUninit::as_mut_ptr(&mut h_native),
        )
    };
    if !(ret == 0) {
        return ::core::result::Result::Err(
            ::pinvoke::private::status(
                ret,
                &::pinvoke::private::At {
                    function: "size",
                    parameter: "",
                },
            ),
        );
    }
    ::core::result::Result::Ok((w_native, unsafe { h_native.assume_init() }))
}
#[inline]
fn step(at: u32) -> u32 {
    let mut at_native: u32 = at;
    unsafe { __pinvoke_raw_step(&raw mut at_native) };
    at_native
}
#[inline]
#[track_caller]
fn items(n: size_t) -> ::pinvoke::private::Vec<u16> {
    let mut v_native = match ::pinvoke::private::OutVec::<
        ::pinvoke::private::As<u16>,
        u16,
    >::zeroed(::pinvoke::private::arithmetic::operand(n)) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "items",
                    parameter: "v",
                },
            )
        }
    };
    let v_len = ::pinvoke::private::OutVec::room(&v_native);
    let ret = unsafe {
        __pinvoke_raw_items(::pinvoke::private::OutVec::as_mut_ptr(&mut v_native), n)
    };
    unsafe {
        ::pinvoke::private::OutVec::adopt(
            &mut v_native,
            ::core::option::Option::unwrap_or(::pinvoke::private::written(ret, v_len), 0),
        )
    };
    let ::core::option::Option::Some(v_written) = ::pinvoke::private::written(ret, v_len)
    else {
        ::pinvoke::private::refuse::written(
            ret,
            v_len,
            &::pinvoke::private::At {
                function: "items",
                parameter: "v",
            },
        )
    };
    let v_value = match ::pinvoke::private::OutVec::into_values(v_native) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "items",
                    parameter: "v",
                },
            )
        }
    };
    v_value
}
const _: () = ::pinvoke::private::number::<c_int>();
const _: () = ::pinvoke::private::number::<size_t>();
const _: () = ::pinvoke::private::number::<u16>();
const _: () = ::pinvoke::private::number::<u32>();
