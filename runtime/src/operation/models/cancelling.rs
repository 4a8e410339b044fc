//! Asking C to cancel, while it may be calling back.

use loom::thread::{self, JoinHandle};
use std::sync::{Arc, Mutex};

use super::stand_ins::{EVENT, Memory, Native, Owner, Sleeper, ended_by_thread, late, model, pending, wait};
use crate::operation::generated::{Cancels, End, Token, start};
use crate::operation::op::Op;

type Ended = (Option<usize>, Owner);

/// An operation that C cancels when it is asked; `accepts` says whether, and uses what C was given meanwhile.
fn cancellable(
    cancels: Cancels,
    call: impl FnOnce(Native) + 'static,
    accepts: impl Fn(&Owner) -> bool + 'static,
) -> (Op<Ended>, Memory) {
    let (owner, memory) = Owner::new();
    let make = |token: Token<usize>| async move {
        let owner = owner;
        call(Native::of(token.native().addr()));
        let cancel = || accepts(&owner);
        // SAFETY: the closure reads the owner, and what the models give it to share.
        let end = unsafe { token.wait_or(cancels, &cancel) }.await;
        let result = match end {
            End::Completed(result) => Some(result),
            End::Cancelled => None,
        };
        (result, owner)
    };
    // SAFETY: what is held across the await is `Send`, but for the closures, which share through a mutex.
    let op = unsafe { start(&EVENT, make) };
    late();
    (op, memory)
}

fn spawn(thread: &Arc<Mutex<Option<JoinHandle<bool>>>>) -> impl FnOnce(Native) + 'static {
    let thread = thread.clone();
    move |native| *thread.lock().unwrap() = Some(thread::spawn(move || native.calls(7)))
}

fn join(thread: &Mutex<Option<JoinHandle<bool>>>) -> bool {
    thread.lock().unwrap().take().unwrap().join().unwrap()
}

/// C says that it cancelled, and does not call back; but it is calling back: either is the end.
#[test]
fn silent_against_callback() {
    model(4, || {
        let ends = Arc::default();
        let (mut op, memory) = cancellable(Cancels::Silent, spawn(&ends), |_| true);
        let sleeper = Sleeper::new();
        let result = match sleeper.poll(&mut op) {
            core::task::Poll::Ready(ended) => ended,
            core::task::Poll::Pending => wait(op.cancel()),
        };
        assert_eq!(result.0, join(&ends).then_some(7));
        drop(result);
        assert_eq!((memory.drops(), sleeper.wakers()), (1, 0));
    });
}

/// The same, by dropping the operation; and another one may be in its record at once.
#[test]
fn silent_by_dropping() {
    model(3, || {
        let ends = Arc::default();
        let (mut op, memory) = cancellable(Cancels::Silent, spawn(&ends), |_| true);
        let sleeper = Sleeper::new();
        if sleeper.poll(&mut op).is_pending() {
            drop(op);
        }
        let (op, second, next) = ended_by_thread(2);
        assert_eq!(wait(op).0, 2);
        assert!(next.join().unwrap());
        let _ = join(&ends);
        assert_eq!((memory.drops(), second.drops(), sleeper.wakers()), (1, 1, 0));
    });
}

/// C is asked by dropping the operation while it calls back: what it is asked with lives through that.
#[test]
fn calls_by_dropping() {
    model(4, || {
        let ends = Arc::default();
        let (op, memory) = cancellable(Cancels::Calls, spawn(&ends), |owner| owner.read() == 0);
        drop(op);
        assert!(join(&ends));
        assert_eq!(memory.drops(), 1);
    });
}

/// C is asked, and then calls back on another thread.
#[test]
fn calls() {
    model(4, || {
        let native = Arc::new(Mutex::new(None));
        let ends: Arc<Mutex<Option<JoinHandle<bool>>>> = Arc::default();
        let (place, thread) = (native.clone(), ends.clone());
        let accepts = move |_: &Owner| {
            let native: Native = native.lock().unwrap().take().unwrap();
            *thread.lock().unwrap() = Some(thread::spawn(move || native.calls(7)));
            true
        };
        let call = move |native| *place.lock().unwrap() = Some(native);
        let (op, memory) = cancellable(Cancels::Calls, call, accepts);
        let (result, owner) = wait(op.cancel());
        assert_eq!(result, Some(7));
        assert!(join(&ends));
        drop(owner);
        assert_eq!(memory.drops(), 1);
    });
}

/// An operation is given up, and C calls back all the same, but uses nothing.
#[test]
fn abandoned() {
    model(4, || {
        let (owner, memory) = Owner::new();
        let (op, thread) = pending(owner, |native| thread::spawn(move || native.calls(7)));
        // SAFETY: C uses nothing of it, and if it calls back, it is refused.
        unsafe { op.abandon() };
        let _ = thread.join();
        assert_eq!(memory.drops(), 1);
    });
}
