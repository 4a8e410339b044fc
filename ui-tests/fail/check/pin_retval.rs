//! A result has no address of the caller's.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fetch(
        #[pin]
        #[marshal(out, retval)]
        v: *mut i32,
    );
}

fn main() {}
