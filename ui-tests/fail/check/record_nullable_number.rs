//! `None` is NULL.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(nullable, utf8, copy)]
    name: String,
}

fn main() {}
