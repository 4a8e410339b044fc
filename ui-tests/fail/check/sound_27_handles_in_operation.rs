//! An operation holds its handle, and nothing that borrows.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close, send, sync)]
    pub type Db;
    #[marshal(free = row_free, send)]
    pub type Row<'db>;
    unsafe fn db_close(db: *mut Db);
    unsafe fn row_free(row: *mut Row<'_>);

    #[marshal(blocking)]
    async fn row_length(row: *mut Row<'db>) -> c_int;

    #[marshal(blocking)]
    async fn row_keeps(row: *mut Row<'db>, #[marshal(in, len = n, retain = 'db)] data: *const u8, n: usize) -> c_int;

    #[marshal(blocking, ok = ret == 0)]
    async fn db_swap(#[marshal(in, out, own)] db: *mut *mut Db) -> c_int;

    #[marshal(blocking, method)]
    async fn db_step(db: *mut Db) -> c_int;
}

fn main() {}
