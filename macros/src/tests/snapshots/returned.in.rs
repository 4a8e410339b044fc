//! Memory of C's: borrowed for ever, or copied.
#[marshal]
unsafe extern "C" {
    #[marshal(ret(borrow = 'static, len = *n))]
    fn table(n: *mut c_int) -> *const u32;
    #[marshal(ret(copy, len = 4))]
    fn four() -> *const u32;
    #[marshal(ret(copy))]
    fn one() -> *const Point;
    #[marshal(ret(utf8, copy))]
    fn name() -> *const c_char;
}
