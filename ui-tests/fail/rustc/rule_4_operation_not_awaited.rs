//! An operation that nobody awaits is no operation that is done.

#![deny(unused_must_use)]

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(blocking)]
    async fn fill(#[marshal(out, len = n)] data: *mut u8, n: usize);
}

fn main() {
    fill(vec![0; 10]);
    fill(vec![0; 10]).cancel();
}
