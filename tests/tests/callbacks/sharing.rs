//! Closures that share their user data, and where C keeps it.

use super::panic_of;
use pinvoke_tests::callbacks::*;
use std::cell::Cell;

#[test]
fn sound_25_closures_share_one_record() {
    let last = Cell::new(-1);
    assert_eq!(cb_two(|index| last.set(index), || last.get() * 2, 4), 12);
    // The panic of one of them is told, and the other goes on.
    let ended = Cell::new(0);
    assert_eq!(
        panic_of(|| cb_two(
            |_| panic!("start"),
            || {
                ended.set(ended.get() + 1);
                0
            },
            3
        )),
        "start"
    );
    assert_eq!(ended.get(), 3);
}

#[derive(Default)]
struct Log {
    started: Vec<i32>,
    ended: usize,
}

impl Visitor for Log {
    fn start(&mut self, index: i32) {
        assert!(index < 10, "too far");
        self.started.push(index);
    }

    fn end(&mut self) -> i32 {
        self.ended += 1;
        *self.started.last().expect("there is a start before each end")
    }
}

#[test]
fn one_object_serves_several_callbacks() {
    let mut log = Log::default();
    assert_eq!(cb_visit(&mut log, 4), 6);
    assert_eq!((log.started.as_slice(), log.ended), (&[0, 1, 2, 3][..], 4));
    let message = panic_of(|| cb_visit(&mut log, 99));
    assert_eq!((message.as_str(), log.ended), ("too far", 14), "no method is called after that");
}

#[test]
fn a_function_of_c_finds_the_user_data() {
    let mut seen = 0;
    assert_eq!(cb_scalar(|value| seen = value, 8), 8);
    assert_eq!(seen, 8);
}

#[test]
fn closures_may_have_user_data_of_their_own() {
    let (mut calls, factor) = (0, 3);
    assert_eq!(
        cb_each_own(
            |value| {
                calls += 1;
                value * factor
            },
            |value| value + 1,
            3
        ),
        24
    );
    assert_eq!(calls, 3);
}
