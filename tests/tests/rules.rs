//! The guidelines that the project is named after, as far as they are about synchronous calls on memory that both
//! sides lay out alike.

use pinvoke_tests::records::{self, Place};
use pinvoke_tests::{bools, buffers, counts, enums, extents, status, values, witness, written};
use std::sync::Arc;

/// A synchronous function takes slices, which every owner of memory lends.
#[test]
fn rule_1() {
    let vec = vec![1, 2, 3];
    let boxed: Box<[i32]> = vec.clone().into();
    let array = [1, 2, 3];
    for slice in [&vec[..], &boxed, &array, &vec[..]] {
        assert_eq!(buffers::sum_ints(slice), 6);
        assert_eq!(witness::address(0), witness::address_of(slice));
    }
}

/// Where C only reads, the wrapper takes a shared slice: read-only and shared owners fit.
#[test]
fn rule_2() {
    static PERMANENT: [i32; 3] = [1, 2, 3];
    let shared: Arc<[i32]> = Arc::new([4, 5]);
    let other = Arc::clone(&shared);
    assert_eq!(buffers::sum_ints(&PERMANENT), 6);
    assert_eq!(std::thread::spawn(move || buffers::sum_ints(&other)).join().unwrap(), 9);
    assert_eq!(buffers::sum_ints(&shared), 9);
}

/// After the return the memory is the caller's again, to change and to free.
#[test]
fn rule_3() {
    let mut v = vec![1, 2, 3];
    assert_eq!(buffers::sum_ints(&v), 6);
    buffers::double_ints(&mut v);
    v.push(8);
    assert_eq!(buffers::sum_ints(&v), 20);
    drop(v);
}

/// A wrapper pins the slice for the call, passes its length, and looks at the result.
#[test]
fn rule_9() {
    let v = [1, 2, 3];
    buffers::sum_ints(&v);
    assert_eq!((witness::address(0), witness::count(0)), (witness::address_of(&v), 3));
    written::write_or_leave(&mut [0; 3], 5).unwrap_err();
    status::open_like(13, 0).unwrap_err();
}

/// An empty slice can be NULL, and can be a place that may be read, for the C that insists.
#[test]
fn rule_9_empty_slices() {
    buffers::sum_ints_empty_null(&[]);
    assert_eq!((witness::address(0), witness::count(0)), (0, 0));
    assert_eq!(buffers::length_or_strlen_of_zero(&[]), 0);
    assert_ne!(witness::address(0), 0);
    buffers::sum_ints(&[]);
    assert_ne!(witness::address(0), 0);
}

/// By value as a value; by reference as a pointer.
#[test]
fn copy_c1() {
    let p = Place { x: 1.0, y: 2.0 };
    assert_eq!(records::place_double(p), Place { x: 2.0, y: 4.0 });
    assert_eq!(p, Place { x: 1.0, y: 2.0 });
    records::place_norm1(&p);
    assert_eq!(witness::address(0), witness::address_of(&p));
}

/// The type decides: what has the same bytes is pinned, what has not is copied.
#[test]
fn copy_c2() {
    let ints = [1, 0, 1];
    buffers::sum_ints(&ints);
    assert_eq!(witness::address(0), witness::address_of(&ints));
    let truths = [true, false, true];
    bools::count_truths_i32(&truths);
    assert_ne!(witness::address(0), witness::address_of(&truths));
    assert_eq!(witness::ints(0), ints);
}

/// A record with the same bytes crosses as a pointer to itself; C changes it when it is `out`, and not when it is `in`.
#[test]
fn copy_c3() {
    let mut p = Place { x: 1.0, y: 2.0 };
    records::place_norm1(&p);
    assert_eq!(p, Place { x: 1.0, y: 2.0 });
    records::place_move(&mut p, 1.0, 1.0);
    assert_eq!(witness::address(0), witness::address_of(&p));
    assert_eq!(p, Place { x: 2.0, y: 3.0 });
    let v = [1, 2];
    buffers::sum_and_scribble(&v);
    assert_eq!(v, [1, 2]);
}

/// `in`: the copy is filled. `out`: it is read back. Both: both; and leaving one out saves that half.
#[test]
fn copy_c5() {
    let mut truths = [true, true];
    bools::count_truths_i32(&truths);
    assert_eq!(witness::ints(0), [1, 1]);
    bools::write_truths_i32(&mut truths, 1, 5);
    assert_eq!((witness::ints(0), truths), (vec![0, 0], [true, false]));
    bools::invert_truths_i32(&mut truths);
    assert_eq!((witness::ints(0), truths), (vec![1, 0], [false, true]));
}

/// `in`, `out`, both, and results; the default follows from the pointer.
#[test]
fn direction_d1() {
    let _: [fn(&[i32]) -> i64; 2] = [buffers::sum_ints, buffers::sum_ints_by_default];
    let _: [fn(&mut [i32]); 2] = [buffers::double_ints, buffers::double_ints_by_default];
    let _: fn(&mut [i32], i32) = buffers::fill_ints;
    let _: fn(i32) -> i32 = values::stored;
    let mut v = [4];
    buffers::double_ints_by_default(&mut v);
    assert_eq!((witness::ints(0), v), (vec![4], [8]));
}

/// What is `in` is never written, so it may be shared, or in read-only memory.
#[test]
fn direction_d2() {
    static READ_ONLY: [i32; 3] = [1, 2, 3];
    assert_eq!(buffers::sum_and_scribble(&READ_ONLY), 6);
    assert_eq!(READ_ONLY, [1, 2, 3]);
    let shared: Arc<[i32]> = Arc::new([1, 2]);
    let other = Arc::clone(&shared);
    buffers::sum_and_scribble(&shared);
    assert_eq!(*other, [1, 2]);
}

/// What C returns is an output like any other, and stands first in the result.
#[test]
fn direction_d4() {
    let (four, a, b, c) = values::four(1);
    assert_eq!((four, a, b, c), (4, 1, 2.5, 3));
    assert_eq!(enums::give_mode(7).unwrap(), enums::Mode::Auto);
}

/// The wrapper's type records the direction: shared goes in, exclusive comes out, results are returned.
#[test]
fn direction_d5() {
    let _: fn(&[i32], &[i32]) -> i64 = counts::dot;
    let _: fn(&[i32], &[i32], &mut [i32]) = counts::add_into;
    let _: fn(&[u8; 32], &mut [u8; 32]) = extents::invert_block;
    let _: fn(f64, f64) -> Place = records::place_make;
    let _: fn(Option<&[i32]>) -> i64 = buffers::sum_ints_or_null;
}
