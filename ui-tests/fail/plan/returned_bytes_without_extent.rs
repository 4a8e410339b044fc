//! How many bytes are borrowed?

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(borrow = 'static))]
    fn table(code: c_int) -> *const u8;
}

fn main() {}
