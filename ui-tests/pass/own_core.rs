//! A crate of the user's that is named `core`, whose `size_of` would make more elements of the bytes that C wrote.

extern crate self as core;

pub use std::{alloc, clone, cmp, convert, ffi, marker, ops, option, primitive, result, slice};

/// Not the real one.
pub mod mem {
    /// Too little.
    pub const fn size_of<T>() -> usize {
        1
    }
}

/// Nothing of this is used.
pub mod ptr {}

use pinvoke::{marshal, spare};

/// Three of however many there is room for.
#[unsafe(no_mangle)]
unsafe extern "C" fn write_three(p: *mut u32, n: *mut usize) {
    // SAFETY: the declaration below says what there is, of which the call below passes enough.
    unsafe {
        p.copy_from_nonoverlapping([7, 8, 9].as_ptr(), 3);
        *n = 12;
    }
}

mod declared {
    #[pinvoke::marshal]
    unsafe extern "C" {
        pub fn write_three(#[marshal(out, bytes = *n, written = *n)] p: *mut u32, n: *mut usize);
    }
}

#[marshal]
unsafe extern "C" {
    #[link_name = "write_three"]
    fn write_here(#[marshal(out, bytes = *n, written = *n)] p: *mut u32, n: *mut usize);
}

fn main() {
    let mut room = Vec::with_capacity(16);
    assert_eq!(declared::write_three_uninit(spare(&mut room)), [7, 8, 9]);
    let mut room = Vec::with_capacity(16);
    assert_eq!(write_here_uninit(spare(&mut room)), [7, 8, 9]);
    let mut room = [0; 4];
    assert_eq!(write_here(&mut room), 12);
    assert_eq!(room, [7, 8, 9, 0]);
}
