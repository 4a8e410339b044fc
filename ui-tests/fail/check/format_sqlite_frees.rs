//! SQLite would free what is lent.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "sqlite3_log"]
    fn print(
        code: c_int,
        #[marshal(const = c"%z")] format: *const c_char,
        #[marshal(variadic, cstr)] a: *const c_char,
    ) -> c_int;
}

fn main() {}
