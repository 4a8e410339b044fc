//! Fields are read where the type says what they are.

use core::ffi::c_int;
use pinvoke::marshal;

#[repr(C)]
struct Raw {
    total: u64,
    code: c_int,
}

struct Failed;

#[marshal]
unsafe extern "C" {
    #[marshal(state = Raw, get(code: c_int))]
    type Stream;
    #[marshal(free = db_close)]
    type Db;

    #[marshal(ok = ret == 0, error = Failed::new((*of).total))]
    fn undeclared(of: *mut Stream) -> c_int;
    #[marshal(ok = (*self).code == 0)]
    fn of_a_handle(db: *mut Db) -> c_int;
    #[marshal(ok = ret == 0, error = Failed::new(*of))]
    fn not_filled(#[marshal(retval, own)] of: *mut Stream) -> c_int;
}

#[marshal(ok = ret == 0, error = Failed::new((*self).code))]
unsafe extern "C" {
    #[marshal(state = Raw, free = other_end, get(code: c_int))]
    type Other;
    #[marshal(state = Raw)]
    type Silent;

    unsafe fn other_end(of: *mut Other) -> c_int;
    fn said_of_another(#[marshal(in)] of: *mut Silent) -> c_int;
}

fn main() {}
