//! Nor does a closure learn how long that lives on which a lent handle depends.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    pub type Db;
    pub type Row<'db>;
    pub fn rows_each(
        #[marshal(callback)] f: unsafe extern "C" fn(*const Row<'_>, *mut c_void),
        data: *mut c_void,
    );
}

fn of_all<'db>(_: RowRef<'_, 'db>, _: &'db str) {}

fn main() {
    let mut last = None;
    rows_each(|row| last = Some(row));
    rows_each(|row: RowRef<'_, 'static>| of_all(row, "always"));
}
