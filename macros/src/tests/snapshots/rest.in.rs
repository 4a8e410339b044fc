//! Pointers into an argument: its tail is returned.
#[marshal]
unsafe extern "C" {
    pub fn strtol(#[marshal(cstr)] s: *const c_char, #[marshal(out, rest = s)] end: *mut *mut c_char, base: c_int) -> c_long;
    #[marshal(ret(rest = s, nullable))]
    pub fn memchr(#[marshal(in, len = n)] s: *const c_void, c: c_int, n: size_t) -> *mut c_void;
}
