//! A type that does not cross as this one.

use core::ffi::c_int;
use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(as = c_int)]
    name: String,
}

fn main() {}
