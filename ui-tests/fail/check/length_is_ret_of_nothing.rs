//! A length that nobody returns.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn get(#[marshal(out, retval, len = ret, copy)] data: *mut *mut i32);
}

fn main() {}
