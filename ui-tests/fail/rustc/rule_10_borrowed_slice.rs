//! What is borrowed may be gone before C is done.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(blocking)]
    async fn sum(#[marshal(in, len = n)] data: *const u8, n: usize) -> u64;

    #[marshal(blocking)]
    async fn fill(#[marshal(out, len = n)] data: *mut u8, n: usize);

    #[marshal(blocking)]
    async fn length(#[marshal(utf8)] text: *const core::ffi::c_char) -> usize;
}

fn read(data: &[u8]) {
    let _ = sum(data);
}

fn written(room: &mut [u8]) {
    let _ = fill(room);
}

fn text(text: &str) {
    let _ = length(text);
}

fn main() {
    let array = [0_u8; 4];
    let _ = sum(&array);
    let mut vec = vec![0_u8; 4];
    let _ = fill(&mut vec[..]);
}
