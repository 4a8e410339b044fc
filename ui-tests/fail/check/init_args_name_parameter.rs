//! It is called once for all of the block.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal(init = start(flags))]
unsafe extern "C" {
    #[marshal(ok = ret == 0)]
    fn start(flags: c_int) -> c_int;
    safe fn run(flags: c_int) -> c_int;
}

fn main() {}
