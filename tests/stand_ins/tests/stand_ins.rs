//! One call through each kind of lane, over Rust that plays C.

use core::mem::MaybeUninit;
use pinvoke::spare;
use pinvoke_stand_ins::{
    Mode, Pair, add, copy, copy_uninit, count_up, count_up_uninit, double, first, length, length_of_str,
    number, split, sum, sum_pairs, swap, toggle, toggle_all,
};

#[test]
fn buffers_in_and_out() {
    assert_eq!(sum(&[1, 2, 3]), 6);
    assert_eq!(sum(&[]), 0);
    let mut values = [1, -2];
    double(&mut values);
    assert_eq!(values, [2, -4]);
    let mut total = [0; 2];
    add(&[1, 2], &[10, 20], &mut total);
    assert_eq!(total, [11, 22]);
}

#[test]
fn outputs_that_say_how_much() {
    let mut buf = [9; 5];
    assert_eq!(count_up(&mut buf), 3);
    assert_eq!(buf, [0, 1, 2, 9, 9]);
    let mut room = [MaybeUninit::uninit(); 5];
    assert_eq!(count_up_uninit(&mut room), [0, 1, 2]);
    let mut bytes = vec![7];
    bytes.reserve(8);
    copy_uninit(spare(&mut bytes), b"abc").expect("there is room for three");
    assert_eq!(bytes, [7, b'a', b'b', b'c']);
    copy(&mut [0; 2], b"abc").expect_err("there is room for two");
}

#[test]
fn structs() {
    let mut pair = Pair { low: 1, high: 2 };
    swap(&mut pair);
    assert_eq!(pair, Pair { low: 2, high: 1 });
    assert_eq!(sum_pairs(&[pair, pair]), 6);
}

#[test]
fn single_outputs_and_absent_buffers() {
    assert_eq!(split(42), (4, 2));
    assert_eq!(first(Some(&[5, 6])), 5);
    assert_eq!(first(None), -1);
}

#[test]
fn text() {
    assert_eq!(length(c"four"), 4);
    assert_eq!(length_of_str("four").expect("no NUL inside"), 4);
    // Longer than what fits the stack.
    assert_eq!(length_of_str(&"x".repeat(5000)).expect("no NUL inside"), 5000);
    length_of_str("a\0b").expect_err("a NUL inside");
    let (value, rest) = number(c"12px");
    assert_eq!((value, rest), (12, c"px"));
}

#[test]
fn copies() {
    assert_eq!(toggle(Mode::Off).expect("a mode"), Mode::On);
    let mut modes = [Mode::Off, Mode::On];
    toggle_all(&mut modes).expect("modes");
    assert_eq!(modes, [Mode::On, Mode::Off]);
}
