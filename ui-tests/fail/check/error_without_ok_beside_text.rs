//! Text may be refused, but that is no word of what C returns.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

struct Failure;

impl From<pinvoke::Error> for Failure {
    fn from(_: pinvoke::Error) -> Self {
        Self
    }
}

#[marshal]
unsafe extern "C" {
    #[marshal(error = errno)]
    fn access(#[marshal(utf8)] path: *const c_char, mode: c_int) -> c_int;

    #[marshal(error = Failure)]
    fn is_there(#[marshal(utf8)] path: *const c_char) -> bool;

    #[marshal(error = Failure::from(errno))]
    fn sync_all(#[marshal(utf8)] path: *const c_char);

    #[marshal(error = errno, ret(copy, nullable))]
    fn found(#[marshal(utf8)] path: *const c_char) -> *const c_int;
}

fn main() {}
