//! What an operation holds while it ends: closures that run, and memory that C has replaced.

use pinvoke::{Cursor, ErrorKind, Op};
use pinvoke_tests::block_on;
use pinvoke_tests::endings::*;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker};

type Watch = Op<Result<Option<String>, pinvoke::Error>>;

/// C has one newest request.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A closure that looks at its own memory after this.
fn checking(mut run: impl FnMut() + Send + 'static) -> impl FnMut(i32) -> bool + Send + 'static {
    let memory = vec![7_u8; 5000];
    move |index| {
        if index == 1 {
            run();
        }
        memory.iter().all(|&byte| byte == 7)
    }
}

#[test]
fn a_closure_may_end_its_own_operation() {
    let _alone = alone();
    let op = end_watch(checking(|| assert_eq!(end_now(0, Some(c"word")), 0)));
    assert_eq!(end_tick(0), 1);
    assert_eq!((end_tick(1), end_tick(2)), (1, -1));
    assert_eq!(block_on(op).unwrap().unwrap(), "word");
}

#[test]
fn a_closure_may_end_what_nobody_awaits() {
    let _alone = alone();
    drop_without_cancel(|| assert_eq!(end_now(0, Some(c"word")), 0));
}

/// The operation is left while its closure runs, which ends it then.
fn drop_without_cancel(end: impl Fn() + Send + 'static) {
    let place = Arc::new(Mutex::new(None::<Watch>));
    let its = place.clone();
    // Dropped when it has ended, before its closure has returned.
    let op = end_watch(checking(move || {
        end();
        drop(its.lock().unwrap().take());
    }));
    *place.lock().unwrap() = Some(op);
    assert_eq!(end_tick(1), 1);
}

#[test]
fn a_closure_that_may_be_none_may_end_its_operation() {
    let _alone = alone();
    let memory = vec![7_u8; 5000];
    let op = end_watch_maybe(Some(move |index| {
        assert_eq!(end_now(0, None), 0);
        // It has ended: nothing is called any more.
        assert_eq!(end_tick(index), -1);
        memory.iter().all(|&byte| byte == 7)
    }));
    drop(op);
    assert_eq!(end_tick(3), 1);
    let op = end_watch_maybe(None::<fn(i32) -> bool>);
    assert_eq!(end_now(0, None), 0);
    block_on(op).unwrap();
}

#[test]
fn a_closure_may_cancel_its_own_operation() {
    let _alone = alone();
    // Dropping it asks C, which does not call back then.
    drop_without_cancel(|| ());
    assert_eq!(end_tick(2), -1);

    let place = Arc::new(Mutex::new((None::<Watch>, None)));
    let its = place.clone();
    let op = end_watch(checking(move || {
        let mut its = its.lock().unwrap();
        its.1 = its.0.take().map(Op::cancel);
    }));
    place.lock().unwrap().0 = Some(op);
    assert_eq!(end_tick(1), 1);
    let cancelled = place.lock().unwrap().1.take().unwrap();
    assert!(matches!(block_on(cancelled).unwrap_err().kind(), ErrorKind::Cancelled));
}

/// Polls an operation where it is woken.
struct Polling(Mutex<Option<Watch>>, Mutex<Vec<Poll<bool>>>);

impl Wake for Polling {
    fn wake(self: Arc<Self>) {
        let mut op = self.0.lock().unwrap();
        let Some(its) = op.as_mut() else { return };
        let polled = Pin::new(its).poll(&mut Context::from_waker(Waker::noop())).map(|result| result.is_ok());
        if polled.is_ready() {
            *op = None;
        }
        self.1.lock().unwrap().push(polled);
    }
}

#[test]
fn who_is_woken_finds_no_closure_running() {
    let _alone = alone();
    let polling = Arc::new(Polling(Mutex::new(None), Mutex::new(Vec::new())));
    let seen = polling.clone();
    let mut op = end_watch(checking(move || {
        assert_eq!(end_now(0, None), 0);
        assert!(seen.1.lock().unwrap().is_empty(), "woken when the closure has returned");
    }));
    let waker = polling.clone().into();
    assert!(Pin::new(&mut op).poll(&mut Context::from_waker(&waker)).is_pending());
    *polling.0.lock().unwrap() = Some(op);
    assert_eq!(end_tick(1), 1);
    assert_eq!(*polling.1.lock().unwrap(), [Poll::Ready(true)]);
}

#[test]
fn a_panic_of_a_closure_goes_on_where_the_operation_was_cancelled() {
    let _alone = alone();
    let op = end_watch(|_| std::panic::resume_unwind(Box::new("in the closure")));
    assert_eq!(end_tick(0), -7);
    let payload = catch_unwind(AssertUnwindSafe(|| block_on(op.cancel()))).unwrap_err();
    assert_eq!(payload.downcast_ref(), Some(&"in the closure"));
}

/// Ends something in every way there is. What `start` starts can be cancelled, unless it is asked not to be.
fn endings<T>(start: impl Fn(bool) -> Op<T>, replace: impl Fn()) {
    let before = end_live();
    let ways: [&dyn Fn(Op<T>); 8] = [
        &|op| drop(block_on(op.cancel())),
        &|op| drop(op),
        &|op| drop((end_now(0, None), block_on(op))),
        &|op| drop((end_now(-3, None), block_on(op))),
        &|op| drop((end_with_nonsense(), block_on(op))),
        &|op| drop((end_now(0, None), op)),
        // Nobody waits any more.
        &|op| assert_eq!((drop(op), end_now(0, None)), ((), 0)),
        &|op| assert_eq!((drop(op), end_with_nonsense()), ((), 0)),
    ];
    for (way, end) in ways.into_iter().enumerate() {
        for replaces in [false, true] {
            let op = start(way < 2);
            if replaces {
                replace();
            }
            end(op);
            assert_eq!(end_live(), before, "way {way}");
        }
    }
}

#[test]
fn what_was_replaced_in_a_field_is_freed_as_what_it_is() {
    let _alone = alone();
    let start = |cancels| if cancels { end_rename("name".into()) } else { end_rename_on("name".into()) };
    // SAFETY: it has not ended.
    endings(start, || unsafe { end_renamed() });
}

#[test]
fn what_was_replaced_is_freed_as_long_as_it_is() {
    let _alone = alone();
    let names = ["one", "two", "three"].map(|name| Name { name: name.into() });
    let start = |cancels| {
        let names = names.to_vec();
        if cancels { end_names(names) } else { end_names_on(names) }
    };
    // SAFETY: it has not ended.
    endings(start, || unsafe { end_all_but_one() });
}

#[test]
fn what_is_handed_over_at_the_end_is_owned_however_that_came() {
    let _alone = alone();
    let start = |cancels| if cancels { end_make() } else { end_make_on() };
    // SAFETY: it has not ended.
    endings(start, || unsafe { end_made() });
    let op = end_make_on();
    // SAFETY: it has not ended.
    unsafe { end_made() };
    assert_eq!(end_now(0, Some(c"made")), 0);
    let (thing, word) = block_on(op).unwrap();
    assert_eq!(word.unwrap(), "made");
    drop(thing);
}

#[test]
fn what_is_returned_at_once_is_owned_while_it_waits() {
    let _alone = alone();
    let before = end_live();
    let op = end_given();
    assert_eq!((end_live() - before, end_now(0, None)), (1, 0));
    drop(block_on(op).unwrap());
    assert!(block_on(end_given().cancel()).is_err());
    drop(end_given());
    let op = end_given();
    assert_eq!(end_with_nonsense(), 0);
    assert!(block_on(op).is_err());
    assert_eq!(end_live(), before);
}

#[test]
fn why_it_failed_is_freed_though_nobody_asks() {
    let _alone = alone();
    let before = end_live();
    let op = end_reasoned();
    // SAFETY: it has not ended.
    unsafe { end_for_a_reason() };
    assert!(matches!(block_on(op), Err(Failed::Because(Some(why))) if why == "for a reason"));
    let op = end_reasoned();
    // It is asked to nothing, and stays until its end.
    drop(op);
    // SAFETY: it has not ended.
    unsafe { end_for_a_reason() };
    assert_eq!(end_live(), before);
}

#[test]
fn how_far_c_came_is_known_where_it_was_cancelled() {
    let _alone = alone();
    let op = end_read(Cursor::new(vec![1, 2, 3]));
    // SAFETY: it has not ended, and one is left.
    unsafe { end_one_byte() };
    let (result, bytes) = block_on(op.cancel());
    assert!(matches!(result.unwrap_err().kind(), ErrorKind::Cancelled));
    assert_eq!(bytes.position(), 1);
}

#[cfg(target_pointer_width = "64")]
#[test]
fn what_c_returned_at_once_is_not_cut() {
    assert_eq!(block_on(end_long(0)).unwrap(), 7);
    for how in [1, 1 << 32, -1 << 32] {
        let error = block_on(end_long(how)).unwrap_err();
        assert!(error.to_string().contains(&how.to_string()), "{error}");
    }
}

#[test]
fn what_another_closure_failed_with_stays_on_its_thread() {
    let _alone = alone();
    let mut bell = Bell::new();
    let cracks = Rc::new(());
    let its = cracks.clone();
    bell.set(move || Err(Cracked(Some(its.clone())))).unwrap();
    let op = end_ring();
    assert_eq!(Rc::strong_count(&cracks), 2, "the error is gone when C has returned");
    assert_eq!(end_now(0, None), 0);
    let error = std::thread::spawn(|| block_on(op)).join().unwrap().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Closure), "{error}");
}
