//! Conventions of success and failure.
#[marshal(ok = ret == 0, error = errno(ret))]
unsafe extern "C" {
    safe fn plain_status(a: c_int) -> c_int;
    #[marshal(ok = ret >= 0, error = errno, ret(value))]
    fn sentinel(a: c_int) -> c_int;
    #[marshal(ok = ret == 0, none = ret == 100, error = Failure::new(ret, *line))]
    fn step(#[marshal(out, retval)] line: *mut c_int) -> c_int;
    #[marshal(plain)]
    fn value(a: c_int) -> c_int;
    #[marshal(ok = !is_error(ret), ret(as = Found))]
    fn find(a: size_t) -> size_t;
}
