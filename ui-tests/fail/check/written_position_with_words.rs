//! A position in which C says how much it wrote or returns vanishes, and its words with it.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn append(
        #[marshal(out, len = size, written = *pos)] v: *mut u8,
        size: usize,
        #[marshal(in, out)] pos: *mut usize,
    );

    fn pack(
        #[marshal(out, len = size, written = *pos)] v: *mut u8,
        size: usize,
        #[marshal(out, retval)] pos: *mut usize,
    );

    #[marshal(ret(copy, len = *n))]
    fn table(#[marshal(out, retval)] n: *mut usize) -> *const i32;

    #[marshal(ret(copy, len = *n))]
    fn part(#[marshal(in, out)] n: *mut usize) -> *const i32;
}

fn main() {}
