//! The second form of an output: arrays and vectors whose memory nobody initialised.

#![deny(warnings)]

use core::ffi::{c_char, c_int};
use core::mem::MaybeUninit;
use pinvoke::{marshal, spare};

#[marshal]
unsafe extern "C" {
    #[link_name = "snprintf"]
    fn print(
        #[marshal(out, len = size, written = ret)] buffer: *mut c_char,
        size: usize,
        #[marshal(cstr)] format: *const c_char,
    ) -> c_int;
}

fn main() {
    let mut room = [MaybeUninit::<u8>::uninit(); 8];
    let written = print_uninit(&mut room[..], c"seven");
    assert_eq!(written, b"seven");
    let mut text = Vec::with_capacity(16);
    print_uninit(spare(&mut text), c"eight");
    assert_eq!(text, b"eight");
    let mut filled = [0; 8];
    assert_eq!(print(&mut filled, c"nine"), 4);
}
