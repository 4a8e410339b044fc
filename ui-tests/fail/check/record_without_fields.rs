//! C has no such struct.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Nothing {}

fn main() {}
