//! A short soak; the long one is a program of its own, `../benches/soak.rs`.

#![allow(missing_docs, reason = "a test")]

use pinvoke::operation::statistics;
use pinvoke_benches::soak::{resident, soak};

#[test]
fn no_owner_is_lost_and_no_memory() {
    // Threads, their stacks and the first records are there then.
    let soaked = soak(4, 10_000);
    assert_eq!(soaked.owners, (40_000, 40_000));
    let before = resident();
    let soaked = soak(4, 25_000);
    assert_eq!(soaked.operations, 100_000);
    assert_eq!(soaked.awaited + soaked.cancelled + soaked.dropped, 100_000);
    assert_eq!(soaked.owners, (100_000, 100_000));
    let refused = statistics();
    assert!(refused.duplicate > 0 && refused.late > 0);
    assert_eq!((refused.stray, refused.unexpected, refused.abandoned), (0, 0, 0));
    // A record that is lost is 128 bytes: of each fiftieth operation it would show.
    if let (Some(before), Some(after)) = (before, resident()) {
        assert!(after <= before + 256, "{before} KiB before, {after} KiB after");
    }
}
