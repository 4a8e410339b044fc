//! UTF-8: copied with a NUL, or counted and pinned.
#[marshal]
unsafe extern "C" {
    fn open(#[marshal(utf8)] path: *const c_char, flags: c_int) -> c_int;
    fn log(#[marshal(utf8, len = n)] text: *const c_char, n: size_t);
    fn both(#[marshal(utf8, nullable)] a: *const c_char);
}
