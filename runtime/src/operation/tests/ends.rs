//! One end, at each time it can come.

use core::sync::atomic::{AtomicUsize, Ordering};
use core::task::Waker;
use std::sync::Arc;
use std::task::Wake;
use std::thread;

use super::c::{Drops, NUMBER, Native, TIMES, block_on, pending, poll, poll_with, ready, running};
use crate::operation::generated::{Token, start};
use crate::operation::op::Op;

#[test]
fn in_the_call() {
    let drops = Drops::default();
    let op = pending(drops.owner(), |native| assert!(native.calls(7)));
    assert!(op.is_finished());
    let (number, owner) = ready(op);
    assert_eq!((number, drops.count()), (7, 0));
    drop(owner);
    assert_eq!(drops.count(), 1);
}

#[test]
fn on_another_thread_before_the_call_returns() {
    let op = pending((), |native| assert!(native.calls_later(7).join().unwrap()));
    assert_eq!(ready(op).0, 7);
}

#[test]
fn on_another_thread() {
    for _ in 0..TIMES {
        let drops = Drops::default();
        let op = pending(drops.owner(), |native| drop(native.calls_later(7)));
        let (number, owner) = block_on(op);
        assert_eq!((number, drops.count()), (7, 0));
        drop(owner);
        assert_eq!(drops.count(), 1);
    }
}

#[test]
fn what_c_wrote() {
    struct Place(*mut u8);
    // SAFETY: nothing else uses it until C has called back.
    unsafe impl Send for Place {}

    let make = |token: Token<u32>| async move {
        let mut bytes = [0u8; 16];
        let (native, place) = (Native(token.native()), Place(bytes.as_mut_ptr()));
        thread::spawn(move || {
            let place = place;
            // SAFETY: the array is a local of the coroutine, which stays until this has called back.
            unsafe { place.0.write_bytes(9, 16) };
            native.calls(16)
        });
        let _ = token.wait().await;
        bytes
    };
    // SAFETY: an array of bytes is `Send`.
    let op = unsafe { start(&NUMBER, make) };
    assert_eq!(block_on(op), [9; 16]);
}

/// The result came from the call, and no callback.
fn at_once(call: impl FnOnce(Native) + 'static) -> Op<Option<u32>> {
    let make = |token: Token<u32>| async move {
        call(Native(token.native()));
        token.at_once().await
    };
    // SAFETY: nothing is held across the await.
    unsafe { start(&NUMBER, make) }
}

#[test]
fn at_once_without_a_callback() {
    let op = at_once(|_| ());
    assert!(op.is_finished());
    assert_eq!(ready(op), None);
}

#[test]
fn at_once_and_yet_a_callback() {
    let before = crate::operation::statistics().unexpected;
    assert_eq!(ready(at_once(|native| assert!(native.calls(7)))), Some(7));
    assert!(crate::operation::statistics().unexpected > before);
}

#[test]
fn refused_before_the_call() {
    // SAFETY: nothing is held across an await.
    let op = unsafe { start(&NUMBER, |_: Token<u32>| async { Err::<(), _>("no") }) };
    assert!(op.is_finished());
    assert_eq!(ready(op), Err("no"));
}

/// Counts how often it was woken.
#[derive(Default)]
struct Bell(AtomicUsize);

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

#[test]
fn the_last_waker_is_woken() {
    let (mut op, native) = running(());
    let bells: [Arc<Bell>; 3] = Default::default();
    for bell in &bells {
        let waker = Waker::from(bell.clone());
        assert!(poll_with(&mut op, &waker).is_pending());
        // The same again: it is there already.
        assert!(poll_with(&mut op, &waker).is_pending());
        drop(waker);
        assert_eq!(Arc::strong_count(bell), 2);
    }
    assert!(native.calls(7));
    assert_eq!(bells.each_ref().map(|bell| bell.0.load(Ordering::SeqCst)), [0, 0, 1]);
    assert_eq!(bells.each_ref().map(Arc::strong_count), [1, 1, 1]);
    assert_eq!(ready(op).0, 7);
}

/// C's errno is as it was, whoever is woken.
#[test]
fn errno_stays() {
    struct Changes;
    impl Wake for Changes {
        fn wake(self: Arc<Self>) {
            crate::errno::set(3);
        }
    }
    let (mut op, native) = running(());
    assert!(poll_with(&mut op, &Waker::from(Arc::new(Changes))).is_pending());
    crate::errno::set(7);
    assert!(native.calls(7));
    assert_eq!(crate::errno::get(), 7);
    assert_eq!(ready(op).0, 7);
}

#[test]
fn is_finished_tells_what_is_ready() {
    let (mut op, native) = running(());
    assert!(!op.is_finished());
    assert!(poll(&mut op).is_pending());
    assert!(native.calls(7));
    assert!(op.is_finished());
    assert_eq!(format!("{op:?}"), "Op { finished: true, .. }");
}

#[test]
#[should_panic(expected = "polled after it was ready")]
fn polled_after_it_was_ready() {
    let mut op = pending((), |native| assert!(native.calls(7)));
    assert!(poll(&mut op).is_ready());
    let _ = poll(&mut op);
}

#[test]
fn sends_what_is_sent() {
    fn is_send<T: Send>(_: &T) {}
    fn is_unpin<T: Unpin>(_: &T) {}
    let op = pending(core::cell::Cell::new(1), |native| assert!(native.calls(7)));
    is_send(&op);
    is_unpin(&op);
    assert_eq!(thread::spawn(|| ready(op).0).join().unwrap(), 7);
}
