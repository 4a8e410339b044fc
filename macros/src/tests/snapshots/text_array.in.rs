//! Arrays of text: counted, or with a NULL behind the last.
#[marshal]
unsafe extern "C" {
    fn spawn(#[marshal(in, utf8)] argv: *const *const c_char);
    fn rename(#[marshal(in, out, utf8, nullable, len = n, alloc = malloc, free = free)] names: *mut *mut c_char, n: c_int);
}
