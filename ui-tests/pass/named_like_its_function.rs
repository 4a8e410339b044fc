//! A parameter may be named like its function: the wrapper does not call its own argument.

use core::ffi::{c_char, c_int, c_long};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    safe fn labs(labs: c_long) -> c_long;
    fn strlen(#[marshal(cstr)] strlen: *const c_char) -> usize;
    #[marshal(fallible)]
    fn atoi(#[marshal(cstr)] atoi: *const c_char) -> c_int;
}

fn main() {
    assert_eq!(labs(-3), 3);
    assert_eq!(strlen(c"four"), 4);
    assert_eq!(atoi(c"12").expect("nothing is refused"), 12);
}
