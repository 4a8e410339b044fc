//! What another marshaller was seen to do with the specimen library, row by row; differences are said where they are
//! meant. The specimen has one log for all threads, so these tests run one at a time.

mod arrays;
mod builders;
mod row;
mod scalars;
mod strings;
mod structs;

use core::fmt::Display;
use pinvoke::ErrorKind;
use pinvoke_tests::specimen as s;
use std::sync::{Mutex, MutexGuard, PoisonError};

static LOG: Mutex<()> = Mutex::new(());

/// Shows that the specimen belongs to this test.
pub(crate) type Alone = MutexGuard<'static, ()>;

/// The specimen belongs to this test until the guard goes.
pub(crate) fn alone() -> Alone {
    LOG.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What the callee saw.
fn callee(_: &Alone) -> String {
    // SAFETY: the guard shows that no other test writes to the log.
    let log: std::ffi::CString = unsafe { s::specimen_log() };
    log.to_str().expect("what is seen is ASCII").to_string()
}

fn last_address(_: &Alone) -> usize {
    // SAFETY: the guard shows that no other test calls the specimen.
    unsafe { s::specimen_last_ptr() }.addr()
}

/// Whether the callee had this very address.
fn pinned<T>(lock: &Alone, address: *const T) -> &'static str {
    if last_address(lock) == address.addr() { "pinned" } else { "copied" }
}

/// Runs a call alone, and tells what the callee saw.
macro_rules! seen {
    ($lock:expr, $call:expr) => {{
        // SAFETY: the guard shows that no other test calls the specimen; the arguments are what it documents.
        let result = unsafe { $call };
        (result, $crate::specimen::callee($lock))
    }};
}
use seen;

/// The error of a call that C must not see.
fn not_called(lock: &Alone, call: impl FnOnce() -> Result<(), pinvoke::Error>) -> row::Seen {
    seen!(lock, s::see_char8(7));
    let error = call().expect_err("it is refused");
    let saw = callee(lock);
    let saw = if saw == "07" { "(not called)".into() } else { saw };
    let caller = match error.kind() {
        ErrorKind::TooLong { len, capacity } => format!("TooLong {len} of {capacity}"),
        ErrorKind::NulInside { position } => format!("NulInside at {position}"),
        other => other.to_string(),
    };
    (saw, caller)
}

/// As the other marshaller prints it.
fn boolean(truth: bool) -> &'static str {
    if truth { "True" } else { "False" }
}

fn list(values: &[impl Display]) -> String {
    let values: Vec<_> = values.iter().map(ToString::to_string).collect();
    format!("[{}]", values.join(","))
}

fn quoted(text: Option<&str>) -> String {
    text.map_or("null".into(), |text| format!("'{text}'"))
}

const TABLES: &[&[row::Row]] = &[arrays::ROWS, builders::ROWS, scalars::ROWS, strings::ROWS, structs::ROWS];

/// What was recorded is shown here, or it is said where or why not; each row once, and no others.
#[test]
fn every_row_is_held() {
    let mut recorded: Vec<String> = row::recorded().into_iter().map(|row| row.case).collect();
    let mut held: Vec<&str> = TABLES.iter().flat_map(|table| table.iter().map(|row| row.case)).collect();
    recorded.sort_unstable();
    held.sort_unstable();
    assert_eq!(held, recorded);
}

macro_rules! tables {
    ($($test:ident: $table:ident;)*) => {$(
        #[test]
        fn $test() {
            row::hold($table::ROWS, &alone());
        }
    )*};
}

tables! {
    rows_of_arrays: arrays;
    rows_of_builders: builders;
    rows_of_scalars: scalars;
    rows_of_strings: strings;
    rows_of_structs: structs;
}

#[test]
fn array_u8() {
    let lock = alone();
    let mut v = [1, 2];
    assert_eq!(seen!(&lock, s::bytes(&mut v)).1, "0102");
    assert_eq!(v, [101, 102]);
}

#[test]
fn what_goes_in_may_be_the_result() {
    let lock = alone();
    let p = pinvoke_tests::values::Fields { a: 1, b: 2 };
    assert_eq!(seen!(&lock, s::pt_moved(p)).0, pinvoke_tests::values::Fields { a: 11, b: 22 });
    let mut points = [p, p];
    seen!(&lock, s::points(&mut points));
    assert_eq!(points, [pinvoke_tests::values::Fields { a: 11, b: 22 }; 2]);
}

#[test]
fn functions_without_a_log() {
    assert_eq!(s::t_sum(&[1, 2, 3]), 6);
    assert_eq!((s::t_first(&[9]), s::t_first(&[])), (9, -1));
    assert_eq!(s::t_len("hé").unwrap(), 3);
    s::t_nop();
    assert_eq!(s::t_wfirst("鸟").unwrap(), 0x9e1f);
    let mut truths = [true, true];
    s::t_bools(&mut truths);
    assert_eq!(truths, [false, true]);
    let mut record = s::records::Record { id: 1, ..Default::default() };
    s::t_rec(&mut record).unwrap();
    assert_eq!((record.id, record.flag), (2, true));
    let mut point = pinvoke_tests::values::Fields { a: 1, b: 2 };
    s::t_point(&mut point);
    assert_eq!(point.a, 2);
    assert_eq!(s::t_add(2, 3), 5);
}
