//! Fields must be there, and of a type that fits.

use core::ffi::c_int;
use pinvoke::marshal;

#[repr(C)]
struct Raw {
    next_in: *const u8,
    avail_in: u32,
    samples: *mut i16,
    count: f32,
    names: *const *const u8,
}

#[marshal]
unsafe extern "C" {
    #[marshal(state = Raw)]
    type Stream;
    fn no_field(#[marshal(lend(next_im, in, len = avail_in))] of: *mut Stream);
    fn no_count(#[marshal(lend(next_in, in, len = avail_im))] of: *mut Stream);
    fn not_bytes(#[marshal(lend(samples, in, len = avail_in))] of: *mut Stream);
    fn through_const(#[marshal(lend(next_in, out, len = avail_in))] of: *mut Stream);
    fn counted_by_float(#[marshal(lend(next_in, in, len = count))] of: *mut Stream);
    fn pointers(#[marshal(lend(names: *const u8, in, len = avail_in))] of: *mut Stream) -> c_int;
}

fn main() {}
