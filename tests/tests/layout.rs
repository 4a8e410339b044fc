//! The records are laid out as C lays them out.

use core::mem::offset_of;
use pinvoke_tests::layout::{self, Shape};
use pinvoke_tests::records::{
    Arrays, Metres, Number, Packed, Padded, Place, Segment, Stride12, Tagged, View,
};

macro_rules! same_layout {
    ($($name:ident: $rust:ty, $last:tt;)*) => {$(
        #[test]
        fn $name() {
            let ours = Shape { size: size_of::<$rust>(), align: align_of::<$rust>(), last: offset_of!($rust, $last) };
            assert_eq!(ours, layout::$name());
        }
    )*};
}

same_layout! {
    place: Place, y;
    segment: Segment, kind;
    padded: Padded, end;
    packed: Packed, value;
    stride12: Stride12, extra;
    number: Number, bytes;
    tagged: Tagged, value;
    arrays: Arrays, grid;
    view: View, size;
    length: Metres, 0;
}
