//! Constants in lengths: alone, reckoned with, and for the count that C is told.

#![deny(warnings)]

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

const PAIR: usize = 2;

mod sizes {
    pub const BLOCK: usize = 3;
}

#[marshal]
unsafe extern "C" {
    #[link_name = "memset"]
    #[marshal(ret(ignore))]
    fn twice(
        #[marshal(out, len = PAIR * 2)] v: *mut c_void,
        byte: c_int,
        #[marshal(const = PAIR * 2)] n: usize,
    ) -> *mut c_void;

    #[link_name = "memset"]
    #[marshal(ret(ignore))]
    fn told(
        #[marshal(out, len = n)] v: *mut c_void,
        byte: c_int,
        #[marshal(const = PAIR)] n: usize,
    ) -> *mut c_void;

    #[link_name = "memset"]
    #[marshal(ret(ignore))]
    fn elsewhere(
        #[marshal(out, len = sizes::BLOCK + PAIR)] v: *mut c_void,
        byte: c_int,
        #[marshal(const = sizes::BLOCK + PAIR)] n: usize,
    ) -> *mut c_void;
}

fn main() {
    let mut four: [u8; 4] = [0; 4];
    twice(&mut four, 1);
    assert_eq!(four, [1; 4]);

    let mut five: [u8; 5] = [0; 5];
    elsewhere(&mut five, 3);
    assert_eq!(five, [3; 5]);

    let mut room = [0; 3];
    told(&mut room, 2);
    assert_eq!(room, [2, 2, 0]);
}
