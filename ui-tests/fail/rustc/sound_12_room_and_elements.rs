//! What is initialised is not lent as room, nor room as what is initialised.

use pinvoke::{OwnedSpare, marshal};

#[marshal]
unsafe extern "C" {
    #[marshal(blocking)]
    async fn fill(#[marshal(out, len = n, written = ret)] data: *mut u8, n: usize) -> usize;

    #[marshal(blocking)]
    async fn change(#[marshal(in, out, len = n)] data: *mut u8, n: usize);
}

fn main() {
    let _ = fill_uninit(vec![0_u8; 4]);
    let _ = fill(OwnedSpare::from(Vec::<u8>::with_capacity(4)));
    let _ = change_uninit(OwnedSpare::from(Vec::<u8>::with_capacity(4)));
}
