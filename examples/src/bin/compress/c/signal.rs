//! The few lines of C in `c/interrupts.c`: to wait for a signal blocks, so that runs on the pool.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::c_int;

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    /// From here on signals do not end the program.
    #[marshal(ok = ret == 0, error = errno)]
    pub(crate) safe fn interrupts_catch() -> c_int;

    /// Waits for a signal.
    #[marshal(blocking)]
    pub(crate) async fn interrupts_wait() -> c_int;
}
