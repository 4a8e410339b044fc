//! Views, and collections that lend them.

use pinvoke_tests::counted::heap;
use pinvoke_tests::ownership::{give_ints_guarded, give_ints_owned};
use pinvoke_tests::{arrays, buffers, conformance, witness};
use std::collections::VecDeque;

/// No view is NULL; an empty one is not.
#[test]
fn case_049_no_view_and_an_empty_one() {
    assert_eq!(buffers::sum_ints_or_null(None), -1);
    let array = [1, 2, 3];
    assert_eq!(buffers::sum_ints_or_null(Some(&array[1..1])), 0);
    assert_ne!(witness::address(0), 0);
}

/// A view that C replaces is a `Vec`: the caller's own memory is not C's to free.
#[test]
fn case_050_a_view_that_c_replaces() {
    let heap = heap();
    let mut v = vec![5; 4];
    arrays::resize_at(&mut v, 4).unwrap();
    assert_eq!((v, heap.freed()), (vec![0, 1, 2, 3], vec![0, 1]));
}

/// C's own memory is seen without a copy, until its guard goes.
#[test]
fn case_051_a_view_of_memory_of_cs() {
    let heap = heap();
    let guard = give_ints_owned(4).unwrap();
    let (view, again): (&[i32], &[i32]) = (&guard, &guard);
    assert_eq!((view, heap.live()), (&[0, 1, 2, 3][..], 1));
    assert_eq!(view.as_ptr(), again.as_ptr());
    drop(guard);
    assert_eq!(heap.freed(), [0]);
}

#[test]
fn case_052_null_is_an_empty_view() {
    let _heap = heap();
    assert_eq!(arrays::range_vec_at(1, 0).unwrap(), []);
    assert!(give_ints_guarded(-1, -1).is_err());
    let v: i64 = 0x0102_0304_0506_0708;
    assert_eq!(conformance::bytes_of_long(v).as_slice(), v.to_ne_bytes());
}

#[test]
fn case_053_a_list_is_pinned() {
    let mut list: Vec<i32> = Vec::with_capacity(100);
    list.extend([1, 5, 79]);
    assert_eq!(buffers::sum_ints(&list), 85);
    assert_eq!(witness::address(0), witness::address_of(&*list));
    buffers::double_ints(&mut list);
    assert_eq!(list, [2, 10, 158]);
    let mut deque: VecDeque<i32> = list.into();
    deque.rotate_left(1);
    assert_eq!(buffers::sum_ints(deque.make_contiguous()), 170);
}
