//! Pointers that C advances.
#[marshal]
unsafe extern "C" {
    #[marshal(ok = ret != usize::MAX, error = errno)]
    fn convert(
        #[marshal(in, readonly, cursor, len = *in_left)] input: *mut *mut c_char,
        in_left: *mut usize,
        #[marshal(out, cursor, len = *out_left)] output: *mut *mut c_char,
        out_left: *mut usize,
    ) -> usize;
}
