//! Handles that must not outlive others, and text that ends at a NULL, for closures: `c/callbacks_rows.c`.

use core::ffi::{c_char, c_void};
use pinvoke::marshal;

/// What looks at rows.
pub trait Reader {
    /// A row; whether to stop.
    fn row(&mut self, row: RowMut<'_, '_>) -> bool;
}

#[marshal]
unsafe extern "C" {
    /// Some rows.
    #[marshal(free = rows_free)]
    pub type Rows;

    /// One of them.
    pub type Row<'of>;

    unsafe fn rows_free(rows: *mut Rows);

    /// So many.
    #[marshal(ret(own))]
    pub fn rows_new(n: i32) -> *mut Rows;

    /// How many.
    #[marshal(ret(value))]
    pub fn rows_count(rows: *const Rows) -> i32;

    /// Which it is.
    #[marshal(ret(value))]
    pub fn row_index(row: *const Row<'_>) -> i32;

    /// Notes that it was seen.
    pub safe fn row_see(row: *mut Row<'_>);

    /// What it is of.
    #[marshal(ret(borrow = row))]
    pub fn row_of(row: *const Row<'_>) -> *const Rows;

    /// Shows each row; how often they were seen.
    #[marshal(ret(value))]
    pub fn rows_each(
        rows: *mut Rows,
        #[marshal(callback, fail = 1, ret(as = bool))] f: unsafe extern "C" fn(
            *mut c_void,
            *mut Row<'_>,
        ) -> i32,
        data: *mut c_void,
    ) -> i32;

    /// The same, of an object.
    #[link_name = "rows_each"]
    #[marshal(ret(value))]
    pub fn rows_read(
        rows: *mut Rows,
        #[marshal(callback = Reader::row, fail = 1, ret(as = bool))] f: unsafe extern "C" fn(
            *mut c_void,
            *mut Row<'_>,
        ) -> i32,
        reader: *mut c_void,
    ) -> i32;

    /// Shows several rows at once.
    #[marshal(ret(value))]
    pub fn rows_pairs(
        rows: *mut Rows,
        #[marshal(callback, fail = -1)] f: unsafe extern "C" fn(
            *mut c_void,
            n: i32,
            #[marshal(len = n)] rows: *mut *mut Row<'_>,
        ) -> i32,
        data: *mut c_void,
    ) -> i32;

    /// Shows texts.
    #[marshal(ret(value))]
    pub fn rows_names(
        rows: *const Rows,
        #[marshal(callback, fail = -1)] f: unsafe extern "C" fn(
            *mut c_void,
            #[marshal(cstr)] names: *mut *mut c_char,
        ) -> i32,
        data: *mut c_void,
    ) -> i32;

    /// The same, with NULL.
    #[link_name = "rows_names"]
    #[marshal(ret(value))]
    pub fn rows_names_or_none(
        rows: *const Rows,
        #[marshal(callback, fail = -1)] f: unsafe extern "C" fn(
            *mut c_void,
            #[marshal(cstr, nullable)] names: *mut *mut c_char,
        ) -> i32,
        data: *mut c_void,
    ) -> i32;
}
