//! Panics on every side of an operation: they come out where it is awaited, and nothing is lost or freed twice.

use pinvoke_tests::block_on;
use pinvoke_tests::engines::*;
use pinvoke_tests::operations::mode::*;
use pinvoke_tests::operations::*;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Wake, Waker};

/// The message with which it panics.
#[track_caller]
fn panics<T>(run: impl FnOnce() -> T) -> &'static str {
    match catch_unwind(AssertUnwindSafe(run)) {
        Ok(_) => panic!("it did not panic"),
        Err(payload) => payload.downcast_ref::<&'static str>().copied().unwrap_or("another"),
    }
}

/// When an owner panics.
#[derive(PartialEq)]
enum Mood {
    Lent,
    Dropped,
}

/// An owner that is counted when it is dropped.
struct Owner(Vec<u8>, Mood, Arc<AtomicUsize>);

// SAFETY: the elements of a vector, which nobody else reaches.
unsafe impl pinvoke::Buffer for Owner {
    type Element = u8;
    fn as_slice(&self) -> &[u8] {
        if self.1 == Mood::Lent {
            resume_unwind(Box::new("lent"));
        }
        &self.0
    }
}

// SAFETY: as above.
unsafe impl pinvoke::BufferMut for Owner {
    fn as_mut_slice(&mut self) -> &mut [u8] {
        if self.1 == Mood::Lent {
            resume_unwind(Box::new("lent"));
        }
        &mut self.0
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        self.2.fetch_add(1, Ordering::SeqCst);
        if self.1 == Mood::Dropped {
            resume_unwind(Box::new("dropped"));
        }
    }
}

struct Drops(Arc<AtomicUsize>);

impl Drops {
    fn new() -> Self {
        Self(Arc::default())
    }

    fn owner(&self, mood: Mood) -> Owner {
        Owner(vec![0; 8], mood, self.0.clone())
    }

    /// How many since it was last asked.
    fn count(&self) -> usize {
        self.0.swap(0, Ordering::SeqCst)
    }
}

/// The next one works.
#[track_caller]
fn all_is_well() {
    let (result, data) = block_on(op_fill(vec![0; 4], THREAD));
    assert_eq!((result.unwrap(), data), (4, vec![0xC5; 4]));
    assert_eq!(block_on(op_sum([1, 2])).0.unwrap(), 3);
}

#[test]
fn where_an_owner_is_lent() {
    let drops = Drops::new();
    // Before C is called.
    assert_eq!((panics(|| op_fill(drops.owner(Mood::Lent), THREAD)), drops.count()), ("lent", 1));
    // On the pool.
    let operation = op_sum(drops.owner(Mood::Lent));
    assert_eq!((panics(|| block_on(operation)), drops.count()), ("lent", 1));
    all_is_well();
}

#[test]
fn where_an_owner_is_dropped() {
    let drops = Drops::new();
    for mode in [AT_ONCE, INLINE] {
        let operation = op_fill(drops.owner(Mood::Dropped), mode);
        assert_eq!((panics(|| drop(operation)), drops.count()), ("dropped", 1));
        let awaited = panics(|| drop(block_on(op_fill(drops.owner(Mood::Dropped), mode))));
        assert_eq!((awaited, drops.count()), ("dropped", 1));
    }
    all_is_well();
}

#[test]
fn where_a_value_is_converted() {
    // On its way in: before C is called.
    assert_eq!(panics(|| engine_tell(100)), "on the way in");
    assert_eq!(panics(|| block_on(engine_moody(100))), "on the way in");
    // On its way back: on the thread that awaits.
    let operation = engine_tell(50);
    engines_settle();
    assert!(operation.is_finished());
    assert_eq!(panics(|| block_on(operation)), "on the way back");
    assert_eq!(panics(|| block_on(engine_moody(50))), "on the way back");
    // Nobody awaits these.
    drop(engine_tell(50));
    drop(engine_moody(50));
    engines_settle();
    assert_eq!(block_on(engine_tell(51)).unwrap(), 51);
    assert_eq!(block_on(engine_moody(0)).unwrap(), 0);
    all_is_well();
}

#[test]
fn in_a_closure_on_the_pool() {
    let calls = Arc::new(AtomicUsize::new(0));
    let called = calls.clone();
    let operation = engine_each(10, move |index| {
        called.fetch_add(1, Ordering::SeqCst);
        if index == 3 {
            resume_unwind(Box::new("in the closure"));
        }
        false
    });
    assert_eq!(panics(|| block_on(operation)), "in the closure");
    // It was not called again, and is dropped.
    assert_eq!((calls.load(Ordering::SeqCst), Arc::strong_count(&calls)), (4, 1));
    // Nobody awaits this one.
    drop(engine_each(1, |_| resume_unwind(Box::new("in the closure"))));
    all_is_well();
}

/// On C's thread, while the operation runs: C is told to stop, and it goes on where the operation is awaited.
#[test]
fn in_a_closure_on_cs_thread() {
    let panicking = |index| if index == 2 { resume_unwind(Box::new("in the closure")) } else { false };
    assert_eq!(panics(|| block_on(engine_watch(10, panicking))), "in the closure");
    drop(engine_watch(10, panicking));
    engines_settle();
    all_is_well();
}

struct Bell;

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        panic!("woken on C's thread");
    }
}

/// Runs the test again in a process of its own, where it does what aborts.
#[track_caller]
fn aborts(test: &str, run: impl FnOnce()) {
    const CHILD: &str = "PINVOKE_ABORTS";
    if std::env::var_os(CHILD).is_some() {
        run();
        std::process::exit(0);
    }
    let mut child = Command::new(std::env::current_exe().unwrap());
    let ended = child.args(["--exact", test, "--nocapture"]).env(CHILD, "1").output().unwrap();
    assert!(!ended.status.success(), "it went on");
    #[cfg(unix)]
    assert_eq!(std::os::unix::process::ExitStatusExt::signal(&ended.status), Some(6));
}

/// Nobody is there to whom a panic on C's thread could go.
#[test]
fn in_a_waker_on_cs_thread() {
    aborts("in_a_waker_on_cs_thread", || {
        let mut operation = op_fill(vec![0; 4], NEVER);
        let waker = Waker::from(Arc::new(Bell));
        let polled = std::pin::Pin::new(&mut operation).poll(&mut Context::from_waker(&waker));
        assert!(polled.is_pending());
        op_finish();
    });
}

#[test]
fn in_a_drop_on_cs_thread() {
    aborts("in_a_drop_on_cs_thread", || {
        drop(op_fill(Drops::new().owner(Mood::Dropped), NEVER));
        op_finish();
    });
}
