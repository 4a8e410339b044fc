//! Who frees what: each block exactly once, by the declared function, whatever C does to it and whether or not it
//! fails after that. (A `Heap` sees to it that none is left, and none freed twice.)

mod arrays;
mod records;
mod returned;
mod text;

use pinvoke::{Error, ErrorKind};
use pinvoke_tests::ownership::Mode;

const MODES: [Mode; 4] = [Mode::Leave, Mode::Change, Mode::Replace, Mode::Drop];

/// What C returns when it fails.
const FAILED: i32 = -3;

/// C failed, after it did what it was told.
#[track_caller]
fn failed<T: core::fmt::Debug>(result: Result<T, Error>) {
    let error = result.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Status { .. }), "{error:?}");
}
