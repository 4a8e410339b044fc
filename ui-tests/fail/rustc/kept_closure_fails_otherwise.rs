//! A closure that C keeps fails with the error of the function that takes it.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn keep(
        #[marshal(callback, retain = 'static, fail = 0, ret(fallible))] f: unsafe extern "C" fn(*mut c_void) -> i32,
        data: *mut c_void,
    );
}

struct Mine;

fn fails() -> Result<i32, Mine> {
    Err(Mine)
}

fn main() {
    let _ = keep(fails);
}
