//! Ten million operations with random cancels, drops, duplicates and late callbacks.
//! `cargo bench -p pinvoke-benches --bench soak`. It ends with an error if an owner is lost.

#![allow(missing_docs, reason = "a program")]

use pinvoke_benches::soak::{resident, soak};
use std::time::Instant;

fn main() {
    let start = Instant::now();
    println!(
        "{:>12} {:>12} {:>12} {:>12} {:>10} {:>9}",
        "operations", "awaited", "cancelled", "dropped", "owners", "KiB"
    );
    let (mut total, mut made) = (0, 0);
    for _ in 0..10 {
        let soaked = soak(4, 250_000);
        assert_eq!(soaked.owners.0, soaked.owners.1, "every owner is dropped once");
        total += soaked.operations;
        made += soaked.owners.0;
        println!(
            "{total:>12} {:>12} {:>12} {:>12} {made:>10} {:>9}",
            soaked.awaited,
            soaked.cancelled,
            soaked.dropped,
            resident().unwrap_or(0)
        );
    }
    println!("{:.1} s; {:?}", start.elapsed().as_secs_f64(), pinvoke::operation::statistics());
}
