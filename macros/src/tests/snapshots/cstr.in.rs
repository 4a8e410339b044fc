//! Text with its NUL: pinned, or copied since C could write to it; borrowed for ever.
#[marshal]
unsafe extern "C" {
    fn puts(#[marshal(cstr)] s: *const c_char, #[marshal(cstr, nullable)] t: *const c_char, u: &CStr) -> c_int;
    fn mangle(#[marshal(in, cstr)] s: *mut c_char);
    #[marshal(ret(cstr, borrow = 'static))]
    pub fn version() -> *const c_char;
    #[marshal(ret(cstr, copy, nullable))]
    pub fn getenv(#[marshal(cstr)] name: *const c_char) -> *mut c_char;
}
