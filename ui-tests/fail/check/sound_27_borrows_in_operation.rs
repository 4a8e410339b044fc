//! Nor is an operation given what borrows in other ways.

use core::ffi::{c_char, c_int};
use pinvoke::{Marshal, marshal};

#[derive(Marshal)]
struct Label<'a> {
    #[marshal(utf8)]
    name: &'a str,
}

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close, send, sync)]
    type Db;
    #[marshal(free = row_free, send)]
    type Row<'db>;
    type Item<'db>;
    unsafe fn db_close(db: *mut Db);
    unsafe fn row_free(row: *mut Row<'_>);

    #[marshal(blocking)]
    async fn write(#[marshal(in)] label: *const Label<'_>) -> c_int;

    #[marshal(blocking)]
    async fn row_length(row: *const Row) -> c_int;

    #[marshal(blocking)]
    async fn item_length(item: *mut Item<'static>) -> c_int;

    #[marshal(blocking)]
    async fn rows_length(#[marshal(in, len = n)] dbs: *const *const Db, n: usize) -> c_int;

    #[marshal(blocking, ret(own, nullable))]
    async fn db_row(db: *const Db) -> *mut Row<'db>;

    #[marshal(blocking)]
    async fn static_label(#[marshal(in)] label: *const Label<'static>, #[marshal(utf8)] text: *const c_char) -> c_int;
}

fn main() {}
