//! A state is where it is: not passed by value, not made by C, not given away.

use core::ffi::c_int;
use pinvoke::marshal;

#[repr(C)]
struct Raw {
    total: u64,
}

#[marshal(ok = ret == 0)]
unsafe extern "C" {
    #[marshal(state = Raw, free = stream_end)]
    type Stream;
    unsafe fn stream_end(of: *mut Stream) -> c_int;
    safe fn by_value(of: Stream) -> c_int;
    fn made_by_c(#[marshal(retval, own)] of: *mut *mut Stream) -> c_int;
    #[marshal(plain, ret(own))]
    fn returned() -> *mut Stream;
    fn filled(#[marshal(out)] of: *mut Stream) -> c_int;
    fn not_owned(#[marshal(retval)] of: *mut Stream) -> c_int;
    fn maybe(#[marshal(retval, own, nullable)] of: *mut Stream) -> c_int;
    fn given(#[marshal(consume)] of: *mut Stream) -> c_int;
}

fn main() {}
