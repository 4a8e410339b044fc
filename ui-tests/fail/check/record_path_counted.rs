//! A path ends with its NUL.

use std::path::PathBuf;
use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(path, len = count, copy)]
    name: PathBuf,
    count: u32,
}

fn main() {}
