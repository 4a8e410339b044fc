//! A short soak; the long one is a program of its own, `../benches/soak.rs`.

#![allow(missing_docs, reason = "a test")]

use pinvoke_benches::soak::soak;

#[test]
fn no_owner_is_lost() {
    let soaked = soak(4, 25_000);
    assert_eq!(soaked.operations, 100_000);
    assert_eq!(soaked.awaited + soaked.cancelled + soaked.dropped, 100_000);
    assert_eq!(soaked.owners, (100_000, 100_000));
    assert!(pinvoke::operation::statistics().duplicate + pinvoke::operation::statistics().late > 0);
}
