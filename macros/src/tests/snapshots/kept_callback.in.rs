//! Closures that C keeps, with its destructor, once, and with memory lent until the next call.
#[marshal(ok = ret == 0)]
unsafe extern "C" {
    fn observe(#[marshal(callback, retain = destroy, on = caller)] f: Option<unsafe extern "C" fn(c_int, *mut c_void)>, data: *mut c_void, #[marshal(destroy = ok)] destroy: Option<unsafe extern "C" fn(*mut c_void)>) -> c_int;
    fn later(#[marshal(callback, once, nullable)] f: Option<unsafe extern "C" fn(*mut c_void)>, data: *mut c_void) -> c_int;
    #[marshal(plain)]
    fn read(#[marshal(callback, fail = -1)] f: unsafe extern "C" fn(*mut c_void, #[marshal(out, retain, len = ret)] *mut *const c_void) -> isize, data: *mut c_void);
}
