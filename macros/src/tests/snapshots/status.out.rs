#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "plain_status"]
    unsafe fn __pinvoke_raw_plain_status(a_: c_int) -> c_int;
    #[link_name = "sentinel"]
    unsafe fn __pinvoke_raw_sentinel(a_: c_int) -> c_int;
    #[link_name = "step"]
    unsafe fn __pinvoke_raw_step(line_: *mut c_int) -> c_int;
    #[link_name = "value"]
    unsafe fn __pinvoke_raw_value(a_: c_int) -> c_int;
    #[link_name = "find"]
    unsafe fn __pinvoke_raw_find(a_: size_t) -> size_t;
}
#[inline]
#[allow(non_snake_case, reason = "C's name")]
fn plain_status(a: c_int) -> ::core::result::Result<(), ::std::io::Error> {
    let ret = unsafe { __pinvoke_raw_plain_status(a) };
    if !(ret == 0) {
        return ::core::result::Result::Err(::pinvoke::private::os_error(ret));
    }
    ::core::result::Result::Ok(())
}
#[inline]
#[allow(non_snake_case, reason = "C's name")]
fn sentinel(a: c_int) -> ::core::result::Result<c_int, ::std::io::Error> {
    ::pinvoke::private::errno::clear();
    let ret = unsafe { __pinvoke_raw_sentinel(a) };
    let errno = ::pinvoke::private::errno::get();
    if !(ret >= 0) {
        return ::core::result::Result::Err(::pinvoke::private::os_error(errno));
    }
    ::core::result::Result::Ok(ret)
}
#[inline]
#[allow(non_snake_case, reason = "C's name")]
fn step() -> ::core::result::Result<::core::option::Option<c_int>, Failure> {
    let mut line_native = ::pinvoke::private::zeroed::<c_int>();
    let ret = unsafe { __pinvoke_raw_step(&raw mut line_native) };
    if ret == 100 {
        return ::core::result::Result::Ok(::core::option::Option::None);
    }
    if !(ret == 0) {
        return ::core::result::Result::Err(Failure::new(ret, line_native));
    }
    ::core::result::Result::Ok(::core::option::Option::Some(line_native))
}
#[inline]
#[track_caller]
#[allow(non_snake_case, reason = "C's name")]
fn value(a: c_int) -> c_int {
    let ret = unsafe { __pinvoke_raw_value(a) };
    ret
}
#[inline]
#[allow(non_snake_case, reason = "C's name")]
fn find(a: size_t) -> ::core::result::Result<Found, ::std::io::Error> {
    let ret = unsafe { __pinvoke_raw_find(a) };
    if !(!is_error(ret)) {
        return ::core::result::Result::Err(::pinvoke::private::os_error(ret));
    }
    ::core::result::Result::Ok(
        match ::pinvoke::private::from_native::<Found, size_t>(ret) {
            ::core::result::Result::Ok(value) => value,
            ::core::result::Result::Err(kind) => {
                return ::core::result::Result::Err(
                    ::core::convert::From::from(
                        ::pinvoke::private::error::of(
                            kind,
                            &::pinvoke::private::At {
                                function: "find",
                                parameter: "ret",
                            },
                        ),
                    ),
                );
            }
        },
    )
}
const _: () = ::pinvoke::private::crosses::<size_t>();
const _: () = ::pinvoke::private::number::<c_int>();
const _: () = ::pinvoke::private::number::<size_t>();
