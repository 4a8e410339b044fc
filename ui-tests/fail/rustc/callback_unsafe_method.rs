//! C calls what is safe to call: nobody says `unsafe` for a method that is not.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

pub trait Hears {
    /// # Safety
    /// Something must hold.
    unsafe fn hear(&mut self, number: i32);
}

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);

    pub fn each(
        #[marshal(callback = Hears::hear)] each: unsafe extern "C" fn(data: *mut c_void, number: c_int),
        data: *mut c_void,
    );
    #[marshal(method = keep)]
    pub fn db_keep(
        db: *mut Db,
        #[marshal(callback = Hears::hear, retain = db.ears, on = caller)] each: unsafe extern "C" fn(data: *mut c_void, number: c_int),
        data: *mut c_void,
    );
}

#[marshal(callback = Hears)]
#[repr(C)]
pub struct Ops {
    #[marshal(callback)]
    hear: unsafe extern "C" fn(data: *mut c_void, number: c_int),
}

fn main() {}
