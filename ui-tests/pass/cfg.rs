//! `#[cfg]` on a function or a block goes to everything that is made of it.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[cfg(unix)]
    safe fn getpid() -> c_int;

    #[cfg(not(unix))]
    #[link_name = "_getpid"]
    safe fn getpid() -> c_int;

    #[cfg(any())]
    fn no_such_function(#[marshal(out, len = n, written = ret)] v: *mut NoSuchType, n: usize) -> usize;
}

#[marshal]
#[cfg(any())]
#[link(name = "no_such_library")]
unsafe extern "C" {
    fn nowhere(#[marshal(in)] v: *const NoSuchType) -> NoSuchType;
    static NOTHING: NoSuchType;
}

#[marshal(library = "libno_such_library.so")]
#[cfg(any())]
unsafe extern "C" {
    fn nowhere_either(v: &NoSuchType) -> NoSuchType;
}

#[marshal(library = "libc.so.6")]
unsafe extern "C" {
    #[cfg(any())]
    fn first(v: &NoSuchType) -> NoSuchType;
    #[link_name = "abs"]
    safe fn second(v: c_int) -> c_int;
}

fn main() {
    assert!(getpid() > 0);
    let _ = second as fn(c_int) -> c_int;
}
