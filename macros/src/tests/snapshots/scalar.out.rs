#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "labs"]
    unsafe fn __pinvoke_raw_labs(j_: c_long) -> c_long;
    #[link_name = "toggle"]
    unsafe fn __pinvoke_raw_toggle(
        on_: c_int,
        at_: ::pinvoke::private::Native<Point>,
    ) -> c_int;
}
#[inline]
pub fn labs(j: c_long) -> c_long {
    let ret = unsafe { __pinvoke_raw_labs(j) };
    ret
}
#[inline]
#[track_caller]
fn toggle(on: bool, at: Point) -> bool {
    let on_native = ::pinvoke::private::to_native::<bool, c_int>(on);
    let at_native = ::pinvoke::private::to_native::<
        Point,
        ::pinvoke::private::Native<Point>,
    >(at);
    let ret = unsafe { __pinvoke_raw_toggle(on_native, at_native) };
    match ::pinvoke::private::from_native::<bool, c_int>(ret) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "toggle",
                    parameter: "ret",
                },
            )
        }
    }
}
const _: () = ::pinvoke::private::crosses::<c_int>();
const _: () = ::pinvoke::private::infallible::<
    Point,
    ::pinvoke::private::Native<Point>,
>();
const _: () = ::pinvoke::private::infallible::<bool, c_int>();
const _: () = ::pinvoke::private::number::<c_long>();
const _: () = ::pinvoke::private::sends::<Point>();
const _: () = ::pinvoke::private::sends::<c_int>();
