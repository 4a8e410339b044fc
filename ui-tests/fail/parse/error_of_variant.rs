//! A variant, or a function, is not a type.

use core::ffi::c_int;
use pinvoke::marshal;

enum Failure {
    Code(c_int),
}

#[marshal]
unsafe extern "C" {
    #[marshal(ok = ret == 0, error = Failure::Code)]
    fn close(fd: c_int) -> c_int;

    #[marshal(ok = ret == 0, error = self::Failure::new)]
    fn sync(fd: c_int) -> c_int;
}

fn main() {}
