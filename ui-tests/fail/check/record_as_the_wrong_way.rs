//! On a field `as` names C's type.

use core::ffi::c_int;
use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(as = bool)]
    ready: c_int,
}

fn main() {}
