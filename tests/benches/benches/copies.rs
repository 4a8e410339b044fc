//! What must be converted, beside the same call as an expert writes it, in one run: the time of a call, as of
//! `ratios.rs`; its instructions, counted by Valgrind where there is one; and the blocks that it takes from the heap.
//! `cargo bench -p pinvoke-benches --bench copies`. Nothing here passes or fails: `tests/blocks.rs` does.

#![allow(missing_docs, reason = "a program")]

mod clock;
mod table;

use pinvoke_benches::copies::{self as ours, Entry};
use pinvoke_benches::{counting, hand::copies as hand};
use std::hint::black_box;
use table::Table;

#[global_allocator]
static HEAP: counting::Counting = counting::Counting;

/// 20 bytes.
const SHORT: &str = "twenty characters ok";
/// 20 characters, some of two bytes.
const FOREIGN: &str = "zwölf Bären, müde ok";

fn main() {
    let mut table = Table::new();
    text(&mut table);
    truth_values(&mut table);
    records(&mut table);
    back(&mut table);
}

fn text(table: &mut Table) {
    for text in [SHORT, &SHORT.repeat(50)] {
        let chars = text.len();
        table.row(
            &format!("utf8, {chars}"),
            || ours::text(black_box(text)).ok(),
            || hand::text(black_box(text)).ok(),
        );
        table.row(
            &format!("utf16, {chars}"),
            || ours::wide(black_box(text)).ok(),
            || hand::wide(black_box(text)).ok(),
        );
    }
    for text in [FOREIGN, &FOREIGN.repeat(50)] {
        table.row(
            &format!("utf16, {} foreign", text.chars().count()),
            || ours::wide(black_box(text)).ok(),
            || hand::wide(black_box(text)).ok(),
        );
    }
    let texts = vec![SHORT; 100];
    table.row("100 texts", || ours::texts(black_box(&texts)).ok(), || hand::texts(black_box(&texts)).ok());
}

fn truth_values(table: &mut Table) {
    for len in [64, 4096] {
        let values = vec![true; len];
        table.row(
            &format!("{len} bools in"),
            || ours::bools_in(black_box(&values)),
            || hand::bools_in(black_box(&values)),
        );
        let changing = |values: &mut Vec<bool>| ours::bools(values);
        table.changing(
            &format!("{len} bools in, out"),
            || values.clone(),
            changing,
            |values| hand::bools(values),
        );
        table.row(
            &format!("{len} bools in, 1 byte"),
            || ours::bytes_in(black_box(&values)),
            || hand::bytes_in(black_box(&values)),
        );
        let changing = |values: &mut Vec<bool>| ours::bytes(values);
        table.changing(
            &format!("{len} in, out, 1 byte"),
            || values.clone(),
            changing,
            |values| hand::bytes(values),
        );
    }
}

fn records(table: &mut Table) {
    let one = Entry { id: 7, active: true, name: SHORT.into(), tag: "a tag".into() };
    table.row("record in", || ours::entry_in(black_box(&one)).ok(), || hand::entry_in(black_box(&one)).ok());
    table.changing(
        "record in, out",
        || one.clone(),
        |one| ours::entry(one).ok(),
        |one| hand::entry(one).ok(),
    );
    table.row("record returned", || ours::entry_out().ok(), || hand::entry_out().ok());
    let many = vec![one.clone(); 100];
    table.row(
        "100 records in",
        || ours::entries_in(black_box(&many)).ok(),
        || hand::entries_in(black_box(&many)).ok(),
    );
    table.changing(
        "100 records in, out",
        || many.clone(),
        |many| ours::entries(many).ok(),
        |many| hand::entries(many).ok(),
    );
}

fn back(table: &mut Table) {
    table.row("utf8 back, 20", || ours::given().ok(), || hand::given().ok());
    table.row("utf16 back, 20", || ours::given_wide().ok(), || hand::given_wide().ok());
    table.row("utf16 back, 1000", || ours::given_long().ok(), || hand::given_long().ok());
    table.row("utf16 back, foreign", || ours::given_foreign().ok(), || hand::given_foreign().ok());
    table.changing(
        "utf8 out, capacity 64",
        || String::with_capacity(64),
        |text| ours::fill(text).is_ok(),
        |text| hand::fill(text).is_ok(),
    );
    table.changing(
        "utf16 out, capacity 64",
        || String::with_capacity(64),
        |text| ours::fill_wide(text).is_ok(),
        |text| hand::fill_wide(text).is_ok(),
    );
}
