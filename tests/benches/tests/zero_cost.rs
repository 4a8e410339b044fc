//! Wrappers cost what hand-written ones cost: each pair of [`pinvoke_benches::pairs`] compiles to the same
//! instructions at opt-level 3.
//!
//! Equal means: the same instructions in the same order with the same operands, but for the names of labels and
//! of Rust's own symbols (C's are compared). What is reached only through a cold function (a panic, the making
//! of an `Err` for a refused call) is left out; the branch that leads there is not, so that a dropped check
//! shows. The table of counts is printed with `--nocapture`.

mod asm;

use asm::listing::Listing;
use asm::{compile, diff, hot};
use pinvoke_benches::pairs::SHAPES;
use std::sync::LazyLock;

/// Compiled once for all tests.
static COMPILED: LazyLock<(Listing, hot::Cold)> = LazyLock::new(|| {
    let output = compile::pairs();
    (Listing::parse(&output.assembler), hot::Cold::read(&output.ir))
});

/// What both halves of a shape do when all checks hold.
struct Pair {
    shape: &'static str,
    ours: Vec<String>,
    hand: Vec<String>,
}

impl Pair {
    fn read(shape: &'static str) -> Self {
        let (listing, cold) = &*COMPILED;
        let half = |side: &str| hot::path(listing.function(&format!("{side}_{shape}")), cold);
        Self { shape, ours: half("ours"), hand: half("hand") }
    }

    fn agrees(&self) -> bool {
        self.ours == self.hand
    }
}

#[test]
fn wrappers_compile_to_what_a_hand_would_write() {
    if !asm::supported() {
        return asm::skipped("the assembler of this target is not one that the comparison reads");
    }
    let pairs: Vec<Pair> = SHAPES.iter().map(|shape| Pair::read(shape)).collect();
    println!("{:<16} {:>5} {:>5}", "instructions", "ours", "hand");
    for pair in &pairs {
        let count = |half: &[String]| half.iter().filter(|line| !line.ends_with(':')).count();
        let verdict = if pair.agrees() { "" } else { "  differ" };
        println!("{:<16} {:>5} {:>5}{verdict}", pair.shape, count(&pair.ours), count(&pair.hand));
    }
    for pair in pairs.iter().filter(|pair| !pair.agrees()) {
        println!("\n{} (- by hand, + ours)\n{}", pair.shape, diff::lines(&pair.hand, &pair.ours));
    }
    let differing: Vec<&str> = pairs.iter().filter(|pair| !pair.agrees()).map(|pair| pair.shape).collect();
    assert!(differing.is_empty(), "these shapes do not cost what hand-written ones cost: {differing:?}");
}

/// The instructions that only make room and keep registers depend on what else is in the function.
#[test]
fn a_closure_for_the_call_costs_what_a_hand_would_write() {
    if !asm::supported() {
        return asm::skipped("the assembler of this target is not one that the comparison reads");
    }
    let pair = Pair::read("each_sum");
    let names = |half: &[String]| -> Vec<String> {
        let names = half.iter().filter_map(|line| line.split_whitespace().next());
        names
            .filter(|name| !["pushq", "popq", "push", "pop", "subq", "addq"].contains(name))
            .map(str::to_owned)
            .collect()
    };
    let (ours, hand) = (names(&pair.ours), names(&pair.hand));
    println!("each_sum: {} instructions by us, {} by hand", pair.ours.len(), pair.hand.len());
    assert_eq!(ours, hand, "{}", diff::lines(&pair.hand, &pair.ours));
}

#[test]
fn a_missing_check_is_seen() {
    if asm::supported() {
        assert!(
            !Pair::read("known_to_differ").agrees(),
            "one half does not check the length, and nobody noticed"
        );
    }
}
