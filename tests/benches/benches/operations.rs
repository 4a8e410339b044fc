//! Asynchronous calls, beside bridges by hand: a channel for one value, and a boxed state.
//! `cargo bench -p pinvoke-benches --bench operations`. Nothing here passes or fails.

#![allow(missing_docs, reason = "a program")]

mod clock;

use futures_executor::block_on;
use pinvoke_benches::hand::operations as hand;
use pinvoke_benches::operations as ours;
use std::cell::Cell;
use std::hint::black_box;

thread_local! {
    /// One buffer that goes in and comes out, so that no allocator is measured.
    static BUFFER: Cell<Vec<u8>> = Cell::new(vec![0; 64]);
}

fn with<T>(call: impl FnOnce(Vec<u8>) -> (T, Vec<u8>)) -> T {
    let (answer, buffer) = call(BUFFER.take());
    BUFFER.set(buffer);
    answer
}

macro_rules! against {
    ($what:literal, $ours:path, $hand:path) => {
        let first = || with(|data| block_on($ours(black_box(data)))).is_ok();
        clock::compare(concat!($what, ", tokio"), first, || {
            with(|data| block_on(hand::by_tokio($hand, data))).is_ok()
        });
        clock::compare(concat!($what, ", futures"), first, || {
            with(|data| block_on(hand::by_futures($hand, data))).is_ok()
        });
        clock::compare(concat!($what, ", oneshot"), first, || {
            with(|data| block_on(hand::by_oneshot($hand, data))).is_ok()
        });
    };
}

/// So many at once, awaited in order.
fn in_flight<F: Future>(start: impl Fn() -> F) -> usize {
    let all: Vec<_> = (0..64).map(|_| start()).collect();
    block_on(async {
        let mut ended = 0;
        for operation in all {
            operation.await;
            ended += 1;
        }
        ended
    })
}

fn main() {
    clock::head("an operation", "ours", "by hand");
    against!("at once", ours::operation_at_once, hand::operation_at_once);
    against!("inline", ours::operation_inline, hand::operation_inline);
    against!("elsewhere", ours::operation_elsewhere, hand::operation_elsewhere);
    let ours = || in_flight(|| ours::operation_elsewhere([0; 64]));
    clock::compare("64, tokio", ours, || {
        in_flight(|| hand::by_tokio(hand::operation_elsewhere, vec![0; 64]))
    });
    clock::compare("64, futures", ours, || {
        in_flight(|| hand::by_futures(hand::operation_elsewhere, vec![0; 64]))
    });
    clock::compare("64, oneshot", ours, || {
        in_flight(|| hand::by_oneshot(hand::operation_elsewhere, vec![0; 64]))
    });

    clock::head("a call elsewhere", "pool", "other");
    let first = || block_on(ours_blocking(7));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).build().unwrap();
    let handle = runtime.handle();
    clock::compare("spawn_blocking", first, || {
        block_on(handle.spawn_blocking(|| hand::operation_blocking(7))).unwrap()
    });
    clock::compare("blocking", first, || block_on(blocking::unblock(|| hand::operation_blocking(7))));
}

async fn ours_blocking(value: i32) -> i32 {
    ours::operation_blocking(value).await.unwrap()
}
