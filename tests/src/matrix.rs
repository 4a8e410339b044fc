//! The same four functions for every element type: `c/matrix.c`.

use pinvoke::marshal;

macro_rules! element {
    ($element:ty, $check:ident, $range:ident, $bump:ident, $same:ident) => {
        #[marshal]
        unsafe extern "C" {
            /// 1 if element `i` holds `i`.
            pub fn $check(#[marshal(in, len = n)] v: *const $element, n: i32) -> i32;

            /// Stores `i` in element `i`.
            pub fn $range(#[marshal(out, len = n)] v: *mut $element, n: i32);

            /// Adds 1 to each element.
            pub fn $bump(#[marshal(in, out, len = n)] v: *mut $element, n: i32);

            /// Returns what it is given.
            pub safe fn $same(v: $element) -> $element;
        }
    };
}

element!(i8, check_i8, range_i8, bump_i8, same_i8);
element!(u8, check_u8, range_u8, bump_u8, same_u8);
element!(i16, check_i16, range_i16, bump_i16, same_i16);
element!(u16, check_u16, range_u16, bump_u16, same_u16);
element!(i32, check_i32, range_i32, bump_i32, same_i32);
element!(u32, check_u32, range_u32, bump_u32, same_u32);
element!(i64, check_i64, range_i64, bump_i64, same_i64);
element!(u64, check_u64, range_u64, bump_u64, same_u64);
element!(f32, check_f32, range_f32, bump_f32, same_f32);
element!(f64, check_f64, range_f64, bump_f64, same_f64);
