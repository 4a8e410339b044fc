//! Memory and closures that C takes over when an operation ends: what is replaced stays until then, and what C did not take goes.

use pinvoke::Owner;
use pinvoke_tests::block_on;
use pinvoke_tests::drawer::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};

/// Bytes of one value, which are others when they are gone: C would see that.
struct Watched(Vec<u8>, Arc<AtomicI32>);

impl Drop for Watched {
    fn drop(&mut self) {
        self.0.fill(255);
        self.1.fetch_add(1, Ordering::SeqCst);
    }
}

// SAFETY: as of `Vec<u8>`, which nobody changes before it is dropped.
unsafe impl Owner for Watched {
    type Element = u8;

    fn as_ptr(&self) -> *const u8 {
        self.0.as_ptr()
    }

    fn len(&self) -> usize {
        self.0.len()
    }
}

/// How many owners are gone.
#[derive(Default)]
struct Gone(Arc<AtomicI32>);

impl Gone {
    fn owner(&self, byte: u8, length: usize) -> Watched {
        Watched(vec![byte; length], self.0.clone())
    }

    fn count(&self) -> i32 {
        self.0.load(Ordering::SeqCst)
    }
}

#[test]
fn rule_6_what_is_replaced_stays_until_the_end() {
    let gone = Gone::default();
    let mut drawer = Drawer::new();
    for round in 0..200 {
        let put;
        (put, drawer) = block_on(drawer_put(drawer, gone.owner(1, 10)));
        put.unwrap();
        assert_eq!((drawer.sum(), gone.count()), (10, 3 * round));
        // Refused when it is done, and at once: C has what it had.
        for length in [11, 13] {
            let put;
            (put, drawer) = block_on(drawer_put(drawer, gone.owner(9, length)));
            put.unwrap_err();
            assert_eq!(drawer.sum(), 10);
        }
        assert_eq!(gone.count(), 3 * round + 2);
    }
    drop(drawer);
    assert_eq!(gone.count(), 600);
}

/// Nobody hears how it ended, nor which of the two C has: both stay, as long as the object does.
#[test]
fn dropped_before_the_end() {
    let gone = Gone::default();
    for length in [10, 11, 13] {
        let before = gone.count();
        let drawer = block_on(drawer_put(Drawer::new(), gone.owner(1, 10))).1;
        assert_eq!(gone.count(), before);
        drop(drawer_put(drawer, gone.owner(2, length)));
        drawers_settle();
        // The drawer went with the operation, after all that C did with it.
        assert_eq!(gone.count(), before + 2, "of {length}");
    }
}

#[test]
fn closures_that_c_keeps() {
    let calls = Arc::new(AtomicI32::new(0));
    let watcher = |factor: i32| {
        let calls = calls.clone();
        move |value: i32| {
            calls.fetch_add(1, Ordering::SeqCst);
            value * factor
        }
    };
    let mut drawer = Drawer::new();
    for round in 1..100 {
        let watched;
        (watched, drawer) = block_on(drawer_watch(drawer, watcher(round), 0));
        watched.unwrap();
        assert_eq!((drawer.tell(7), Arc::strong_count(&calls)), (7 * round, 2));
        let refused;
        (refused, drawer) = block_on(drawer_watch(drawer, watcher(1000), 3));
        refused.unwrap_err();
        assert_eq!((drawer.tell(1), Arc::strong_count(&calls)), (round, 2));
    }
    let before = calls.load(Ordering::SeqCst);
    drop(drawer);
    assert_eq!(calls.load(Ordering::SeqCst), before + 1, "told when it is freed, and there until then");
    assert_eq!(Arc::strong_count(&calls), 1);
    drop(drawer_watch(Drawer::new(), watcher(1), 0));
    drawers_settle();
    assert_eq!(Arc::strong_count(&calls), 1);
}
