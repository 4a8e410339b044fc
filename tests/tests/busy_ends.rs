//! Ends of operations that come while C is in the middle of something: who awaits is woken, and C is left alone. The bell is
//! one for the whole process, so each test runs alone.

use pinvoke_tests::press::*;
use std::future::Future as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::time::{Duration, Instant};

fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Waits for what another thread does.
fn wait_until(done: impl Fn() -> bool) {
    let begun = Instant::now();
    while !done() {
        assert!(begun.elapsed() < Duration::from_secs(60), "it never happens");
        std::thread::sleep(Duration::from_millis(1));
    }
}

#[test]
fn what_nobody_awaits_is_dropped_where_c_is_not_in_the_middle_of_it() {
    let _alone = alone();
    for _ in 0..50 {
        let freed = press_freed_anywhere();
        drop(bell_rung(bell_new()));
        assert_eq!(press_freed_anywhere(), freed);
        bell_strike();
        wait_until(|| press_freed_anywhere() == freed + 1);
        assert_eq!((press_lost(), press_freed()), (0, 0), "it is no call of this thread");
    }
}

/// Looks at its bell as soon as it is woken, like an executor that polls in place.
struct Curious(Mutex<Bell>, AtomicUsize);

impl Wake for Curious {
    fn wake(self: Arc<Self>) {
        let bell = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let looked = catch_unwind(AssertUnwindSafe(|| bell_printed(&*bell)));
        self.1.fetch_add(usize::from(looked.is_err()), Ordering::SeqCst);
    }
}

#[test]
fn who_is_woken_leaves_it_alone() {
    let _alone = alone();
    let curious = Arc::new(Curious(Mutex::new(bell_new()), AtomicUsize::new(0)));
    let waker = Waker::from(Arc::clone(&curious));
    let mut operation = bell_rung(bell_new());
    let mut poll = || Pin::new(&mut operation).poll(&mut Context::from_waker(&waker));
    assert!(poll().is_pending());
    bell_strike();
    assert_eq!((curious.1.load(Ordering::SeqCst), press_lost()), (1, 0), "it was refused");
    let Poll::Ready((result, bell)) = poll() else { panic!("it has rung") };
    result.expect("it has ended");
    assert_eq!(bell_printed(&bell), 0);
}
