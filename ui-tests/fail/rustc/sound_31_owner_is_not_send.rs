//! An operation may end on any thread, so what it holds may go there.

use pinvoke::{Adapt, marshal};
use std::rc::Rc;

#[marshal]
unsafe extern "C" {
    #[marshal(blocking)]
    async fn sum(#[marshal(in, len = n)] data: *const u8, n: usize) -> u64;

    #[marshal(blocking)]
    async fn length(#[marshal(utf8)] text: *const core::ffi::c_char) -> usize;
}

fn main() {
    let counted: Rc<[u8]> = Rc::new([1, 2]);
    let _ = sum(Adapt::<_, u8>::new(counted.clone()));
    let _ = sum(counted);
    let text: Rc<str> = Rc::from("text");
    let _ = length(text);
}
