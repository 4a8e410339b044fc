//! What must be converted, as a ratio to the same call as an expert writes it, in one run, with the blocks that each
//! takes from the heap in a call: `cargo bench -p pinvoke-benches --bench copies`.

#![allow(missing_docs, reason = "a program")]

mod clock;
mod table;

use pinvoke_benches::copies::{self as ours, Entry};
use pinvoke_benches::{counting, hand::copies as hand};
use std::hint::black_box;
use table::Table;

#[global_allocator]
static HEAP: counting::Counting = counting::Counting;

fn entry() -> Entry {
    Entry { id: 7, active: true, name: "twenty characters ok".into(), tag: "a tag".into() }
}

fn main() {
    let mut table = Table::new();
    let short = "twenty characters ok";
    let long = "twenty characters ok".repeat(50);
    let foreign = "zwölf Bären, höchst müde".repeat(42);
    table.row("utf8, 20", || ours::text(black_box(short)).ok(), || hand::text(black_box(short)).ok());
    table.row("utf8, 1000", || ours::text(black_box(&long)).ok(), || hand::text(black_box(&long)).ok());
    table.row("utf16, 20", || ours::wide(black_box(short)).ok(), || hand::wide(black_box(short)).ok());
    table.row("utf16, 1000", || ours::wide(black_box(&long)).ok(), || hand::wide(black_box(&long)).ok());
    table.row(
        "utf16, foreign",
        || ours::wide(black_box(&foreign)).ok(),
        || hand::wide(black_box(&foreign)).ok(),
    );
    for len in [64, 4096] {
        let values = vec![true; len];
        table.row(
            &format!("bools in, {len}"),
            || ours::bools_in(black_box(&values)),
            || hand::bools_in(black_box(&values)),
        );
        let ours_values = std::cell::RefCell::new(values.clone());
        let hand_values = std::cell::RefCell::new(values.clone());
        table.row(
            &format!("bools, {len}"),
            || ours::bools(black_box(&mut ours_values.borrow_mut())),
            || hand::bools(black_box(&mut hand_values.borrow_mut())),
        );
        table.row(
            &format!("bytes, {len}"),
            || ours::bytes(black_box(&mut ours_values.borrow_mut())),
            || hand::bytes(black_box(&mut hand_values.borrow_mut())),
        );
    }
    let one = entry();
    table.row("record in", || ours::entry_in(black_box(&one)).ok(), || hand::entry_in(black_box(&one)).ok());
    let (mine, theirs) = (std::cell::RefCell::new(entry()), std::cell::RefCell::new(entry()));
    table.row(
        "record in, out",
        || ours::entry(black_box(&mut mine.borrow_mut())).ok(),
        || hand::entry(black_box(&mut theirs.borrow_mut())).ok(),
    );
    let many = vec![entry(); 100];
    table.row(
        "100 records in",
        || ours::entries_in(black_box(&many)).ok(),
        || hand::entries_in(black_box(&many)).ok(),
    );
    let (mine, theirs) = (std::cell::RefCell::new(many.clone()), std::cell::RefCell::new(many));
    table.row(
        "100 in, out",
        || ours::entries(black_box(&mut mine.borrow_mut())).ok(),
        || hand::entries(black_box(&mut theirs.borrow_mut())).ok(),
    );
    let texts = vec![short; 100];
    table.row("100 texts", || ours::texts(black_box(&texts)).ok(), || hand::texts(black_box(&texts)).ok());
    table.row("returned", || ours::given().ok(), || hand::given().ok());
    table.row("returned wide", || ours::given_wide().ok(), || hand::given_wide().ok());
    let (mine, theirs) = (
        std::cell::RefCell::new(String::with_capacity(64)),
        std::cell::RefCell::new(String::with_capacity(64)),
    );
    table.row(
        "text out",
        || ours::fill(black_box(&mut mine.borrow_mut())).is_ok(),
        || hand::fill(black_box(&mut theirs.borrow_mut())).is_ok(),
    );
}
