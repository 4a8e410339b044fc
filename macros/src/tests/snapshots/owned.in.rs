//! What C returns and hands over.
#[marshal]
unsafe extern "C" {
    #[marshal(ret(utf8, free = free))]
    safe fn name() -> *mut c_char;
    #[marshal(ret(cstr, own, nullable, free = free))]
    safe fn raw_name() -> *mut c_char;
    #[marshal(ret(len = *n, own, free = release(ptr, len)))]
    fn values(n: *mut c_int) -> *mut c_double;
}
