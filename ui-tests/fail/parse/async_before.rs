//! An `async fn` says how it ends, and needs no other word.

use core::ffi::c_int;
use pinvoke::marshal;

mod safe {
    use super::*;

    #[marshal]
    unsafe extern "C" {
        #[marshal(blocking)]
        pub async fn first(number: c_int) -> c_int;
        #[marshal(blocking)]
        pub safe async fn second(number: c_int) -> c_int;
    }
}

mod other {
    use super::*;

    #[marshal]
    unsafe extern "C" {
        #[marshal(blocking)]
        pub unsafe async fn third(number: c_int) -> c_int;
    }
}

fn main() {}
