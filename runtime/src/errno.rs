//! The C library's `errno` of the current thread, without a dependency on a crate that declares it.
//!
//! On Windows this is the C runtime's `errno`, which is not what
//! [`last_os_error`](std::io::Error::last_os_error) reads there (`GetLastError`).

#![allow(unexpected_cfgs, reason = "older compilers do not know every system")]
#![allow(unsafe_code, reason = "declares the C library's accessor")]

use core::ffi::c_int;

pub use imp::{clear, get, set};

/// Takes the one table of accessors, and makes the fallback for every target that is not in it.
macro_rules! accessors {
    ($($symbol:literal: $target:meta;)*) => {
        #[cfg(any($($target),*))]
        mod imp {
            use super::c_int;

            // SAFETY: each of these C libraries documents, for its `errno` macro, a function of this
            // signature that may be called from any thread at any time.
            unsafe extern "C" {
                $(#[cfg_attr($target, link_name = $symbol)])*
                safe fn location() -> *mut c_int;
            }

            /// Sets `errno` to 0.
            #[inline]
            pub fn clear() {
                // SAFETY: the C library promises that `location` returns the address of this thread's own
                // `errno`, an aligned, initialised `int` that lives as long as the thread. No other thread
                // uses it, and no reference to it is ever made.
                unsafe { location().write(0) }
            }

            /// Sets `errno`.
            #[inline]
            pub fn set(errno: c_int) {
                // SAFETY: as in `clear`.
                unsafe { location().write(errno) }
            }

            /// The value of `errno`.
            #[inline]
            pub fn get() -> c_int {
                // SAFETY: as in `clear`: this thread's own `errno`, alive and initialised.
                unsafe { location().read() }
            }
        }

        #[cfg(not(any($($target),*)))]
        mod imp {
            use super::c_int;

            /// Does nothing, since this target's accessor is not known: a function that fails without setting
            /// `errno` is then seen with an older value.
            #[inline]
            pub fn clear() {}

            /// Does nothing, for the same reason.
            #[inline]
            pub fn set(_: c_int) {}

            /// What the standard library takes for the number of the last error; 0 if there is none.
            #[inline]
            pub fn get() -> c_int {
                std::io::Error::last_os_error().raw_os_error().unwrap_or(0)
            }
        }
    };
}

accessors! {
    "__errno_location": any(
        target_os = "linux",
        target_os = "emscripten",
        target_os = "fuchsia",
        target_os = "hurd",
        target_os = "redox",
        target_os = "dragonfly",
        target_os = "wasi",
    );
    "__errno": any(
        target_os = "android",
        target_os = "netbsd",
        target_os = "openbsd",
        target_os = "cygwin",
        target_os = "nuttx",
        target_env = "newlib",
    );
    "__error": any(target_vendor = "apple", target_os = "freebsd");
    "___errno": any(target_os = "illumos", target_os = "solaris");
    "_errnop": target_os = "haiku";
    "__get_errno_ptr": target_os = "nto";
    "_Errno": target_os = "aix";
    "_errno": windows;
}

#[cfg(all(test, unix))]
mod tests {
    use super::{clear, get};

    const NO_SUCH_FILE: &str = "/no/such/file";

    #[test]
    fn a_failure_is_read_and_cleared() {
        let error = std::fs::metadata(NO_SUCH_FILE).expect_err("there is no such file");
        assert_eq!(Some(get()), error.raw_os_error());
        clear();
        assert_eq!(get(), 0);
    }

    #[test]
    fn each_thread_has_its_own() {
        let _ = std::fs::metadata(NO_SUCH_FILE);
        let before = get();
        std::thread::spawn(clear).join().expect("`clear` does not panic");
        assert_ne!(before, 0);
        assert_eq!(get(), before);
    }
}
