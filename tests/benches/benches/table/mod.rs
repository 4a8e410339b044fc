//! A table of pairs: by time, by instructions, and by the blocks that a call takes from the heap.

mod instructions;

use crate::clock;
use pinvoke_benches::counting;
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
        clock::head("shape", "ours", "by hand");
        println!("{:<20} {:>10} {:>10} {:>7} {:>9} {:>5} {:>4}", "", "", "", "", "instr.", "ratio", "blocks");
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
        let (first_blocks, second_blocks) = (counting::blocks(&first), counting::blocks(&second));
        clock::compare(what, first, second);
        if let Some((first, second)) = self.counted.next() {
            print!("{:<16} {first:>10.0} {second:>10.0} {:>7.3}  instructions", "", first / second);
        }
        println!("{:<8} blocks {first_blocks} {second_blocks}", "");
    }
}
