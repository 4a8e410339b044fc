//! Types that a macro writes, anew wherever they stand.

use pinvoke::marshal;

macro_rules! number {
    () => {
        i32
    };
}

macro_rules! pointer {
    () => {
        *const i32
    };
}

#[marshal]
unsafe extern "C" {
    fn store(#[marshal(out)] v: *mut number!());

    fn load(#[marshal(in, len = n)] v: pointer!(), n: usize);

    fn add(#[marshal(in, len = n)] v: *const i32, n: number!());

    #[marshal(fallible)]
    fn count() -> number!();
}

fn main() {}
