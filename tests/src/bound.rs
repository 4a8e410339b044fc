//! Functions that are bound at run time: `c/bound/bound.c`.

use crate::copies::Counting;
use crate::counted::{counted_alloc, counted_free};
use core::ffi::c_char;
use pinvoke::marshal;

/// In a library that is there.
#[marshal(library = "libpinvoke_bound.so")]
unsafe extern "C" {
    /// 7.
    pub safe fn bound_version() -> i32;

    /// The sum of `buf`.
    pub fn bound_sum(#[marshal(in, len = n)] buf: *const u8, n: usize) -> u64;

    /// Fills `buf` with 9.
    #[marshal(ok = ret == 0)]
    pub fn bound_fill(#[marshal(out, len = n)] buf: *mut u8, n: usize, status: i32) -> i32;

    /// The bytes of all texts; the first character of another becomes a B.
    pub fn bound_lengths(
        #[marshal(in, utf8, len = n)] texts: *const *const c_char,
        n: usize,
        #[marshal(in, out, utf8, nullable, alloc = counted_alloc, free = counted_free)]
        first: *mut *mut c_char,
    ) -> i64;

    /// Not there.
    pub safe fn bound_missing() -> i32;

    /// Not there, which it says by `Err`.
    #[marshal(fallible)]
    pub fn bound_missing_fallible() -> i32;

    /// Not there, and need not be.
    #[marshal(weak, fallible)]
    pub fn bound_weak() -> i32;

    /// There, and need not be.
    #[marshal(weak, fallible)]
    #[link_name = "bound_version"]
    pub fn bound_weak_version() -> i32;
}

/// All of its functions are there.
pub mod complete {
    use pinvoke::marshal;

    #[marshal(library("libpinvoke_no_such.so.2", "libpinvoke_no_such.so", "libpinvoke_bound.so"))]
    unsafe extern "C" {
        /// 7.
        pub safe fn bound_version() -> i32;

        /// Need not be there.
        #[marshal(weak, fallible)]
        pub fn bound_weak() -> i32;
    }
}

/// None of its candidates is there.
pub mod missing {
    use super::{Counting, c_char, counted_alloc, counted_free};
    use pinvoke::marshal;

    #[marshal(library("libpinvoke_no_such.so.2", "libpinvoke_no_such.so"))]
    unsafe extern "C" {
        /// Panics.
        pub safe fn lost() -> i32;

        /// Says it by `Err`.
        #[marshal(fallible)]
        pub fn lost_fallible() -> i32;

        /// Takes what must be converted.
        pub fn lost_text(
            #[marshal(in, out, utf8, nullable, alloc = counted_alloc, free = counted_free)]
            text: *mut *mut c_char,
            #[marshal(in, with = Counting, len = n)] items: *const i32,
            n: usize,
            #[marshal(out, retval, with = Counting)] out: *mut i32,
        );

        /// Says it by an `Err` of the author's own type.
        #[marshal(ok = ret == 0, error = crate::status::OwnError)]
        pub fn lost_own() -> i32;
    }
}

/// A file that is there, and is no library.
pub mod no_library {
    use pinvoke::marshal;

    #[marshal(library = "/dev/null")]
    unsafe extern "C" {
        /// Says it by `Err`.
        #[marshal(fallible)]
        pub fn lost() -> i32;
    }
}

/// The symbols are built from the names.
pub mod affixed {
    use pinvoke::marshal;

    #[marshal(library = "libpinvoke_bound.so", prefix = "bound_", suffix = "_v2")]
    unsafe extern "C" {
        /// `bound_add_v2`.
        pub safe fn add(a: i32, b: i32) -> i32;

        /// Ten times; its name is taken as it stands.
        #[link_name = "another_name"]
        pub safe fn ten_times(a: i32) -> i32;
    }
}

/// None of which need be there.
pub mod weak {
    use pinvoke::marshal;

    #[marshal(library = "libpinvoke_bound.so", weak)]
    unsafe extern "C" {
        /// 7.
        #[marshal(fallible)]
        pub fn bound_version() -> i32;

        /// Not there.
        #[marshal(fallible)]
        pub fn bound_nowhere() -> i32;
    }
}

/// Linked, of which some need not be there.
pub mod linked {
    use pinvoke::marshal;

    #[marshal]
    unsafe extern "C" {
        /// C's own.
        #[marshal(weak, fallible)]
        pub fn labs(v: core::ffi::c_long) -> core::ffi::c_long;

        /// Nobody's.
        #[marshal(weak, fallible)]
        pub fn pinvoke_no_such_function() -> i32;
    }
}

/// A library of the system.
#[cfg(target_os = "linux")]
pub mod libm {
    use pinvoke::marshal;

    #[marshal(library("libm.so.6", "libm.so"))]
    unsafe extern "C" {
        /// The cosine.
        pub safe fn cos(x: f64) -> f64;

        /// Mantissa and exponent: the latter is written by C.
        pub fn frexp(x: f64, #[marshal(out, retval)] exponent: *mut core::ffi::c_int) -> f64;
    }
}
