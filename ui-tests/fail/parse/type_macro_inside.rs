//! Types that a macro writes, inside of other types.

use pinvoke::marshal;

macro_rules! number {
    () => {
        i32
    };
}

macro_rules! many {
    () => {
        4
    };
}

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(len = n)] v: &[number!()], n: usize) -> i64;

    fn store(v: &mut number!());

    fn store_some(v: Option<&mut number!()>);

    fn rows(#[marshal(out, len = n)] v: *mut [number!(); 3], n: usize);

    fn blocks(#[marshal(out, len = n)] v: *mut [i32; many!()], n: usize);

    fn pairs(#[marshal(in, len = n)] v: *const Pair<number!()>, n: usize);
}

#[derive(pinvoke::Blittable, Clone, Copy)]
#[repr(C)]
struct Pair<T: Copy>(T, T);

fn main() {}
