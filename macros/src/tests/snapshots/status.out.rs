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
fn plain_status(a: c_int) -> ::core::result::Result<(), ::pinvoke::private::IoError> {
    let ret = unsafe { __pinvoke_raw_plain_status(a) };
    if !(ret == 0) {
        return ::core::result::Result::Err(::pinvoke::private::os_error(ret));
    }
    ::core::result::Result::Ok(())
}
#[inline]
fn sentinel(a: c_int) -> ::core::result::Result<c_int, ::pinvoke::private::IoError> {
    ::pinvoke::private::errno::clear();
    let ret = unsafe { __pinvoke_raw_sentinel(a) };
    let call_errno = ::pinvoke::private::errno::get();
    if !(ret >= 0) {
        return ::core::result::Result::Err(::pinvoke::private::os_error(call_errno));
    }
    ::core::result::Result::Ok(ret)
}
#[inline]
fn step() -> ::core::result::Result<::core::option::Option<c_int>, Failure> {
    let mut line_native: c_int = ::pinvoke::private::zeroed::<c_int>();
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
fn value(a: c_int) -> c_int {
    let ret = unsafe { __pinvoke_raw_value(a) };
    ret
}
#[inline]
fn find(a: size_t) -> ::core::result::Result<Found, ::pinvoke::private::IoError> {
    let ret = unsafe { __pinvoke_raw_find(a) };
    let call_succeeded = !is_error(ret);
    if !(call_succeeded) {
        return ::core::result::Result::Err(::pinvoke::private::os_error(ret));
    }
    let mut self_made = unsafe {
        ::pinvoke::private::made::<::pinvoke::private::As<size_t>, Found>(ret)
    };
    let self_value = match unsafe {
        ::pinvoke::private::from_native::<
            ::pinvoke::private::As<size_t>,
            Found,
        >(&mut self_made)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "find",
                    parameter: "ret",
                },
            );
        }
    };
    ::core::result::Result::Ok(self_value)
}
const _: () = ::pinvoke::private::crosses::<size_t>();
const _: () = ::pinvoke::private::number::<c_int>();
const _: () = ::pinvoke::private::number::<size_t>();
