//! Structs and unions: `c/records.c`.

use pinvoke::{Blittable, marshal};

/// A place in the plane.
#[derive(Blittable, Clone, Copy, Debug, Default, PartialEq)]
#[repr(C)]
pub struct Place {
    /// To the right.
    pub x: f64,
    /// Upwards.
    pub y: f64,
}

/// Two places.
#[derive(Blittable, Clone, Copy, Debug, Default, PartialEq)]
#[repr(C)]
pub struct Segment {
    /// Where it begins.
    pub from: Place,
    /// Where it ends.
    pub to: Place,
    /// With seven bytes of padding after it.
    pub kind: u8,
}

/// Padding inside and at the end.
#[derive(Blittable, Clone, Copy, Debug, Default, PartialEq)]
#[repr(C)]
pub struct Padded {
    /// Before the padding.
    pub tag: u8,
    /// Behind it.
    pub value: i64,
    /// Before more of it.
    pub end: u8,
}

/// No padding, and so no alignment.
#[derive(Blittable, Clone, Copy, Debug, PartialEq)]
#[repr(C, packed)]
pub struct Packed {
    /// One byte.
    pub tag: u8,
    /// Misaligned.
    pub value: u32,
}

/// 12 bytes, though `value` alone would like 8.
#[derive(Blittable, Clone, Copy, Debug, PartialEq)]
#[repr(C, packed(4))]
pub struct Stride12 {
    /// Aligned to 4.
    pub value: i64,
    /// Behind it.
    pub extra: i32,
}

/// Four bytes, in three ways.
#[derive(Blittable, Clone, Copy)]
#[repr(C)]
pub union Number {
    /// An integer.
    pub i: i32,
    /// A float.
    pub f: f32,
    /// Bytes.
    pub bytes: [u8; 4],
}

/// A union, and which of it counts.
#[derive(Blittable, Clone, Copy)]
#[repr(C)]
pub struct Tagged {
    /// 0 for the integer.
    pub kind: i32,
    /// The value.
    pub value: Number,
}

/// Arrays of everything inside.
#[derive(Blittable, Clone, Copy, Debug, Default, PartialEq)]
#[repr(C)]
#[expect(missing_docs, reason = "named after their element types")]
pub struct Arrays {
    pub i8: [i8; 3],
    pub u8: [u8; 4],
    pub i16: [i16; 3],
    pub u16: [u16; 2],
    pub i32: [i32; 3],
    pub u32: [u32; 1],
    pub i64: [i64; 2],
    pub u64: [u64; 2],
    pub f32: [f32; 3],
    pub f64: [f64; 2],
    pub places: [Place; 3],
    pub grid: [[i32; 3]; 2],
}

/// Points at bytes.
#[derive(Blittable, Clone, Copy, Debug)]
#[repr(C)]
pub struct View {
    /// Where they are.
    pub data: *const u8,
    /// How many.
    pub size: usize,
}

/// The same, with a pointer that C never follows.
#[derive(Blittable, Clone, Copy, Debug)]
#[repr(C)]
pub struct OpaqueView {
    /// Only compared.
    #[marshal(opaque)]
    pub data: *const u8,
    /// Added.
    pub size: usize,
}

/// A number with a unit.
#[derive(Blittable, Clone, Copy, Debug, PartialEq)]
#[repr(transparent)]
pub struct Metres(pub f64);

/// Any two of a kind.
#[derive(Blittable, Clone, Copy, Debug, PartialEq)]
#[repr(C)]
pub struct Pair<T: Copy> {
    /// The first.
    pub x: T,
    /// The second.
    pub y: T,
}

#[marshal]
unsafe extern "C" {
    /// Twice `p`, by value both ways.
    pub safe fn place_double(p: Place) -> Place;

    /// Moves `p`.
    pub fn place_move(#[marshal(in, out)] p: *mut Place, x: f64, y: f64);

    /// [`place_move`] at this very address.
    #[link_name = "place_move"]
    pub fn place_move_pinned(
        #[pin]
        #[marshal(in, out)]
        p: *mut Place,
        x: f64,
        y: f64,
    );

    /// [`place_move`], or nothing for `None`.
    #[link_name = "place_move"]
    pub fn place_move_or_null(p: Option<&mut Place>, x: f64, y: f64);

    /// The sum of the coordinates.
    pub fn place_norm1(p: &Place) -> f64;

    /// [`place_norm1`] at this very address.
    #[link_name = "place_norm1"]
    pub fn place_norm1_pinned(
        #[pin]
        #[marshal(in)]
        p: *const Place,
    ) -> f64;

    /// [`place_norm1`] of a generic struct with the same layout.
    #[link_name = "place_norm1"]
    pub fn pair_norm1(p: &Pair<f64>) -> f64;

    /// A place is the result.
    pub fn place_make(#[marshal(out, retval)] p: *mut Place, x: f64, y: f64);

    /// Moves each of them.
    pub fn places_move(#[marshal(in, out, len = n)] p: *mut Place, n: i32, x: f64);

    /// The sum of all coordinates.
    pub fn places_sum(#[marshal(in, len = n)] p: *const Place, n: i32) -> f64;

    /// Swaps the ends, by value.
    pub safe fn segment_reverse(s: Segment) -> Segment;

    /// Moves the end.
    pub fn segment_grow(s: &mut Segment);

    /// Fills an array of padded structs.
    pub fn padded_fill(#[marshal(out, len = n)] p: *mut Padded, n: i32);

    /// The sum of all fields; padding is nobody's business.
    pub fn padded_sum(#[marshal(in, len = n)] p: *const Padded, n: i32) -> i64;

    /// The next one, by value.
    pub safe fn packed_next(p: Packed) -> Packed;

    /// The next one of each.
    pub fn packed_next_all(#[marshal(in, out, len = n)] p: *mut Packed, n: i32);

    /// Ten times the values, and the extras.
    pub fn stride12_sum(#[marshal(in, len = n)] s: *const Stride12, n: i32) -> i64;

    /// `i << 40` and `i` in element `i`.
    pub fn stride12_fill(#[marshal(out, len = n)] s: *mut Stride12, n: i32);

    /// A union by value.
    pub safe fn number_of_bits(bits: u32) -> Number;

    /// A union by value.
    pub safe fn number_bits(n: Number) -> u32;

    /// A union by pointer.
    pub fn number_negate(n: &mut Number);

    /// An array of structs with unions in them: the sum of the integers, and 2 for each 2.5.
    pub fn tagged_sum(#[marshal(in, len = n)] t: *const Tagged, n: usize) -> i64;

    /// Adds one to each element, by value; the places double.
    pub safe fn arrays_bump(a: Arrays) -> Arrays;

    /// The same by pointer.
    pub fn arrays_bump_there(a: &mut Arrays);

    /// A struct that points at C's own memory.
    pub fn view_permanent(#[marshal(out, retval)] v: *mut View);

    /// The sum of what it points at.
    ///
    /// # Safety
    ///
    /// It points at as many bytes as it says.
    pub unsafe fn view_sum(#[marshal(in)] v: *const View) -> i64;

    /// Address and size, added.
    pub fn view_address(v: &OpaqueView) -> usize;

    /// Twice the length.
    pub safe fn length_double(l: Metres) -> Metres;
}
