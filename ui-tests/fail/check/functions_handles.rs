//! A method of a struct of functions is lent what others may use, too; and a block knows its handles.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

pub trait Hears {
    fn alone(&mut self, db: i32);
    fn what(&mut self, numbers: i32);
}

#[marshal(callback = Hears)]
#[repr(C)]
pub struct Ops {
    #[marshal(callback)]
    alone: unsafe extern "C" fn(of: *mut c_void, #[marshal(handle)] db: &mut Db),
}

#[marshal(callback = Hears)]
#[repr(C)]
pub struct Others {
    #[marshal(callback)]
    what: unsafe extern "C" fn(of: *mut c_void, #[marshal(handle)] numbers: *const [c_int; 2]),
}

#[marshal]
unsafe extern "C" {
    pub type Db;
    pub fn each(
        #[marshal(callback)] each: unsafe extern "C" fn(of: *mut c_void, #[marshal(handle)] db: *const Db),
        of: *mut c_void,
    );
}

fn main() {}
