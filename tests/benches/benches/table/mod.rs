//! A table of pairs: by time, by instructions, and by the blocks that a call takes from the heap.

mod instructions;

use crate::clock;
use pinvoke_benches::counting;
use std::cell::RefCell;
use std::fmt::Debug;
use std::hint::black_box;

/// Under Valgrind the rows are only run, so that their instructions are counted; else they are measured and printed.
pub struct Table {
    /// Of the first half and of the second of each row, a call; empty without Valgrind.
    counted: std::vec::IntoIter<(f64, f64)>,
    under_valgrind: bool,
}

impl Table {
    pub fn new() -> Self {
        let under_valgrind = instructions::are_counted();
        if under_valgrind {
            return Self { counted: Vec::new().into_iter(), under_valgrind };
        }
        let counted = instructions::count().into_iter();
        println!("\n{:<24} {:^29} {:^28} {:>9}", "", "nanoseconds", "instructions", "blocks");
        println!(
            "{:<24} {:>10} {:>10} {:>7} {:>10} {:>9} {:>7} {:>9}",
            "shape", "ours", "by hand", "ratio", "ours", "by hand", "ratio", "of each"
        );
        Self { counted, under_valgrind }
    }

    /// Prints a row. Both halves must answer alike.
    pub fn row<T: Debug + PartialEq>(&mut self, what: &str, first: impl Fn() -> T, second: impl Fn() -> T) {
        // Once before, for what is made once.
        let (_, _) = (first(), second());
        if self.under_valgrind {
            instructions::run(&|| _ = black_box(first()));
            instructions::run(&|| _ = black_box(second()));
            return;
        }
        let blocks = (counting::blocks(&first), counting::blocks(&second));
        let (ours, hand, ratio) = clock::measure(what, first, second);
        print!("{what:<24} {ours:>10.2} {hand:>10.2} {ratio:>7.3} ");
        match self.counted.next() {
            Some((ours, hand)) => print!("{ours:>10.0} {hand:>9.0} {:>7.3} ", ours / hand),
            None => print!("{:>10} {:>9} {:>7} ", "-", "-", "-"),
        }
        println!("{:>5} {:>3}", blocks.0, blocks.1);
    }

    /// The same of halves that change a value, each one of its own.
    pub fn changing<V, T: Debug + PartialEq>(
        &mut self,
        what: &str,
        value: impl Fn() -> V,
        first: impl Fn(&mut V) -> T,
        second: impl Fn(&mut V) -> T,
    ) {
        let (ours, hand) = (RefCell::new(value()), RefCell::new(value()));
        let first = || first(black_box(&mut ours.borrow_mut()));
        self.row(what, first, || second(black_box(&mut hand.borrow_mut())));
    }
}
