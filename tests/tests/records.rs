//! Structs and unions: by value, by pointer, nested, packed, generic, in arrays.

use pinvoke_tests::records::{self, *};
use pinvoke_tests::witness;

const P: Place = Place { x: 1.0, y: 2.0 };

#[test]
fn by_value_the_callee_has_its_own() {
    let p = P;
    assert_eq!(records::place_double(p), Place { x: 2.0, y: 4.0 });
    assert_eq!(p, P);
    let segment = Segment { from: P, to: Place::default(), kind: 9 };
    assert_eq!(records::segment_reverse(segment), Segment { from: Place::default(), to: P, kind: 10 });
}

#[test]
fn by_pointer_the_callee_has_the_callers() {
    let mut p = P;
    records::place_move(&mut p, 10.0, 20.0);
    assert_eq!(p, Place { x: 11.0, y: 22.0 });
    assert_eq!(witness::address(0), witness::address_of(&p));
    assert_eq!(records::place_norm1(&p), 33.0);
    assert_eq!(witness::address(0), witness::address_of(&p));

    records::place_move_or_null(None, 1.0, 1.0);
    assert_eq!(witness::address(0), 0);
    let mut segment = Segment::default();
    records::segment_grow(&mut segment);
    assert_eq!((segment.to.x, segment.kind), (1.0, 1));
}

#[test]
fn as_a_result() {
    assert_eq!(records::place_make(3.0, 4.0), Place { x: 3.0, y: 4.0 });
}

#[test]
fn arrays_of_structs_are_pinned() {
    let mut places = vec![P; 100];
    records::places_move(&mut places, 1.0);
    assert_eq!(witness::address(0), witness::address_of(&*places));
    assert_eq!(places, vec![Place { x: 2.0, y: 2.0 }; 100]);
    assert_eq!(records::places_sum(&places), 400.0);
    assert_eq!(witness::address(0), witness::address_of(&*places));
}

#[test]
fn padding_does_not_hinder() {
    let mut padded = [Padded::default(); 3];
    records::padded_fill(&mut padded);
    assert_eq!(padded[2], Padded { tag: 2, value: 2000, end: 3 });
    assert_eq!(records::padded_sum(&padded), 3009);
}

#[test]
fn packed_structs_cross_misaligned() {
    let packed = Packed { tag: 1, value: 0x0102_0304 };
    assert_eq!(records::packed_next(packed), Packed { tag: 2, value: 0x0102_0305 });
    let mut array = [packed; 5];
    records::packed_next_all(&mut array);
    assert_eq!(array, [Packed { tag: 2, value: 0x0102_0305 }; 5]);
    assert_eq!(witness::bytes(0).len(), 25);
}

#[test]
fn a_stride_that_is_no_multiple_of_the_fields_alignment() {
    let mut array = [Stride12 { value: 0, extra: 0 }; 3];
    records::stride12_fill(&mut array);
    assert_eq!(array[1], Stride12 { value: 1 << 40, extra: 1 });
    assert_eq!(array[2], Stride12 { value: 2 << 40, extra: 2 });
    assert_eq!(records::stride12_sum(&array), ((3 << 40) * 10) + 3);
    assert_eq!(witness::bytes(0).len(), 36);
}

#[test]
fn unions_by_value_by_pointer_and_in_arrays() {
    let number = records::number_of_bits(0x3f80_0000);
    // SAFETY: any bits are a float.
    assert_eq!(unsafe { number.f }, 1.0);
    assert_eq!(records::number_bits(Number { bytes: 5_u32.to_ne_bytes() }), 5);

    let mut number = Number { i: 5 };
    records::number_negate(&mut number);
    // SAFETY: any bits are an integer.
    assert_eq!(unsafe { number.i }, -5);

    let tagged = [Tagged { kind: 0, value: Number { i: 5 } }, Tagged { kind: 1, value: Number { f: 2.5 } }];
    assert_eq!(records::tagged_sum(&tagged), 7);
}

#[test]
fn arrays_inside() {
    let before = Arrays {
        i8: [1, 2, 3],
        u64: [7, 8],
        places: [P; 3],
        grid: [[1, 2, 3], [4, 5, 6]],
        ..Arrays::default()
    };
    let after = records::arrays_bump(before);
    assert_eq!(after.i8, [2, 3, 4]);
    assert_eq!(
        (after.u8, after.i16, after.u16, after.i32, after.u32),
        ([1; 4], [1; 3], [1; 2], [1; 3], [1; 1])
    );
    assert_eq!((after.i64, after.u64, after.f32, after.f64), ([1; 2], [8, 9], [1.0; 3], [1.0; 2]));
    assert_eq!(after.places, [Place { x: 2.0, y: 4.0 }; 3]);
    assert_eq!(after.grid, [[2, 3, 4], [5, 6, 7]]);

    let mut there = before;
    records::arrays_bump_there(&mut there);
    assert_eq!(there, after);
}

#[test]
fn a_struct_with_a_pointer_comes_out() {
    let view = records::view_permanent();
    assert_eq!(view.size, 5);
    // SAFETY: C's view is of permanent memory.
    assert_eq!(unsafe { records::view_sum(&view) }, 15);
    let opaque = OpaqueView { data: view.data, size: 2 };
    assert_eq!(records::view_address(&opaque), view.data.addr() + 2);
    let nowhere = OpaqueView { data: core::ptr::without_provenance(8), size: 99 };
    assert_eq!(records::view_address(&nowhere), 107);
}

#[test]
fn transparent_and_generic_structs() {
    assert_eq!(records::length_double(Metres(1.5)), Metres(3.0));
    assert_eq!(records::pair_norm1(&Pair { x: 1.0, y: 2.0 }), 3.0);
}
