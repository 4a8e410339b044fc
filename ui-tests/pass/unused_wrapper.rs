//! A wrapper that nobody calls is unused, and nothing else of it is.

#![deny(warnings)]

mod unused {
    #![allow(dead_code, reason = "the wrapper is not called, and no more than that may be said")]

    use core::ffi::c_int;
    use pinvoke::marshal;

    #[marshal]
    unsafe extern "C" {
        safe fn abs(v: c_int) -> c_int;
    }
}

mod allowed {
    use core::ffi::c_int;
    use pinvoke::marshal;

    #[marshal]
    #[allow(dead_code, reason = "on the block, it holds for its wrappers")]
    unsafe extern "C" {
        safe fn abs(v: c_int) -> c_int;
        fn frexp(x: f64, #[marshal(out, retval)] exponent: *mut c_int) -> f64;
    }

    #[marshal]
    unsafe extern "C" {
        #[allow(dead_code, reason = "on the function too")]
        safe fn toupper(c: c_int) -> c_int;
    }
}

fn main() {}
