//! No elements.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(utf8, inline = 0)]
    name: String,
}

fn main() {}
