//! Closures that C calls during the call.

use core::ffi::CStr;
use core::ops::ControlFlow;
use pinvoke_tests::callbacks::*;
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

/// What a panic says.
fn panic_of<T>(run: impl FnOnce() -> T) -> String {
    let Err(payload) = catch_unwind(AssertUnwindSafe(run)) else { panic!("it did not panic") };
    match payload.downcast::<String>() {
        Ok(text) => *text,
        Err(payload) => (*payload.downcast::<&str>().expect("panics say something")).into(),
    }
}

/// Counts how often it is dropped.
struct Counted<'a>(&'a Cell<i32>);

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get() + 1);
    }
}

#[test]
fn c_calls_the_closure_with_what_it_captured() {
    let mut seen = Vec::new();
    let stopped = cb_each(5, |value| {
        seen.push(value);
        i32::from(value == 3) * 9
    });
    assert_eq!((stopped, seen), ((9, 4), vec![0, 1, 2, 3]));
    assert_eq!(cb_each(0, |_| unreachable!("C has nothing to call for")), (0, 0));
    assert_eq!(cb_each(1, |_| 0), (0, 1));
}

#[test]
fn the_user_data_may_stand_anywhere() {
    let factor = 10;
    assert_eq!(cb_every(|value| value * factor, 4), 60);
    assert_eq!(cb_pair(|one, two| one * factor + two, 4, 2), 42);
}

#[test]
fn case_127_the_arguments_are_in_order() {
    assert_eq!(cb_pair(|one, two| one - two, 100, 50), 50);
    assert_eq!(cb_pair(|one, two| one - two, 50, 100), -50);
}

#[test]
fn none_is_null_on_both_sides() {
    assert_eq!(cb_maybe(None::<fn(i32) -> i32>), 1);
    assert_eq!(cb_maybe(Some(|value| value * 3)), 21);
}

#[test]
fn a_comparison_sorts() {
    let mut calls = 0;
    let mut numbers = [3, -1, 2, 2, 40, 0];
    cb_sort(&mut numbers, |one, two| {
        calls += 1;
        two.cmp(one)
    });
    assert_eq!(numbers, [40, 3, 2, 2, 0, -1]);
    assert!(calls >= 5);
    cb_sort(&mut [], |_, _| unreachable!("nothing to compare"));
    cb_sort(&mut [1], |_, _| unreachable!("nothing to compare"));
}

#[test]
fn control_flow_breaks() {
    let flow = |value| if value == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    assert_eq!(cb_until(5, flow), (1, 3));
    assert_eq!(cb_until(2, flow), (0, 2));
}

#[test]
fn case_130_functions_without_state_need_no_user_data() {
    fn double(value: i32) -> i32 {
        value * 2
    }
    assert_eq!(cb_plain(double, 3), 12);
    assert_eq!(cb_plain(|value| value + 1, 3), 5);
    assert_eq!(panic_of(|| cb_plain(|value| panic!("no {value}"), 3)), "no 3");
    // The panic did not stay behind.
    assert_eq!(cb_plain(double, 1), 4);
}

#[test]
fn case_131_a_panic_goes_on_behind_c() {
    let mut calls = 0;
    let message = panic_of(|| {
        cb_each(9, |value| {
            calls += 1;
            assert!(value < 2, "enough");
            0
        })
    });
    assert_eq!((message.as_str(), calls), ("enough", 3));
}

#[test]
fn sound_17_after_a_panic_the_closure_is_not_called_again() {
    let calls = Cell::new(0);
    let message = panic_of(|| {
        cb_every(
            |_| {
                calls.set(calls.get() + 1);
                panic!("first")
            },
            5,
        )
    });
    assert_eq!((message.as_str(), calls.get()), ("first", 1));
}

#[test]
fn sound_17_a_panic_goes_on_before_an_error_and_after_the_releases() {
    assert_eq!(panic_of(|| cb_try_each(3, |_| panic!("of the closure"))), "of the closure");
    assert_eq!(panic_of(|| cb_make(|| panic!("no text"))), "no text");
    assert_eq!(cb_alive(), 0);
    assert_eq!(panic_of(|| cb_make_whatever(|| panic!("with text"))), "with text");
    assert_eq!(cb_alive(), 0, "C's text was freed before the panic went on");
    assert_eq!(cb_make(|| 0).as_c_str(), c"made");
}

#[test]
fn an_error_of_the_closure_comes_out() {
    let error = cb_try_each(5, |value| if value == 1 { Err(Failure::Closure("one")) } else { Ok(()) });
    assert!(matches!(error, Err(Failure::Closure("one"))), "{error:?}");
    assert!(matches!(cb_try_each(5, |_| Ok(())), Ok(5)));
}

#[test]
fn wrappers_nest() {
    let sum = cb_every(|outer| cb_every(|inner| outer * 10 + inner, 3), 3);
    assert_eq!(sum, 99);
    // The panic of the inner closure passes through both.
    let after = Cell::new(false);
    let message = panic_of(|| {
        cb_every(
            |_| {
                cb_every(|_| panic!("inside"), 1);
                after.set(true);
                0
            },
            1,
        )
    });
    assert_eq!((message.as_str(), after.get()), ("inside", false));
    // It may be caught between them.
    let sum = cb_every(|_| i32::from(catch_unwind(|| cb_every(|_| panic!("inside"), 1)).is_err()), 3);
    assert_eq!(sum, 3);
}

#[test]
fn functions_without_state_nest() {
    fn outer(value: i32) -> i32 {
        let inner = catch_unwind(|| cb_plain(|_| panic!("inside"), 1));
        assert!(inner.is_err());
        value + 1
    }
    assert_eq!(cb_plain(outer, 5), 7);
}

#[test]
fn sound_24_a_running_closure_is_not_entered() {
    let entered = Cell::new(0);
    let answers = RefCell::new(Vec::new());
    let message = panic_of(|| {
        cb_reenter(|value| {
            entered.set(entered.get() + 1);
            answers.borrow_mut().push((value, cb_again()));
            0
        })
    });
    assert!(message.contains("`cb_reenter`, `f`: C called the closure while it was running"), "{message}");
    assert_eq!((entered.get(), answers.into_inner()), (1, vec![(1, -3)]));
}

#[test]
fn the_closure_is_dropped_once() {
    let dropped = Cell::new(0);
    let counted = Counted(&dropped);
    cb_each(3, move |_| {
        let _ = &counted;
        0
    });
    assert_eq!(dropped.get(), 1);
    let counted = Counted(&dropped);
    panic_of(|| {
        cb_each(3, move |_| {
            let _ = &counted;
            panic!("once")
        })
    });
    assert_eq!(dropped.get(), 2);
    // Not called at all.
    let counted = Counted(&dropped);
    cb_each(0, move |_| {
        let _ = &counted;
        0
    });
    assert_eq!(dropped.get(), 3);
    let rc = Rc::new(());
    let held = Rc::clone(&rc);
    cb_maybe(Some(move |_| i32::try_from(Rc::strong_count(&held)).expect("few")));
    assert_eq!(Rc::strong_count(&rc), 1);
}

#[test]
fn sound_26_errno_is_as_c_left_it() {
    let after = cb_errno(|| assert!(std::fs::metadata("/no/such/file").is_err()), 77);
    assert_eq!(after, 77);
}

#[test]
fn slices_come_with_their_lengths() {
    let mut pieces = Vec::new();
    assert_eq!(
        cb_pieces(b"abcde", 2, |piece| {
            pieces.push(piece.to_vec());
            true
        }),
        4
    );
    assert_eq!(pieces, [&b"ab"[..], b"cd", b"e", b""]);
    assert_eq!(cb_pieces(b"abcde", 2, |_| false), 1);
    assert_eq!(cb_pieces(b"", 2, |piece| piece.is_empty()), 1, "(NULL, 0) is empty");
}

#[test]
fn sound_10_lengths_of_c_are_checked() {
    let message = panic_of(|| cb_bad_length(-1, |_| unreachable!("there are not -1 bytes")));
    assert_eq!(message, "`cb_bad_length`, `f(bytes)`: C gave the invalid length -1");
    let error = cb_try_bad_length(i64::MIN, |bytes| assert_eq!(bytes.len(), 0)).expect_err("no such memory");
    assert_eq!(error.parameter(), Some("f(bytes)"));
    let error = cb_bad_null(|_| unreachable!("NULL is not 3 bytes")).expect_err("NULL");
    assert!(matches!(error.kind(), pinvoke::ErrorKind::Null));
    let mut seen = 0;
    cb_bad_length(1, |bytes| seen = bytes[0]);
    assert_eq!(seen, 1);
}

#[test]
fn sound_26_memory_to_fill_is_zeroed_and_the_length_checked() {
    let mut out = [1; 10];
    let mut left = 6;
    let filled = cb_fill(&mut out, |room| {
        assert!(room.iter().all(|&byte| byte == 0), "C's own bytes are not seen");
        let some = room.len().min(left);
        room[..some].fill(b'x');
        left -= some;
        Ok(some)
    });
    assert_eq!(filled.expect("it was filled"), 6);
    assert_eq!(&out[..6], b"xxxxxx");
    let error = cb_fill(&mut out, |room| Ok(room.len() + 1)).expect_err("more than there is");
    let Failure::Call(error) = error else { panic!("{error:?}") };
    assert_eq!(error.to_string(), "`cb_fill`, `f`: the length 5 is more than the 4 that fit");
    assert!(matches!(cb_fill(&mut out, |_| Err(Failure::Closure("no"))), Err(Failure::Closure("no"))));
}

#[test]
fn bytes_taken_are_checked_too() {
    let mut taken = Vec::new();
    assert_eq!(
        cb_drain(b"abcdef", |shown| {
            taken.extend_from_slice(&shown[..2]);
            2
        }),
        6
    );
    assert_eq!(taken, b"abcdef");
    assert!(panic_of(|| cb_drain(b"abc", |_| 4)).contains("more than the 3 that fit"));
    assert_eq!(cb_drain(b"abc", |_| 0), -1);
}

#[test]
fn records_are_lent_for_the_callback() {
    let mut moved = Point { x: 5, y: 5 };
    let sum = cb_points(&mut moved, |origin, moved| {
        assert_eq!(*origin, Point { x: 1, y: 2 });
        moved.x += origin.x;
    });
    assert_eq!((moved, sum), (Point { x: 6, y: 5 }, 3));
}

#[test]
fn outputs_are_returned() {
    assert_eq!(cb_divide(17, 5, |one, two| (one / two, one % two)), 302);
}

#[test]
fn text_is_checked() {
    assert_eq!(
        cb_text(c"h\u{e9}", |text, none| {
            assert_eq!((text, none), ("hé", None));
            1
        })
        .expect("text"),
        1
    );
    let error = cb_text(c"\xff", |_, _| unreachable!("it is not UTF-8")).expect_err("it is not UTF-8");
    assert_eq!(error.to_string(), "`cb_text`, `f(text)`: C gave text that is not UTF-8");
    assert_eq!(
        cb_counted_text(b"ab\0c", |text| {
            assert_eq!(text, "ab\0c");
            2
        })
        .expect("text"),
        2
    );
    assert_eq!(
        cb_counted_text(b"", |text| {
            assert_eq!(text, "");
            3
        })
        .expect("text"),
        3
    );
}

#[test]
fn rows_of_text_are_arrays() {
    let mut rows: Vec<Vec<Option<&CStr>>> = Vec::new();
    let mut lens = Vec::new();
    let answer = cb_rows(2, |values, names| {
        lens.push((values.len(), names.len(), values.is_empty()));
        assert!(values.iter().len() == names.into_iter().len());
        if let Some(Some(first)) = values.get(0) {
            assert_eq!((first, values.get(1), values.get(9)), (c"one", Some(None), None));
        }
        rows.push(
            names.iter().map(|name| name.map(|name| if name == c"b" { c"b" } else { c"other" })).collect(),
        );
        false
    });
    assert_eq!((answer, lens), (0, vec![(0, 0, true), (3, 3, false)]));
    assert_eq!(rows[1], [Some(c"other"), Some(c"b"), Some(c"other")]);
    assert_eq!(cb_rows(9, |_, _| true), 4);
}

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
fn enums_and_truth_values_are_converted() {
    use pinvoke_tests::enums::Mode;
    assert_eq!(
        cb_kind(
            |kind, truth| {
                assert_eq!((kind, truth), (Mode::Auto, true));
                5
            },
            7,
            37
        )
        .expect("a mode"),
        5
    );
    let error = cb_kind(|_, _| unreachable!("no such mode"), 8, 0).expect_err("no such mode");
    assert_eq!(error.parameter(), Some("f(kind)"));
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

#[test]
fn sound_26_what_is_lent_until_the_next_call_stays_beside_the_closure() {
    let mut left = 3_u8;
    let sum = cb_read_blocks(|block| {
        assert_eq!(
            block.len(),
            if left == 3 { 0 } else { usize::from(left) + 1 },
            "it gets its own memory back"
        );
        block.clear();
        block.resize(usize::from(left), 10);
        left = left.saturating_sub(1);
    });
    assert_eq!(sum, 2 * (30 + 20 + 10));
    assert_eq!(panic_of(|| cb_read_blocks(|_| panic!("nothing to lend"))), "nothing to lend");
    assert_eq!(cb_read_numbers(|numbers| numbers.extend([1, 2, 39])), 42);
    assert_eq!(cb_read_numbers(|_| {}), 0);
}

#[test]
fn handles_are_lent_to_closures() {
    let mut counter = cb_counter_new();
    cb_counter_visit(&mut counter, 3, |mut counter, index| {
        cb_counter_add(counter.reborrow(), 100);
        cb_counter_value(&counter) / 100 + index
    });
    assert_eq!(cb_counter_value(&counter), 300 + (1 + 2 + 3) + 3);
    let seen = cb_counter_look(&counter, |lent| {
        lent.map_or(1, |lent| cb_counter_value(lent) + cb_counter_value(&counter))
    });
    assert_eq!(seen, 2 * 309 + 1);
}

#[test]
fn functions_with_state_answer_through_a_handle() {
    let mut calls = 0;
    let mut sum = |mut answer: AnswerMut<'_>, counters: pinvoke::HandleArray<'_, Counter>| {
        calls += 1;
        assert_eq!(counters.get(1).is_none(), counters.get(7).is_none());
        let values = counters.iter().map(|counter| counter.map_or(0, cb_counter_value));
        cb_result_set(answer.reborrow(), values.sum::<i32>() + i32::from(counters.is_empty()));
    };
    assert_eq!((cb_apply(&mut sum, 3), cb_apply(&mut sum, 0)), (42, 1));
    assert_eq!(calls, 2);
}
