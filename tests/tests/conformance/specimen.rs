//! What another marshaller was seen to do with the specimen library, row by row; differences are said where they are
//! meant. The specimen has one log for all threads, so these tests run one at a time.

use core::ffi::CStr;
use pinvoke_tests::specimen as s;
use pinvoke_tests::values::Fields as Point;
use std::sync::{Mutex, MutexGuard, PoisonError};

static LOG: Mutex<()> = Mutex::new(());

/// The specimen belongs to this test until the guard goes.
pub(crate) fn alone() -> MutexGuard<'static, ()> {
    LOG.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What the callee saw.
fn callee(_: &MutexGuard<'static, ()>) -> String {
    // SAFETY: the guard shows that no other test writes to the log.
    let log: std::ffi::CString = unsafe { s::specimen_log() };
    CStr::to_str(&log).expect("the log is hexadecimal").to_string()
}

fn last_address(_: &MutexGuard<'static, ()>) -> usize {
    // SAFETY: the guard shows that no other test calls the specimen.
    unsafe { s::specimen_last_ptr() }.addr()
}

/// One row: runs the call alone, and tells what the callee saw.
macro_rules! seen {
    ($lock:ident, $call:expr) => {{
        // SAFETY: the guard shows that no other test calls the specimen; the arguments are what it documents.
        let result = unsafe { $call };
        (result, callee(&$lock))
    }};
}

#[test]
fn array_i32() {
    let lock = alone();
    for call in [s::ints as unsafe fn(&mut [i32]), s::ints_out] {
        let mut v = [1, 2];
        let ((), saw) = seen!(lock, call(&mut v));
        assert_eq!((saw.as_str(), v), ("0100000002000000", [101, 102]));
        assert_eq!(last_address(&lock), v.as_ptr().addr(), "pinned");
    }
}

/// There, `in` is written through; here it is not.
#[test]
fn array_i32_in() {
    let lock = alone();
    let v = [1, 2];
    let ((), saw) = seen!(lock, s::ints_in(&v));
    assert_eq!((saw.as_str(), v), ("0100000002000000", [1, 2]));
}

#[test]
fn array_i32_null_and_empty() {
    let lock = alone();
    assert_eq!(seen!(lock, s::ints_nullable(None)).1, "NULL");
    assert_eq!(seen!(lock, s::ints(&mut [])).1, "");
    assert_ne!(last_address(&lock), 0);
}

#[test]
fn array_u8() {
    let lock = alone();
    let mut v = [1, 2];
    assert_eq!(seen!(lock, s::bytes(&mut v)).1, "0102");
    assert_eq!(v, [101, 102]);
}

#[test]
fn array_bool() {
    let lock = alone();
    let mut v = [true, false];
    assert_eq!(seen!(lock, s::bools_in(&v)).1, "0100000000000000");
    assert_eq!(v, [true, false]);
    assert_eq!(seen!(lock, s::bools(&mut v)).1, "0100000000000000");
    assert_eq!(v, [false, true]);
    assert_eq!(seen!(lock, s::bools_out(&mut v)).1, "0000000000000000");
    assert_eq!(v, [true, true]);
    assert_eq!(seen!(lock, s::bools(&mut [])).1, "");
    assert_ne!(last_address(&lock), 0);
}

#[test]
fn array_bool1() {
    let lock = alone();
    let mut v = [true, false];
    assert_eq!(seen!(lock, s::bools_u8(&mut v)).1, "0100");
    assert_eq!(v, [false, true]);
}

/// There, the array came back as it went in; here it is read back like any other.
#[test]
fn array_bool2() {
    let lock = alone();
    let mut v = [true, false];
    assert_eq!(seen!(lock, s::bools_i16(&mut v)).1, "01000000");
    assert_eq!(v, [false, true]);
}

/// There, two bytes are refused; here they are like the others.
#[test]
fn bool_by_value() {
    let lock = alone();
    assert_eq!(seen!(lock, s::see_bool4(true)), (1, "01000000".into()));
    assert_eq!(seen!(lock, s::see_bool4(false)), (0, "00000000".into()));
    assert_eq!(seen!(lock, s::see_bool1(true)), (1, "01".into()));
    assert_eq!(seen!(lock, s::see_bool2(true)), (1, "0100".into()));
}

/// There, two bytes are refused; here they are like the others.
#[test]
fn bool_returned() {
    // SAFETY: these keep no log.
    unsafe {
        assert_eq!([2, 0, 256].map(|v| s::give_i32(v)), [true, false, true]);
        assert!(s::give_u8(2));
        assert_eq!([1, -1, 0].map(|v| s::give_i16(v)), [true, true, false]);
    }
}

#[test]
fn bool_by_reference() {
    let lock = alone();
    let mut b = true;
    assert_eq!(seen!(lock, s::ref_bool4(&mut b)).1, "01000000");
    assert!(!b);
    assert_eq!(seen!(lock, s::ref_bool4(&mut b)).1, "00000000");
    assert!(b);
    assert_eq!(seen!(lock, s::out_bool4()), (true, "00000000".into()));
}

#[test]
fn characters() {
    let lock = alone();
    assert_eq!(seen!(lock, s::see_char16(0x20ac)).1, "ac20");
    assert_eq!(seen!(lock, s::see_char8(b'A')).1, "41");
    let mut unit = u16::from(b'a');
    assert_eq!(seen!(lock, s::ref_char16(&mut unit)).1, "6100");
    assert_eq!(unit, 0x03a9);
}

#[test]
fn struct_blittable() {
    let lock = alone();
    let p = Point { a: 1, b: 2 };
    assert_eq!(seen!(lock, s::pt_val(p)), (1002, "0100000002000000".into()));
    assert_eq!(p, Point { a: 1, b: 2 });
    for call in [s::pt_ref as unsafe fn(&mut Point), s::pt_ref_out] {
        let mut p = p;
        assert_eq!(seen!(lock, call(&mut p)).1, "0100000002000000");
        assert_eq!(p, Point { a: 11, b: 22 });
        assert_eq!(last_address(&lock), (&raw const p).addr());
    }
    assert_eq!(seen!(lock, s::pt_ref_nullable(None)).1, "NULL");
    assert_eq!(seen!(lock, s::pt_moved(p)).0, Point { a: 11, b: 22 });
}

/// There, `in` is written through; here it is not.
#[test]
fn struct_blittable_in() {
    let lock = alone();
    let p = Point { a: 1, b: 2 };
    assert_eq!(seen!(lock, s::pt_ref_in(&p)).1, "0100000002000000");
    assert_eq!(p, Point { a: 1, b: 2 });
}

#[test]
fn struct_blittable_array() {
    let lock = alone();
    let mut points = [Point { a: 1, b: 2 }, Point { a: 3, b: 4 }];
    assert_eq!(seen!(lock, s::points_in(&points)).1, "01000000020000000300000004000000");
    assert_eq!(points, [Point { a: 1, b: 2 }, Point { a: 3, b: 4 }]);
    assert_eq!(seen!(lock, s::points(&mut points)).1, "01000000020000000300000004000000");
    assert_eq!(points, [Point { a: 11, b: 22 }, Point { a: 13, b: 24 }]);
}

#[test]
fn errno() {
    // SAFETY: it keeps no log.
    let error = unsafe { s::fail_errno(13) }.unwrap_err();
    assert_eq!(error.raw_os_error(), Some(13));
}

#[test]
fn functions_without_a_log() {
    assert_eq!(s::t_sum(&[1, 2, 3]), 6);
    assert_eq!((s::t_first(&[9]), s::t_first(&[])), (9, -1));
    assert_eq!(s::t_len("hé").unwrap(), 3);
    assert_eq!(s::t_add(2, 3), 5);
}
