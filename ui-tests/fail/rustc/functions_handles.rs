//! What a method of a struct of functions is lent lives until it returns, and is a handle.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

pub trait Hears {
    fn keeps(&mut self, db: DbRef<'static>);
    fn number(&mut self, number: i32);
}

#[marshal(callback = Hears)]
#[repr(C)]
pub struct Ops {
    #[marshal(callback)]
    keeps: unsafe extern "C" fn(of: *mut c_void, #[marshal(handle)] db: *mut Db),
}

#[marshal(callback = Hears)]
#[repr(C)]
pub struct Numbers {
    #[marshal(callback)]
    number: unsafe extern "C" fn(of: *mut c_void, #[marshal(handle)] number: *const c_int),
}

#[marshal]
unsafe extern "C" {
    pub type Db;
    pub safe fn db_number(db: *const Db) -> c_int;
}

fn main() {}
