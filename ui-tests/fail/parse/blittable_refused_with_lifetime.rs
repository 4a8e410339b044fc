//! A type with parameters of every kind, refused once.

use core::ffi::c_int;
use pinvoke::{Blittable, marshal};

#[derive(Clone, Copy, Blittable)]
struct View<'a, T: Copy, const N: usize = 2>
where
    T: 'a,
{
    parts: [*const T; N],
    of: core::marker::PhantomData<&'a T>,
}

#[derive(Blittable)]
#[repr(Rust)]
struct Unique {
    n: i32,
}

#[marshal]
unsafe extern "C" {
    unsafe fn put(view: View<'static, i32>) -> c_int;
}

fn main() {
    let _ = Unique { n: 1 }.n;
}
