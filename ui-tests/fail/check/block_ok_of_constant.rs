//! A constant in lower case looks like a parameter that no function has.

use core::ffi::c_int;
use pinvoke::marshal;

#[allow(non_upper_case_globals)]
const z_ok: c_int = 0;

struct Failure;

impl Failure {
    fn of(_: c_int, _: c_int) -> Self {
        Self
    }
}

#[marshal(ok = ret == z_ok, error = Failure::of(ret, z_base))]
unsafe extern "C" {
    safe fn deflate_reset(level: c_int) -> c_int;
    safe fn inflate_reset(level: c_int) -> c_int;
}

fn main() {}
