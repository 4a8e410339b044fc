//! Words that belong elsewhere.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    #[marshal(in)]
    a: i32,
    #[marshal(out)]
    b: i32,
    #[marshal(retval)]
    c: i32,
    #[marshal(bytes = 4)]
    d: i32,
    #[marshal(consume)]
    e: i32,
    #[marshal(borrow = 'static)]
    f: i32,
    #[marshal(grow = full)]
    g: i32,
    #[marshal(ok = ret)]
    h: i32,
    #[marshal(written = 4)]
    i: i32,
    #[marshal(callback)]
    j: i32,
}

fn main() {}
