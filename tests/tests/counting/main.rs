//! A conversion that counts what it frees, and fails at every place in turn: exactly what was made is freed, in order,
//! and C is called only if all of it was made.

mod arrays;
mod nested;
mod order;
mod owning;
mod returned;
mod single;

use core::fmt::Debug;
use pinvoke::{Error, ErrorKind};
use pinvoke_tests::copies::{Item, freed};
use pinvoke_tests::witness;

/// No index of an array.
const NONE: i32 = -1;
/// What C returns when it fails.
const FAILED: i32 = -3;

/// Forgets what was freed, and how often C was called.
fn begin() {
    freed();
    witness::forget();
}

fn items(len: i32) -> Vec<Item> {
    (0..len).map(Item).collect()
}

/// The native forms of the items from `start` on.
fn natives(start: i32, len: i32) -> Vec<i32> {
    (start..start + len).map(|i| i + 1000).collect()
}

/// It was the conversion that failed.
#[track_caller]
fn unconverted<T: Debug>(result: Result<T, Error>) -> String {
    let error = result.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Conversion(_)), "{error:?}");
    error.to_string()
}

/// It was C that failed.
#[track_caller]
fn failed<T: Debug>(result: Result<T, Error>) {
    let error = result.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Status { .. }), "{error:?}");
}
