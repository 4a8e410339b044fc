//! Of what is the error of `run` made?

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal(init = start())]
unsafe extern "C" {
    #[marshal(ok = ret == 0, error = errno)]
    fn start() -> c_int;
    #[marshal(ok = ret == 0)]
    fn run(code: c_int) -> c_int;
}

fn main() {}
