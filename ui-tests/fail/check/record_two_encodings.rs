//! Text has one encoding.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(utf8, utf16, copy)]
    name: String,
}

fn main() {}
