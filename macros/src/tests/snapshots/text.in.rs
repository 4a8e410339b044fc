//! Text in another encoding, in, out and counted.
#[marshal]
unsafe extern "C" {
    fn show(#[marshal(utf16)] text: *const u16);
    fn title(#[marshal(out, utf16, len = n)] buf: *mut u16, n: c_int) -> c_int;
    #[marshal(ok = ret > 0)]
    fn name(#[marshal(out, retval, utf8, len = 64)] buf: *mut c_char) -> c_int;
}
