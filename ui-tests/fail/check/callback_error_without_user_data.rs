//! An error comes out by the user data.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn each(#[marshal(callback, fail = 0, ret(fallible))] f: unsafe extern "C" fn(i32) -> i32);
}

fn main() {}
