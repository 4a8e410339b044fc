//! Buffers `in`, `out` and `in, out`: none, one, many and very many elements, at the caller's own address.

use pinvoke_tests::{buffers, witness};

#[test]
fn in_is_read_where_it_lies() {
    let v = [1, 5, 79, 165, 32, 3];
    for sum in [buffers::sum_ints, buffers::sum_ints_spelled, buffers::sum_ints_by_default] {
        assert_eq!(sum(&v), 285);
        assert_eq!(witness::address(0), witness::address_of(&v));
        assert_eq!(witness::count(0), 6);
        assert_eq!(witness::ints(0), v);
    }
}

#[test]
fn one_element_and_none() {
    assert_eq!(buffers::sum_ints(&[7]), 7);
    assert_eq!(buffers::sum_ints(&[]), 0);
}

#[test]
fn out_is_written_where_it_lies() {
    let mut v = vec![-1; 5];
    buffers::fill_ints(&mut v, 10);
    assert_eq!(v, [10, 11, 12, 13, 14]);
    assert_eq!(witness::address(0), witness::address_of(&*v));
}

#[test]
fn out_that_is_pinned_keeps_what_c_leaves() {
    let mut v = [-1; 6];
    buffers::fill_half(&mut v, 1);
    assert_eq!(v, [1, 2, 3, -1, -1, -1]);
}

#[test]
fn in_out_goes_both_ways() {
    for double in [buffers::double_ints, buffers::double_ints_spelled, buffers::double_ints_by_default] {
        let mut v = vec![1, 2, 3];
        double(&mut v);
        assert_eq!(v, [2, 4, 6]);
        assert_eq!(witness::address(0), witness::address_of(&*v));
        assert_eq!(witness::ints(0), [1, 2, 3]);
    }
}

#[test]
fn any_owner_of_memory_lends_it() {
    let vec = vec![1, 2, 3];
    let boxed: Box<[i32]> = Box::new([4, 5]);
    let shared: std::sync::Arc<[i32]> = [6].into();
    assert_eq!(buffers::sum_ints(&vec), 6);
    assert_eq!(buffers::sum_ints(&boxed), 9);
    assert_eq!(buffers::sum_ints(&shared), 6);
    static PERMANENT: [i32; 2] = [10, 20];
    assert_eq!(buffers::sum_ints(&PERMANENT), 30);
}

#[test]
fn some_mebibytes_cross_without_a_copy() {
    let mut v = vec![1; 4 << 20];
    assert_eq!(buffers::sum_ints(&v), 4 << 20);
    assert_eq!(witness::address(0), witness::address_of(&*v));
    buffers::double_ints(&mut v);
    assert_eq!(witness::address(0), witness::address_of(&*v));
    assert!(v.iter().all(|&element| element == 2));
    buffers::fill_ints(&mut v, 0);
    assert_eq!(v.last(), Some(&((4 << 20) - 1)));
}

#[test]
fn in_on_a_mut_pointer_is_copied_unless_readonly() {
    let v = [1, 2, 3];
    assert_eq!(buffers::sum_through_mut(&v), 6);
    assert_ne!(witness::address(0), witness::address_of(&v));
    assert_eq!(witness::ints(0), v);

    assert_eq!(buffers::sum_through_readonly(&v), 6);
    assert_eq!(witness::address(0), witness::address_of(&v));
    assert_eq!(buffers::sum_through_pinned(&v), 6);
    assert_eq!(witness::address(0), witness::address_of(&v));
}

#[test]
fn what_c_writes_to_an_in_buffer_is_not_seen() {
    let v = [1, 2, 3];
    assert_eq!(buffers::sum_and_scribble(&v), 6);
    assert_eq!(v, [1, 2, 3]);

    // More than fits on the stack.
    let v = vec![1; 100_000];
    assert_eq!(buffers::sum_and_scribble(&v), 100_000);
    assert!(v.iter().all(|&element| element == 1));
}

#[test]
fn an_in_buffer_may_be_in_read_only_memory() {
    static CONSTANT: [i32; 3] = [1, 2, 3];
    assert_eq!(buffers::sum_and_scribble(&CONSTANT), 6);
    assert_eq!(buffers::sum_ints(&CONSTANT), 6);
}
