//! `own` on a field speaks of a handle, and of nothing else.

use pinvoke::Marshal;

#[derive(Marshal)]
struct Text {
    #[marshal(own, utf8, free = give)]
    name: String,
}

#[derive(Marshal)]
struct Copied {
    #[marshal(own, copy)]
    db: Db,
}

#[derive(Marshal)]
struct Freed {
    #[marshal(own, free = give)]
    db: Db,
}

#[derive(Marshal)]
struct Hidden {
    #[marshal(own, opaque)]
    db: *mut Db,
}

#[derive(Marshal)]
struct Forever {
    #[marshal(own)]
    cursor: Cursor<'static>,
    #[marshal(own, inline = 2)]
    cursors: [Option<Cursor<'static>>; 2],
}

#[derive(Marshal)]
#[repr(i32)]
enum Either<'a> {
    Cursor(#[marshal(own)] Cursor<'a>) = 0,
    Number(i32) = 1,
}

fn main() {}
