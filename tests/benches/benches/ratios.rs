//! How long a call through a wrapper takes, as a ratio to the same call written by hand, in one run:
//! `cargo bench -p pinvoke-benches`.
//!
//! Both halves of a shape take turns, many times, so that what disturbs the machine disturbs both; what counts
//! is the median of the rounds' ratios. A ratio within a few hundredths of 1 is noise: the instructions are the
//! same, as `tests/zero_cost.rs` shows. Nothing here passes or fails on a time.

#![allow(missing_docs, reason = "a program")]

mod clock;

use clock::compare;
use pinvoke_benches::{Point, hand, ours};
use std::hint::black_box;

/// Few enough bytes that the call shows beside the work.
const BYTES: [u8; 16] = *b"sixteen bytes ok";

fn main() {
    clock::head("shape", "ours", "by hand");
    buffers();
    values();
    statuses();

    clock::head("bound lazily", "bound", "linked");
    compare("ours", || ours::upper_bound(black_box(97)), || ours::upper_linked(black_box(97)));
    compare("by hand", || hand::upper_bound(black_box(97)), || hand::upper_linked(black_box(97)));
}

fn buffers() {
    let words = [3_u16; 8];
    let key = [7; 32];
    let text = c"sixteen letters.";
    compare("sum", || ours::sum(black_box(&BYTES)), || hand::sum(black_box(&BYTES)));
    compare("fill", || ours::fill(black_box(&mut [0; 16])), || hand::fill(black_box(&mut [0; 16])));
    compare(
        "dot",
        || ours::dot(black_box(&words), black_box(&words)),
        || hand::dot(black_box(&words), black_box(&words)),
    );
    compare(
        "digest",
        || ours::digest(black_box(&key), black_box(&mut [0; 16])),
        || hand::digest(black_box(&key), black_box(&mut [0; 16])),
    );
    compare(
        "sum_or_zero",
        || ours::sum_or_zero(black_box(Some(&BYTES))),
        || hand::sum_or_zero(black_box(Some(&BYTES))),
    );
    compare("length", || ours::length(black_box(text)), || hand::length(black_box(text)));
    compare("spaces", || ours::spaces(black_box("a b c")), || hand::spaces(black_box("a b c")));
}

fn values() {
    let point = Point { x: 3, y: 4 };
    compare("norm", || ours::norm(black_box(&point)), || hand::norm(black_box(&point)));
    compare("now", ours::now, hand::now);
    compare(
        "divide",
        || ours::divide(black_box(17), black_box(5)),
        || hand::divide(black_box(17), black_box(5)),
    );
    compare(
        "add",
        || ours::add(black_box(point), black_box(point)),
        || hand::add(black_box(point), black_box(point)),
    );
    compare(
        "even",
        || ours::even(black_box(8), black_box(true)),
        || hand::even(black_box(8), black_box(true)),
    );
}

fn statuses() {
    compare(
        "pack",
        || ours::pack(black_box(&mut [0; 8]), black_box(&BYTES)).ok(),
        || hand::pack(black_box(&mut [0; 8]), black_box(&BYTES)).ok(),
    );
    compare("check", || ours::check(black_box(1)).ok(), || hand::check(black_box(1)).ok());
    compare("open", || ours::open(black_box(1)).ok(), || hand::open(black_box(1)).ok());
    compare("open, fails", || ours::open(black_box(-1)).ok(), || hand::open(black_box(-1)).ok());
}
