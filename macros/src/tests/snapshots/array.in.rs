//! Constant lengths: references to arrays, and an array that is returned.
#[marshal]
unsafe extern "C" {
    fn digest(#[marshal(in, len = 32)] key: *const u8, block: &[u8; 64]);
    fn average(#[marshal(out, retval, len = 3)] avg: *mut f64, #[marshal(const = 3)] n: c_int);
}
