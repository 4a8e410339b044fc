//! A result behind a `*const`.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fetch(#[marshal(retval)] v: *const i32);
}

fn main() {}
