//! Ten million operations with random cancels, drops, duplicates and late callbacks.
//! `cargo bench -p pinvoke-benches --bench soak`. It ends with an error if an owner is lost, if an end of nobody's comes, or if
//! more memory is in use in the end than after a tenth.

#![allow(missing_docs, reason = "a program")]

use pinvoke_benches::soak::{resident, soak};
use std::time::Instant;

fn main() {
    let start = Instant::now();
    println!(
        "{:>12} {:>12} {:>12} {:>12} {:>10} {:>9}",
        "operations", "awaited", "cancelled", "dropped", "owners", "KiB"
    );
    let (mut total, mut made, mut first) = (0, 0, None);
    for _ in 0..10 {
        let soaked = soak(4, 250_000);
        assert_eq!(soaked.owners.0, soaked.owners.1, "every owner is dropped once");
        total += soaked.operations;
        made += soaked.owners.0;
        let used = resident().unwrap_or(0);
        let limit = *first.get_or_insert(used) + 512;
        println!(
            "{total:>12} {:>12} {:>12} {:>12} {made:>10} {:>9}",
            soaked.awaited, soaked.cancelled, soaked.dropped, used
        );
        assert!(used <= limit, "{used} KiB are in use");
    }
    assert_eq!(pinvoke::operation::statistics().stray, 0);
    println!("{:.1} s; {:?}", start.elapsed().as_secs_f64(), pinvoke::operation::statistics());
}
