//! Extents that are expressions, bytes, lower bounds; what empty slices send.
#[marshal]
unsafe extern "C" {
    fn blit(#[marshal(in, len = w * h)] pixels: *const u32, w: c_int, h: c_int) -> c_int;
    fn raw(#[marshal(in, out, bytes = n, empty = null)] words: *mut u32, n: size_t);
    fn escape(#[marshal(in, len = n, min = 2, empty = zero)] text: *const c_char, n: c_int);
}
