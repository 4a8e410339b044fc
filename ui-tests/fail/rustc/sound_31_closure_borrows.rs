//! A closure of an operation outlives what it would borrow.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(blocking)]
    async fn each(
        count: c_int,
        #[marshal(callback)] visit: unsafe extern "C" fn(data: *mut c_void, index: c_int),
        data: *mut c_void,
    );
}

fn main() {
    let mut last = 0;
    let _ = each(3, |index| last = index);
    println!("{last}");
}
