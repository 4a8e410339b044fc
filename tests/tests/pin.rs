//! `#[pin]`: C sees the very address of the caller's memory.

use pinvoke_tests::{buffers, records, records::Place, witness};

#[test]
fn one_value_on_the_stack_and_on_the_heap() {
    let mut p = Place { x: 1.0, y: 1.0 };
    records::place_move_pinned(&mut p, 1.0, 1.0);
    assert_eq!(witness::address(0), witness::address_of(&p));
    assert_eq!(records::place_norm1_pinned(&p), 4.0);
    assert_eq!(witness::address(0), witness::address_of(&p));

    let mut boxed = Box::new(p);
    records::place_move_pinned(&mut boxed, 1.0, 1.0);
    assert_eq!(witness::address(0), witness::address_of(&*boxed));
    assert_eq!(*boxed, Place { x: 3.0, y: 3.0 });
}

#[test]
fn the_address_is_that_of_the_first_field() {
    let p = Place { x: 1.0, y: 1.0 };
    records::place_norm1_pinned(&p);
    assert_eq!(witness::address(0), witness::address_of(&p.x));
}

#[test]
fn an_element_of_a_larger_whole() {
    let mut places = [Place::default(); 4];
    let third = witness::address_of(&places[2]);
    records::place_move_pinned(&mut places[2], 5.0, 0.0);
    assert_eq!(witness::address(0), third);
    assert_eq!(places[2].x, 5.0);
}

#[test]
fn readonly_allows_in_through_a_mut_pointer() {
    let v = [1, 2, 3];
    assert_eq!(buffers::sum_through_pinned(&v), 6);
    assert_eq!(witness::address(0), witness::address_of(&v));
}
