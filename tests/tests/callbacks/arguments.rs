//! What C hands to a closure, and what it answers.

use super::panic_of;
use core::ffi::CStr;
use pinvoke_tests::callbacks::*;

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
