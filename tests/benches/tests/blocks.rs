//! What is converted takes from the heap exactly what is said here, and never more than what a hand would take.

#![allow(missing_docs, reason = "a test")]

use pinvoke_benches::copies::{self as ours, Entry};
use pinvoke_benches::counting::{Counting, blocks};
use pinvoke_benches::hand::copies as hand;

#[global_allocator]
static HEAP: Counting = Counting;

/// 20 bytes.
const SHORT: &str = "twenty characters ok";

/// Both halves take so many blocks.
fn both<A, B>(expected: usize, first: impl FnOnce() -> A, second: impl FnOnce() -> B) {
    assert_eq!((blocks(first), blocks(second)), (expected, expected));
}

fn entry(name: &str) -> Entry {
    Entry { id: 7, active: true, name: name.into(), tag: "a tag".into() }
}

#[test]
fn the_counter_counts() {
    assert_eq!(blocks(|| vec![1]), 1);
    assert_eq!(blocks(|| 1), 0);
}

#[test]
fn text_within_512_bytes_is_on_the_stack() {
    for len in [0, 20, 511] {
        let text = "x".repeat(len);
        both(0, || ours::text(&text), || hand::text(&text));
    }
    for len in [0, 20, 255] {
        let text = "x".repeat(len);
        both(0, || ours::wide(&text), || hand::wide(&text));
    }
    // Not more than it needs, though its bytes as UTF-8 would be too many.
    let foreign = "\u{2603}".repeat(255);
    assert_eq!(blocks(|| ours::wide(&foreign)), 0);
}

#[test]
fn longer_text_is_in_one_block() {
    for len in [512, 1000, 100_000] {
        let text = "x".repeat(len);
        both(1, || ours::text(&text), || hand::text(&text));
        both(1, || ours::wide(&text), || hand::wide(&text));
        let foreign = "\u{2603}".repeat(len);
        both(1, || ours::wide(&foreign), || hand::wide(&foreign));
    }
}

#[test]
fn what_is_refused_takes_none() {
    let text = "x".repeat(1000) + "\0";
    both(0, || ours::text(&text).is_err(), || hand::text(&text).is_err());
    both(0, || ours::wide(&text).is_err(), || hand::wide(&text).is_err());
}

#[test]
fn truth_values() {
    for (len, expected) in [(0, 0), (64, 0), (128, 0), (129, 1), (4096, 1)] {
        let mut values = vec![true; len];
        both(expected, || ours::bools_in(&values), || hand::bools_in(&values));
        let mut others = values.clone();
        both(expected, || ours::bools(&mut values), || hand::bools(&mut others));
    }
    for (len, expected) in [(0, 0), (512, 0), (513, 1), (4096, 1)] {
        let mut values = vec![true; len];
        // C reads the caller's own.
        both(0, || ours::bytes_in(&values), || hand::bytes_in(&values));
        let mut others = values.clone();
        both(expected, || ours::bytes(&mut values), || hand::bytes(&mut others));
    }
}

#[test]
fn what_c_could_write_is_copied() {
    let values = [true; 600];
    assert_eq!(blocks(|| ours::bytes_in_mut(&values)), 1);
    assert!(std::hint::black_box(&values).iter().all(|value| *value), "the caller's own were changed");
}

#[test]
fn records() {
    let (mut one, mut other) = (entry(SHORT), entry(SHORT));
    both(0, || ours::entry_in(&one), || hand::entry_in(&one));
    // Two strings come back.
    both(2, || ours::entry(&mut one), || hand::entry(&mut other));
    both(2, ours::entry_out, hand::entry_out);
}

#[test]
fn arrays_of_records() {
    let (mut many, mut others) = (vec![entry(SHORT); 100], vec![entry(SHORT); 100]);
    // The records, and their texts.
    both(2, || ours::entries_in(&many), || hand::entries_in(&many));
    both(202, || ours::entries(&mut many), || hand::entries(&mut others));
    let few = vec![entry("x"); 8];
    assert_eq!(blocks(|| ours::entries_in(&few)), 0, "they fit on the stack");
}

#[test]
fn arrays_of_text() {
    let texts = vec![SHORT; 100];
    both(2, || ours::texts(&texts), || hand::texts(&texts));
    assert_eq!(blocks(|| ours::texts(&texts[..10])), 0, "they fit on the stack");
    // Blocks double, so that even much text is in few.
    let long = SHORT.repeat(50);
    let taken = blocks(|| ours::texts(&vec![&long[..]; 1000]));
    assert!(taken <= 10, "{taken}");
}

#[test]
fn text_back_is_one_string() {
    both(1, ours::given, hand::given);
    both(1, ours::given_wide, hand::given_wide);
    both(1, ours::given_long, hand::given_long);
    assert_eq!(blocks(ours::given_foreign), 1);
}

#[test]
fn text_into_a_string_stays_in_it() {
    let (mut text, mut other) = (String::with_capacity(64), String::with_capacity(64));
    for _ in 0..2 {
        both(0, || ours::fill(&mut text), || hand::fill(&mut other));
        both(0, || ours::fill_wide(&mut text), || hand::fill_wide(&mut other));
    }
    assert_eq!((&text[..], &other[..]), (SHORT, SHORT));
}

#[test]
fn an_operation_with_an_owner_of_64_bytes_takes_nothing() {
    use futures_executor::block_on;
    use pinvoke_benches::hand::operations as hand;
    use pinvoke_benches::operations as ours;

    let started = || block_on(ours::operation_elsewhere([0_u8; 64])).0.is_ok();
    // The records of the first operations come in one block, and so does what the executor keeps for a thread.
    assert!(started());
    assert_eq!(blocks(|| block_on(ours::operation_at_once([0_u8; 64]))), 0);
    assert_eq!(blocks(|| block_on(ours::operation_inline([0_u8; 64]))), 0);
    assert_eq!(blocks(started), 0);
    let buffer = vec![0; 64];
    assert_eq!(
        blocks(|| block_on(hand::by_tokio(hand::operation_inline, buffer))),
        2,
        "the channel and the state"
    );
    // What is larger than a record has room for is in one box.
    assert_eq!(blocks(|| block_on(ours::operation_inline([0_u8; 1000]))), 1);
}
