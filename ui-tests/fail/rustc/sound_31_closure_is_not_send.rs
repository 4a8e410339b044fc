//! A call on a thread of the pool calls its closures there.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;
use std::cell::Cell;
use std::rc::Rc;

#[marshal]
unsafe extern "C" {
    #[marshal(blocking)]
    async fn each(
        count: c_int,
        #[marshal(callback)] visit: unsafe extern "C" fn(data: *mut c_void, index: c_int),
        data: *mut c_void,
    );
}

fn main() {
    let sum = Rc::new(Cell::new(0));
    let total = sum.clone();
    let _ = each(3, move |index| total.set(total.get() + index));
}
