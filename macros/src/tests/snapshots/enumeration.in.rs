//! An enum, in and out, that has not all values.
#[marshal]
unsafe extern "C" {
    fn mode(#[marshal(as = Mode)] set: c_int, #[marshal(out, retval, as = Mode)] old: *mut c_int);
    #[marshal(fallible)]
    fn modes(#[marshal(in, out, len = n)] all: *mut Mode, n: u8);
}
