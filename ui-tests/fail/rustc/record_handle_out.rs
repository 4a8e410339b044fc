//! A handle that is lent does not come out of a record: nobody says how long it would live.

use pinvoke::{Marshal, marshal};

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(method = new, ret(own, nullable))]
    safe fn db_new() -> *mut Db;
    #[marshal(fallible)]
    fn opened(#[marshal(out, retval)] opened: *mut Opened<'static>);
    #[marshal(fallible)]
    fn some(#[marshal(out, retval)] some: *mut Some<'static>);
}

#[derive(Marshal)]
struct Opened<'a> {
    db: DbRef<'a>,
}

#[derive(Marshal)]
struct Some<'a> {
    db: Option<DbRef<'a>>,
}

#[derive(Marshal)]
struct ForEver {
    db: DbRef<'static>,
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn for_ever(#[marshal(out, retval)] opened: *mut ForEver);
}

fn main() {}
