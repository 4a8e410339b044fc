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
        at_: ::pinvoke::private::SentNative<Point>,
    ) -> c_int;
}
#[inline]
pub fn labs(j: c_long) -> c_long {
    let ret = unsafe { __pinvoke_raw_labs(j) };
    ret
}
#[inline]
fn toggle(on: bool, at: Point) -> bool {
    let on_scratch = ::pinvoke::private::Scratch::new();
    let mut on_made = unsafe {
        ::pinvoke::private::to_native_always::<
            ::pinvoke::private::As<c_int>,
            bool,
        >(&on, &on_scratch)
    };
    let on_native: c_int = *::pinvoke::private::Made::get(&on_made);
    let at_scratch = ::pinvoke::private::Scratch::new();
    let mut at_made = unsafe {
        ::pinvoke::private::to_native_always::<
            ::pinvoke::private::SentBy<Point>,
            Point,
        >(&at, &at_scratch)
    };
    let at_native: ::pinvoke::private::SentNative<Point> = *::pinvoke::private::Made::get(
        &at_made,
    );
    let ret = unsafe { __pinvoke_raw_toggle(on_native, at_native) };
    let mut self_made = unsafe {
        ::pinvoke::private::made::<::pinvoke::private::As<c_int>, bool>(ret)
    };
    let self_value = unsafe {
        ::pinvoke::private::from_native_always::<
            ::pinvoke::private::As<c_int>,
            bool,
        >(&mut self_made)
    };
    self_value
}
const _: () = ::pinvoke::private::crosses::<::pinvoke::private::SentNative<Point>>();
const _: () = ::pinvoke::private::crosses::<c_int>();
const _: () = ::pinvoke::private::number::<c_long>();
const _: () = ::pinvoke::private::sends::<c_int>();
