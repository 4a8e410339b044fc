//! The macro, the crate's items and the types may come under any name and path.

use core::ffi as c;
use pinvoke as p;
use pinvoke::Blittable as SameBytes;
use pinvoke::marshal as annotated;

#[derive(SameBytes, Clone, Copy)]
#[repr(C)]
struct Division {
    quotient: c::c_int,
    remainder: c::c_int,
}

#[annotated]
unsafe extern "C" {
    unsafe fn div(a: c::c_int, b: c::c_int) -> self::Division;
}

#[p::marshal]
unsafe extern "C" {
    fn strlen(#[marshal(cstr)] text: *const ::core::ffi::c_char) -> ::core::primitive::usize;
}

#[::pinvoke::marshal(library = "libc.so.6")]
unsafe extern "C" {
    safe fn abs(v: c::c_int) -> c::c_int;
}

fn main() {
    // SAFETY: 3 is not 0.
    let division = unsafe { div(7, 3) };
    assert_eq!((division.quotient, division.remainder), (2, 1));
    assert_eq!(strlen(c"four"), 4);
    let _ = p::bound!(crate::abs).is_available();
}
