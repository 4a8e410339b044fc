//! Memory of C's that is borrowed through outputs: how long it lives, and what of C's claims is believed.

use pinvoke_tests::ledger::{Ledger, Line, day_name, how, largest_behind};
use std::borrow::Cow;

fn book(lines: usize) -> Ledger {
    Ledger::new(c"Rent", lines).expect("there is memory")
}

#[test]
fn text_is_borrowed_as_it_stands_there() {
    let book = book(0);
    let title = book.title(how::AS_AGREED).expect("a title");
    assert_eq!(title, c"Rent");
    // It is C's own memory: the same each time.
    assert_eq!(title.as_ptr(), book.title(how::AS_AGREED).expect("a title").as_ptr());
    assert_eq!(book.title_utf8(how::AS_AGREED).expect("succeeds"), Some("Rent"));
    assert_eq!(book.title_utf8(how::NOTHING).expect("succeeds"), None);
    assert_eq!(book.text(how::AS_AGREED).expect("succeeds"), "Rent");
    assert_eq!(day_name(1).expect("a day"), "Tuesday");
}

#[test]
fn slices_and_values_are_borrowed_from_their_source() {
    let mut book = book(3);
    assert_eq!(book.bytes(how::AS_AGREED).expect("succeeds"), b"Rent");
    let lines = book.lines(how::AS_AGREED).expect("succeeds");
    assert_eq!(lines.iter().map(|line| line.amount).collect::<Vec<_>>(), [0, 10, 20]);
    let last = book.last(how::AS_AGREED).expect("succeeds").expect("there are lines");
    assert!(std::ptr::eq(last, &raw const lines[2]));
    let (title, seal) = book.parts();
    assert!(matches!(title, Cow::Borrowed("Rent")));
    assert_eq!(seal, b"seal");
    let own = [Line { day: 1, amount: 4 }, Line { day: 2, amount: 9 }];
    assert!(std::ptr::eq(largest_behind(&own).expect("one of them"), &raw const own[1]));
    assert!(largest_behind(&[]).is_none());
}

#[test]
fn sound_10_nothing_is_there_where_c_left_null() {
    let book = book(2);
    assert_eq!(book.lines(how::NOTHING).expect("an empty buffer"), []);
    assert_eq!(book.lines_if(how::NOTHING).expect("succeeds"), None);
    assert!(book.lines_if(how::AS_AGREED).expect("succeeds").is_some());
    assert_eq!(book.last(how::NOTHING).expect("succeeds"), None);
    for refused in [
        book.title(how::NOTHING).map(drop),
        book.text(how::NULL_WITH_LENGTH).map(drop),
        book.lines(how::NULL_WITH_LENGTH).map(drop),
        book.lines_if(how::NULL_WITH_LENGTH).map(drop),
    ] {
        let error = refused.expect_err("NULL is no value");
        assert!(error.to_string().contains("`out`"), "{error}");
    }
}

#[test]
fn sound_10_what_c_says_of_it_is_checked() {
    let book = book(2);
    for refused in [
        book.text(how::TOO_LONG).map(drop),
        book.lines(how::TOO_LONG).map(drop),
        book.lines(how::MISALIGNED).map(drop),
        book.last(how::MISALIGNED).map(drop),
    ] {
        let error = refused.expect_err("that is no memory");
        assert!(error.to_string().contains("`out`"), "{error}");
    }
    let error = day_name(2).expect_err("that is no UTF-8");
    assert!(error.to_string().contains("UTF-8"), "{error}");
}

#[test]
fn what_a_failed_call_left_there_is_not_looked_at() {
    let book = book(2);
    assert!(book.title(how::FAILS).is_err());
    assert!(book.lines(how::FAILS).is_err());
    assert!(book.last(how::FAILS).is_err());
    assert!(day_name(3).is_err());
}
