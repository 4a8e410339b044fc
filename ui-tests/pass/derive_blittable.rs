//! Structs of every form: generic, packed, unions, tuples, one field, transparent, arrays, opaque pointers.

#![deny(warnings)]
#![allow(dead_code, reason = "the fields are C's")]

use core::ffi::{c_int, c_void};
use core::marker::PhantomData;
use pinvoke::{Blittable, PointerFree, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Pair<T: Copy, U>
where
    U: Copy,
{
    x: T,
    y: U,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Many<T: Copy, const N: usize> {
    values: [T; N],
    tag: PhantomData<u8>,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C, packed)]
struct Packed {
    kind: u8,
    value: u32,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C, align(16))]
struct Aligned {
    value: u32,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
union Number {
    int: i32,
    float: f32,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Tuple(i32, [u16; 2]);

#[derive(Blittable, Clone, Copy)]
#[repr(transparent)]
struct Metres(f64);

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Nested {
    pair: Pair<u8, Metres>,
    r#type: c_int,
    number: Number,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Node {
    next: *mut Node,
    visit: Option<unsafe extern "C" fn(*mut c_void) -> c_int>,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Opaque {
    #[marshal(opaque)]
    user: *mut c_void,
    size: usize,
}

fn blittable<T: Blittable>() {}
fn free<T: PointerFree>() {}

#[marshal]
unsafe extern "C" {
    #[link_name = "memcmp"]
    fn compare(
        #[marshal(in, bytes = n)] a: *const Packed,
        #[marshal(in, bytes = n)] b: *const Packed,
        n: usize,
    ) -> c_int;
    #[link_name = "abs"]
    #[allow(dead_code, reason = "only compiled")]
    fn generic(pair: &mut Pair<i32, f64>, many: &Many<u8, 4>) -> c_int;
}

fn main() {
    free::<Pair<u8, i32>>();
    free::<Many<Tuple, 3>>();
    free::<Packed>();
    free::<Aligned>();
    free::<Number>();
    free::<Tuple>();
    free::<Nested>();
    free::<Opaque>();
    blittable::<Node>();
    blittable::<Pair<*const u8, Node>>();
    assert_eq!(compare(&[Packed { kind: 1, value: 2 }], &[Packed { kind: 1, value: 2 }]), 0);
}
