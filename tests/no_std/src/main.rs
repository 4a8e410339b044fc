//! A program without std and without an allocator that calls C through wrappers which pin.

#![no_std]
#![no_main]

use core::ffi::{CStr, c_char, c_int, c_void};
use pinvoke::marshal;

#[marshal]
#[link(name = "c")]
unsafe extern "C" {
    /// How many bytes of `text` there are before its NUL.
    fn strlen(#[marshal(in, cstr)] text: *const c_char) -> usize;

    /// Compares as many bytes as both have.
    fn memcmp(
        #[marshal(in, len = n)] a: *const c_void,
        #[marshal(in, len = n)] b: *const c_void,
        n: usize,
    ) -> c_int;

    /// Reverses the bytes of each pair of `from` into `to`.
    fn swab(#[marshal(in, len = n)] from: *const c_void, #[marshal(out, len = n)] to: *mut c_void, n: isize);
}

// SAFETY: C's own signature; it takes nothing and does not return.
unsafe extern "C" {
    safe fn abort() -> !;
}

/// Returns 0 if C saw what was lent to it, and Rust what C wrote.
// SAFETY: the one `main` of this program, of the type that the C runtime calls.
#[unsafe(no_mangle)]
extern "C" fn main(_count: c_int, _arguments: *const *const c_char) -> c_int {
    let mut swapped = [0; 4];
    swab(b"abcd", &mut swapped);
    let text: &CStr = c"four";
    c_int::from(strlen(text) != 4 || memcmp(&swapped, b"badc") != 0)
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    abort()
}

/// `core` is compiled to unwind and names this, though nothing here ever does.
// SAFETY: std, whose symbol this is, is not in this program.
#[unsafe(no_mangle)]
extern "C" fn rust_eh_personality() {}
