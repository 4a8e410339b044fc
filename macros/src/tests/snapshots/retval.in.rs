//! Outputs that join the result.
#[marshal]
unsafe extern "C" {
    #[marshal(ok = ret == 0)]
    fn size(#[marshal(out, retval)] w: *mut c_int, #[marshal(out, retval, filled)] h: *mut c_int) -> c_int;
    fn step(#[marshal(in, out, retval)] at: *mut u32);
    fn items(#[marshal(out, retval, len = n, written = ret)] v: *mut u16, n: size_t) -> size_t;
}
