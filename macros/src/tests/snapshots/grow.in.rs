//! Memory that grows until it is enough, in its three ways.
#[marshal]
unsafe extern "C" {
    #[marshal(ok = ret != -1, error = errno)]
    fn readlink(#[marshal(utf8)] path: *const c_char, #[marshal(out, utf8, grow = full, len = n, written = ret)] buf: *mut c_char, n: usize) -> isize;
    #[marshal(ok = ret != 0)]
    fn confstr(name: c_int, #[marshal(out, utf8, grow = ask, len = n, written = ret)] buf: *mut c_char, n: usize) -> usize;
    #[marshal(ok = ret == 0, none = (*found).is_null())]
    fn getpwnam_r(
        #[marshal(utf8)] name: *const c_char,
        #[marshal(out, retval)] entry: *mut Passwd,
        #[marshal(out, grow = ret == ERANGE, len = n, ignore)] buf: *mut c_char,
        n: usize,
        #[marshal(out, ignore)] found: *mut *mut Passwd,
    ) -> c_int;
}
