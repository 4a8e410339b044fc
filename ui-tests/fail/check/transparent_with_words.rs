//! It crosses as its field.

use pinvoke::Marshal;

#[derive(Marshal, Clone, Copy)]
#[repr(transparent)]
struct Flags(#[marshal(as = i32)] u32);

fn main() {}
