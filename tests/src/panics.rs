//! Catching what a wrapper refuses, with the place to which the panic points.

use std::any::Any;
use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

/// A panic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What it said.
    pub message: String,
    /// The file to which it points.
    pub file: String,
    /// The line.
    pub line: u32,
}

thread_local! {
    static EXPECTED: RefCell<Option<Refusal>> = const { RefCell::new(None) };
    static EXPECTING: RefCell<bool> = const { RefCell::new(false) };
}

fn text(payload: &dyn Any) -> String {
    let literal = payload.downcast_ref::<&str>().map(ToString::to_string);
    literal.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default()
}

/// Runs `call`, which must panic, and gives back the panic; nothing is printed.
///
/// # Panics
///
/// If `call` does not.
#[track_caller]
pub fn refused<T>(call: impl FnOnce() -> T) -> Refusal {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let earlier = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !EXPECTING.with_borrow(|expecting| *expecting) {
                return earlier(info);
            }
            let location = info.location().expect("the standard library always gives one");
            let refusal = Refusal {
                message: text(info.payload()),
                file: location.file().to_string(),
                line: location.line(),
            };
            EXPECTED.set(Some(refusal));
        }));
    });
    EXPECTING.set(true);
    let outcome = panic::catch_unwind(AssertUnwindSafe(call));
    EXPECTING.set(false);
    assert!(outcome.is_err(), "the call was not refused");
    EXPECTED.take().expect("the hook ran on this thread")
}
