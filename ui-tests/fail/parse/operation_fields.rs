//! Control blocks and their fields, in words that are none.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    async fn submit(
        #[marshal(control)] request: *mut Request,
        #[marshal(control = later)] other: *mut Request,
    );

    async fn named(#[marshal(control)] request: *mut Request, #[marshal(field = number)] number: c_int);
}

fn main() {}
