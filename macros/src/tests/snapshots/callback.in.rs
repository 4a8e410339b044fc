//! Closures for the call: with user data, in slices, with an error of their own, and functions without state.
#[marshal]
unsafe extern "C" {
    type visit_fn = unsafe extern "C" fn(c_int, #[marshal(len = n)] data: *const u8, n: usize, *mut c_void) -> c_int;
    #[marshal(ok = ret == 0, error = OwnError)]
    fn visit(#[marshal(callback, nullable, fail = -1, ret(const = 0, fallible))] cb: Option<visit_fn>, data: *mut c_void) -> c_int;
    fn each(n: c_int, #[marshal(callback, fail = 0)] cb: unsafe extern "C" fn(*mut c_void, c_int) -> c_int, data: *mut c_void) -> c_int;
    fn sort(#[marshal(callback)] done: Option<unsafe extern "C" fn(c_int)>);
}
