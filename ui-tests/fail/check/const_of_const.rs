//! The same pointer three times, the third time by way of the second.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn same(
        #[marshal(in)] v: *const i32,
        #[marshal(const = v)] again: *const i32,
        #[marshal(const = again)] third: *const i32,
    );
}

fn main() {}
