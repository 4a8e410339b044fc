//! Ctrl-C, as something that everybody can ask about, and that cancels what C is at.

use std::cell::Cell;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use pinvoke::Op;

use crate::c::signal::interrupts_wait;

/// Whether the program was asked to end, and by which signal.
#[derive(Default)]
pub(crate) struct Stop(Cell<Option<i32>>);

impl Stop {
    pub(crate) fn signal(&self) -> Option<i32> {
        self.0.get()
    }

    /// Waits for the first signal.
    pub(crate) async fn watch(&self) {
        self.0.set(interrupts_wait().await.ok());
    }

    /// Waits for an operation; once the program was asked to end, C is asked too, to cancel it. What was given to it is
    /// back in any case.
    ///
    /// Whoever waits here is polled when [`watch`](Self::watch) has seen a signal: all are.
    pub(crate) async fn or<T>(&self, op: Op<T>) -> T {
        let mut op = Some(op);
        let mut cancelled = None;
        poll_fn(|context| {
            if self.signal().is_some() && cancelled.is_none() {
                cancelled = op.take().map(Op::cancel);
            }
            poll(&mut op, context).or_else(|| poll(&mut cancelled, context)).unwrap_or(Poll::Pending)
        })
        .await
    }
}

fn poll<F: Future + Unpin>(future: &mut Option<F>, context: &mut Context<'_>) -> Option<Poll<F::Output>> {
    future.as_mut().map(|future| Pin::new(future).poll(context))
}
