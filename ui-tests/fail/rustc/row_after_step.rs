//! A row is lent until the next step, and a column of it no longer.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = stmt_free)]
    pub type Stmt;
    unsafe fn stmt_free(stmt: *mut Stmt);
    #[marshal(method = new, ret(own))]
    safe fn stmt_new() -> *mut Stmt;
    #[marshal(method = step, ret(as = bool))]
    safe fn stmt_step(stmt: *mut Stmt) -> c_int;
    #[marshal(method = text, ret(cstr, borrow = stmt))]
    safe fn stmt_text(stmt: *mut Stmt, column: c_int) -> *const c_char;
}

struct Rows<'s>(&'s mut Stmt);

struct Row<'r>(&'r mut Stmt);

impl Rows<'_> {
    fn next_row(&mut self) -> Option<Row<'_>> {
        self.0.step().then_some(Row(self.0))
    }
}

impl Row<'_> {
    fn text(&mut self, column: c_int) -> &core::ffi::CStr {
        self.0.text(column)
    }
}

fn main() {
    let mut stmt = Stmt::new();
    let mut rows = Rows(&mut stmt);
    let mut first = rows.next_row().unwrap();
    let column = first.text(0);
    let second = rows.next_row();
    println!("{column:?} {}", second.is_some());
}
