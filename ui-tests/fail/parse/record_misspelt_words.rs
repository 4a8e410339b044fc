//! Each gets the nearest word.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(utf_8, copy)]
    a: String,
    #[marshal(utf8, inlne = 4)]
    b: String,
    #[marshal(lenght = count, copy)]
    c: Vec<i32>,
    #[marshal(opaq)]
    d: *const u8,
    #[marshal(tga = count)]
    e: i32,
    count: u32,
}

fn main() {}
