//! The smallest clock that answers the question: two closures, in turn, and the medians.

use std::fmt::Debug;
use std::hint::black_box;
use std::time::Instant;

/// Odd, so that there is one in the middle.
const ROUNDS: usize = 101;

/// How long one closure runs in one round, about.
const ROUND_NANOSECONDS: f64 = 500_000.0;

#[allow(dead_code, reason = "one of the programs prints its own table")]
pub fn head(what: &str, first: &str, second: &str) {
    println!("\n{what:<16} {first:>10} {second:>10} {:>7}", "ratio");
}

/// Prints the nanoseconds a call of both, and their ratio. Both must answer alike.
#[allow(dead_code, reason = "one of the programs prints its own table")]
pub fn compare<T: Debug + PartialEq>(what: &str, first: impl Fn() -> T, second: impl Fn() -> T) {
    let (first, second, ratio) = measure(what, first, second);
    println!("{what:<16} {first:>7.2} ns {second:>7.2} ns {ratio:>7.3}");
}

/// The nanoseconds a call of both, and their ratio. Both must answer alike.
pub fn measure<T: Debug + PartialEq>(
    what: &str,
    first: impl Fn() -> T,
    second: impl Fn() -> T,
) -> (f64, f64, f64) {
    assert_eq!(first(), second(), "{what}: the two halves of a pair do not do the same");
    // Each its own number, since one may take a thousand times as long.
    let (calls_first, calls_second) = (calibrate(&first), calibrate(&second));
    let mut rounds: Vec<(f64, f64)> = (0..ROUNDS)
        .map(|round| {
            // Each is the first one every other time.
            if round % 2 == 0 {
                let first = time(calls_first, &first);
                (first, time(calls_second, &second))
            } else {
                let second = time(calls_second, &second);
                (time(calls_first, &first), second)
            }
        })
        .collect();
    let ratio = median(&mut rounds, |(first, second)| first / second);
    let first = median(&mut rounds, |(first, _)| first);
    let second = median(&mut rounds, |(_, second)| second);
    (first, second, ratio)
}

fn median(rounds: &mut [(f64, f64)], of: impl Fn((f64, f64)) -> f64) -> f64 {
    rounds.sort_by(|a, b| of(*a).total_cmp(&of(*b)));
    of(rounds[rounds.len() / 2])
}

/// How many calls fill a round.
fn calibrate<T>(call: &dyn Fn() -> T) -> u32 {
    let mut calls = 1;
    while time(calls, call) * f64::from(calls) < ROUND_NANOSECONDS {
        calls *= 2;
    }
    calls
}

/// Nanoseconds a call. Behind a pointer, so that both halves run in the very same loop: where a loop happens to
/// be placed can cost a tenth.
#[inline(never)]
fn time<T>(calls: u32, call: &dyn Fn() -> T) -> f64 {
    let start = Instant::now();
    for _ in 0..calls {
        black_box(call());
    }
    start.elapsed().as_secs_f64() * 1e9 / f64::from(calls)
}
