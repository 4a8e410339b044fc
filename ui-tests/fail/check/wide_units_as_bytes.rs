//! `wchar_t` is no byte, whatever it is elsewhere.

use pinvoke::{WideUnit, marshal};

#[marshal]
unsafe extern "C" {
    fn length(#[marshal(utf8)] text: *const WideUnit) -> usize;
    fn measure(#[marshal(cstr)] text: *const WideUnit) -> usize;
}

fn main() {}
