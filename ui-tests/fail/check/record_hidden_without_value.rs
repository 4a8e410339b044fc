//! What fills it?

use core::ffi::c_int;
use core::marker::PhantomData;
use pinvoke::Marshal;

#[derive(Marshal)]
struct Record {
    reserved: PhantomData<c_int>,
    age: i32,
}

fn main() {}
