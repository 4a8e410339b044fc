//! The derive asserts C's layout, and every layout that is C's passes.

#![deny(warnings)]
#![allow(dead_code, reason = "the fields are C's")]

use core::ffi::{c_int, c_void};
use core::marker::PhantomData;
use pinvoke::{Blittable, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C, packed)]
struct Packed {
    kind: u8,
    value: u64,
    end: u16,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C, packed(1))]
struct Packed1 {
    kind: u8,
    value: u64,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C, packed(2))]
struct Packed2 {
    kind: u8,
    value: u64,
    end: u8,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C, packed(8))]
struct Packed8 {
    kind: u8,
    value: u32,
    end: u8,
}

#[derive(Blittable, Clone, Copy)]
#[repr(packed(4), C)]
struct PackedFirst {
    kind: u8,
    value: u64,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
#[repr(packed(2))]
struct PackedApart {
    kind: u8,
    value: u64,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C, align(16))]
struct Aligned {
    value: u32,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C, align(1))]
struct AlignedLess {
    tag: u8,
    value: u32,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct HoldsAligned {
    tag: u8,
    aligned: Aligned,
    end: u8,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C, packed(2))]
struct PackedNest {
    tag: u8,
    inner: Mixed,
    end: u8,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Mixed {
    a: u8,
    b: u16,
    c: u8,
    d: u64,
    e: u8,
    f: f32,
    g: [u8; 3],
    h: [u16; 2],
    i: [[Packed2; 2]; 3],
    j: *const Mixed,
    k: Option<unsafe extern "C" fn(*mut c_void)>,
    l: bool_of_c,
}

#[allow(non_camel_case_types, reason = "C's")]
type bool_of_c = u8;

#[derive(Blittable, Clone, Copy)]
#[repr(transparent)]
struct Metres(f64);

#[derive(Blittable, Clone, Copy)]
#[repr(transparent)]
struct Tagged<T: Copy + 'static>(PhantomData<T>, u32, [u8; 0]);

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Generic<T: Copy, const N: usize> {
    tag: u8,
    values: [T; N],
    tail: T,
    marker: PhantomData<T>,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct MarkedFirst {
    marker: PhantomData<u64>,
    tag: u8,
    between: PhantomData<u64>,
    value: u32,
    last: PhantomData<u64>,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct WithTail {
    tag: u8,
    none: [u64; 0],
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct TailBetween {
    tag: u8,
    none: [u64; 0],
    value: u8,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Tuple(u8, u32, Packed1, u8);

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
union Either {
    bytes: [u8; 5],
    int: u32,
    nested: Mixed,
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Raw {
    r#type: u8,
    r#fn: c_int,
}

/// Its proofs evaluate the layouts.
macro_rules! used {
    ($($name:ident: $ty:ty),* $(,)?) => {
        #[marshal]
        unsafe extern "C" {
            $(
                fn $name(#[marshal(out, len = n)] v: *mut $ty, n: usize);
            )*
        }

        $(const _: bool = <$ty as Blittable>::PADDING;)*
    };
}

used! {
    packed: Packed,
    packed1: Packed1,
    packed2: Packed2,
    packed8: Packed8,
    packed_first: PackedFirst,
    packed_apart: PackedApart,
    aligned: Aligned,
    aligned_less: AlignedLess,
    holds_aligned: HoldsAligned,
    packed_nest: PackedNest,
    mixed: Mixed,
    metres: Metres,
    tagged: Tagged<u64>,
    generic_3: Generic<u16, 3>,
    generic_0: Generic<u64, 0>,
    generic_nested: Generic<Mixed, 2>,
    marked_first: MarkedFirst,
    with_tail: WithTail,
    tail_between: TailBetween,
    tuple: Tuple,
    either: Either,
    raw: Raw,
}

fn main() {
    // What is asserted of, in numbers, as a C compiler lays it out on 64-bit machines.
    assert_eq!((size_of::<Packed>(), size_of::<Packed2>(), size_of::<PackedFirst>()), (11, 12, 12));
    assert_eq!((size_of::<Packed8>(), size_of::<HoldsAligned>()), (12, 48));
    assert_eq!((size_of::<MarkedFirst>(), size_of::<WithTail>(), size_of::<TailBetween>()), (8, 8, 16));

    assert!(!<Packed as Blittable>::PADDING && <Packed2 as Blittable>::PADDING);
}
