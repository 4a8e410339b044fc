//! Words of the language are free as names of parameters: `status`, `len`, `out`, `text`, `value`, `none`.

use core::ffi::{c_char, c_double, c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "frexp"]
    #[marshal(ok = *status == 4)]
    fn split(value: c_double, #[marshal(out)] status: *mut c_int) -> c_double;

    #[link_name = "memcmp"]
    fn compare(
        #[marshal(in, len = len)] out: *const c_void,
        #[marshal(in, len = len)] text: *const c_void,
        len: usize,
    ) -> c_int;

    #[link_name = "access"]
    #[marshal(ok = ret == 0, none = ret == -1 && nullable != 4, error = errno)]
    fn can_use(#[marshal(utf8)] none: *const c_char, nullable: c_int) -> c_int;
}

fn main() {
    let mut status = 0;
    assert!(split(8.0, &mut status).is_ok());
    assert_eq!(compare(b"same", b"same"), 0);
    assert!(matches!(can_use("/no/such/file", 0), Ok(None)));
    assert!(can_use("/no/such/file", 4).is_err());
}
