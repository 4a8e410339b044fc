//! What C may write nothing is borrowed from.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(borrow = into))]
    fn first(#[pin] #[marshal(in, out, len = n)] into: *mut u32, n: usize) -> *const u32;
}

fn main() {}
