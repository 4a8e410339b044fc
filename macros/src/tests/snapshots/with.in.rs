//! Conversions of the user's own.
#[marshal]
unsafe extern "C" {
    fn sleep(#[marshal(with = Millis)] time: c_int);
    fn times(#[marshal(in, out, with = Millis, len = n)] times: *mut c_int, n: c_int);
}
