//! What closures leave alone where it is declared, they leave alone in every block.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

mod there {
    #[pinvoke::marshal]
    unsafe extern "C" {
        #[marshal(free = db_free, busy, shared)]
        pub type Db;
        unsafe fn db_free(db: *mut Db);
        #[marshal(free = log_free, shared)]
        pub type Log;
        unsafe fn log_free(log: *mut Log);
    }
}

mod unsaid {
    #[pinvoke::marshal]
    unsafe extern "C" {
        #[marshal(handle, shared)]
        type Db = crate::there::Db;
        safe fn db_changes(db: *mut Db) -> core::ffi::c_int;
    }
}

mod too_much {
    #[pinvoke::marshal]
    unsafe extern "C" {
        #[marshal(handle, shared, busy)]
        type Log = crate::there::Log;
        safe fn log_lines(log: *mut Log) -> core::ffi::c_int;
    }
}

#[marshal]
unsafe extern "C" {
    fn each(#[marshal(callback, busy = c_int, fail = 1)] f: unsafe extern "C" fn(*mut c_void) -> c_int, data: *mut c_void);
}

fn main() {}
