//! What is borrowed through an output ends with the next change of its source.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = book_free)]
    pub type Book;
    unsafe fn book_free(book: *mut Book);
    #[marshal(method = new, ret(own, nullable))]
    safe fn book_new() -> *mut Book;
    #[marshal(method = title)]
    fn book_title(book: *const Book, #[marshal(retval, cstr, borrow = book)] title: *mut *const c_char);
    #[marshal(method = rename)]
    safe fn book_rename(book: *mut Book);
}

fn main() {
    let mut book = Book::new().unwrap();
    let title = book.title();
    book.rename();
    println!("{title:?}");
    let title = book.title();
    drop(book);
    println!("{title:?}");
}
