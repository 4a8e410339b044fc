//! What a record hands over lives no longer than what it is made of, and the declaration says what that is.

use pinvoke::{Marshal, marshal};

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(method = new, ret(own, nullable))]
    safe fn db_new() -> *mut Db;

    #[marshal(free = cursor_close)]
    pub type Cursor<'db>;
    unsafe fn cursor_close(cursor: *mut Cursor);

    #[marshal(fallible)]
    fn opened(db: &Db) -> Opened<'db>;
    #[marshal(fallible)]
    fn open(db: &Db, #[marshal(out)] out: *mut Opened<'db>);
    #[marshal(fallible)]
    fn whose(db: &Db, #[marshal(out)] out: *mut Opened<'_>);
    #[marshal(fallible)]
    fn nobodys(db: &Db) -> Opened;

    #[marshal(free = sent_close, send)]
    pub type Sent<'db>;
    unsafe fn sent_close(sent: *mut Sent);
}

#[derive(Marshal)]
struct Opened<'db> {
    #[marshal(own)]
    cursor: Cursor<'db>,
}

#[derive(Marshal)]
struct Moved<'db> {
    #[marshal(own)]
    sent: Sent<'db>,
}

type Forever = Cursor<'static>;

#[derive(Marshal)]
struct OutOfSight {
    #[marshal(own)]
    cursor: Option<Forever>,
}

#[derive(Marshal)]
struct Nested<'db> {
    opened: Opened<'static>,
    of: core::marker::PhantomData<&'db ()>,
}

#[derive(Marshal)]
#[repr(i32)]
enum Either {
    Cursor(#[marshal(own)] Forever) = 0,
    Number(i32) = 1,
}

fn main() {
    let db = Db::new().unwrap();
    let one = opened(&db).unwrap();
    let mut two = opened(&db).unwrap();
    open(&db, &mut two).unwrap();
    drop(db);
    drop(one);
}
