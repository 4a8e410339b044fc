//! To say that C may use a handle on its threads is a promise: this one has what another lends it.

use core::ffi::c_int;
use pinvoke::{Holds, HoldsMut, marshal};
use std::cell::Cell;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);

    #[marshal(blocking)]
    async fn db_count(db: *const Db) -> c_int;
}

std::thread_local!(static DB: Cell<Option<&'static mut Db>> = const { Cell::new(None) });

struct Mine;

impl Holds<Db> for Mine {
    fn held(&self) -> &Db {
        DB.take().unwrap()
    }
}

impl HoldsMut<Db> for Mine {
    fn held_mut(&mut self) -> &mut Db {
        DB.take().unwrap()
    }
}

fn main() {
    let _ = db_count(Mine);
}
