//! Words of a state that do not say enough.

use core::ffi::c_int;
use pinvoke::marshal;

#[repr(C)]
struct Raw {
    next: *const u8,
    left: u32,
    total: u64,
}

#[marshal]
unsafe extern "C" {
    #[marshal(state, free = stream_end)]
    type Nothing;
    #[marshal(state = (stream_size()))]
    type Unaligned;
    #[marshal(state = Raw, init, get)]
    type Bare;
    #[marshal(state = Raw, get(total))]
    type Untyped;
    fn run(
        #[marshal(lend)] a: *mut Untyped,
        #[marshal(lend(next))] b: *mut Untyped,
        #[marshal(lend(next, in))] c: *mut Untyped,
        #[marshal(lend(next, in, out, len = left))] d: *mut Untyped,
        #[marshal(lend(next, in, bytes = left))] e: *mut Untyped,
    ) -> c_int;
    #[marshal(ok = of.total == 0)]
    fn without_star(of: *mut Untyped) -> c_int;
}

fn main() {}
