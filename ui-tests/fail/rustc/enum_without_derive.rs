//! An enum that says nothing of how it crosses.

use core::ffi::c_int;
use pinvoke::marshal;

#[derive(Clone, Copy)]
#[repr(i32)]
enum Mode {
    Off = 0,
    On = 1,
}

#[marshal]
unsafe extern "C" {
    safe fn set(mode: Mode) -> c_int;

    fn replace(#[marshal(as = Mode)] mode: c_int) -> c_int;
}

fn main() {
    let _ = (Mode::Off, Mode::On);
}
