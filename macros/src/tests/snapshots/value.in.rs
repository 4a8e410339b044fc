//! Pointers to one value.
#[marshal]
unsafe extern "C" {
    fn scale(#[marshal(in)] by: *const Point, p: &mut Point, #[marshal(in, nullable)] origin: *const Point);
    fn copied(#[marshal(in)] p: *mut Point, #[marshal(in, out, as = bool)] flag: *mut c_int);
}
