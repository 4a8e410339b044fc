//! Types that C does not have.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    safe fn sum(numbers: Vec<c_int>) -> c_int;
    #[marshal(blocking)]
    async fn total(numbers: Box<[c_int]>) -> Result<c_int, ()>;
}

fn main() {}
