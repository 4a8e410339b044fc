//! Outputs that nobody filled before: `f_uninit` takes uninitialised memory or the spare capacity of a `Vec`.

use core::mem::MaybeUninit;
use pinvoke_tests::{panics::refused, witness, written};

#[test]
fn uninitialised_memory_comes_back_initialised() {
    let mut room = [const { MaybeUninit::<u8>::uninit() }; 8];
    let own = witness::address_of(&room);
    let filled: &mut [u8] = written::write_counted_uninit(&mut room[..], 3);
    assert_eq!(filled, [1, 2, 3]);
    assert_eq!(witness::address_of(filled), own);
    assert_eq!((witness::address(0), witness::count(0)), (own, 8));
}

#[test]
fn nothing_written_is_nothing_initialised() {
    let mut room = [const { MaybeUninit::<u8>::uninit() }; 8];
    assert!(written::write_counted_uninit(&mut room[..], 0).is_empty());
    assert!(written::write_counted_uninit(&mut [][..], 0).is_empty());
}

#[test]
fn the_spare_capacity_grows_the_length() {
    let mut vec = Vec::with_capacity(10);
    vec.extend([90, 91]);
    let spare = vec.capacity() - vec.len();
    written::write_counted_uninit(pinvoke::spare(&mut vec), 3);
    assert_eq!(vec, [90, 91, 1, 2, 3]);
    assert_eq!(witness::count(0), i64::try_from(spare).unwrap());
    assert_eq!(witness::address(0), witness::address_of(&*vec) + 2);
    written::write_counted_uninit(pinvoke::spare(&mut vec), 1);
    assert_eq!(vec, [90, 91, 1, 2, 3, 1]);
}

#[test]
fn a_vec_without_room_stays_as_it_is() {
    let mut vec = Vec::<u8>::new();
    written::write_counted_uninit(pinvoke::spare(&mut vec), 0);
    assert!(vec.is_empty());
}

#[test]
fn on_failure_the_length_stays() {
    let mut vec = Vec::with_capacity(8);
    vec.push(90);
    written::write_or_fail_uninit(pinvoke::spare(&mut vec), 5).unwrap_err();
    assert_eq!(vec, [90]);
    written::write_or_fail_uninit(pinvoke::spare(&mut vec), 0).unwrap();
    assert_eq!(vec.len(), vec.capacity());
    assert_eq!(vec[..3], [90, 1, 2]);
}

#[test]
fn beyond_the_capacity_the_length_stays() {
    let mut vec = Vec::<u8>::with_capacity(8);
    let claim = vec.capacity() + 1;
    refused(|| written::write_counted_uninit(pinvoke::spare(&mut vec), claim));
    assert!(vec.is_empty());
    refused(|| written::write_counted_int_uninit(pinvoke::spare(&mut vec), -1));
    assert!(vec.is_empty());
}

#[test]
fn too_much_room_for_the_count_is_refused() {
    let mut room = [const { MaybeUninit::<u8>::uninit() }; 256];
    refused(|| written::write_counted_tiny_uninit(&mut room[..]).len());
    assert_eq!(written::write_counted_tiny_uninit(&mut room[..255]).len(), 255);
}

#[test]
fn bytes_are_rounded_down_to_whole_elements() {
    let mut vec = Vec::<u32>::with_capacity(4);
    written::write_sized_uninit(pinvoke::spare(&mut vec), 11);
    assert_eq!(vec, [0x0101_0101; 2]);
    let mut room = [const { MaybeUninit::<u32>::uninit() }; 2];
    assert_eq!(written::write_sized_uninit(&mut room[..], 3), []);
    assert_eq!(written::write_sized_uninit(&mut room[..], 8), [0x0101_0101; 2]);
}

#[test]
fn an_expression_counts_against_what_c_was_told() {
    let mut vec = Vec::<u8>::with_capacity(100);
    written::write_rows_uninit(pinvoke::spare(&mut vec), 2, 3, 2);
    assert_eq!(vec, [1, 2, 3, 4, 5, 6]);
    refused(|| written::write_rows_uninit(pinvoke::spare(&mut vec), 2, 3, 3));
    assert_eq!(vec.len(), 6);
}
