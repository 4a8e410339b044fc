//! What C hands over lives until a method returns, whatever the trait says.

use core::ffi::{CStr, c_char, c_void};
use pinvoke::marshal;

pub trait Look {
    fn look(&mut self, text: &'static CStr);
}

#[marshal]
unsafe extern "C" {
    pub fn look(
        #[marshal(callback = Look::look)] f: unsafe extern "C" fn(#[marshal(cstr)] *const c_char, *mut c_void),
        data: *mut c_void,
    );
}

fn main() {}
