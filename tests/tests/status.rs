//! The conventions by which real libraries say that they failed.

use pinvoke::ErrorKind;
use pinvoke_tests::status::{self, OwnError, Step, own};
use pinvoke_tests::witness;

const EACCES: i32 = 13;

#[test]
fn a_sentinel_and_errno() {
    assert_eq!(status::open_like(0, 5).unwrap(), 5);
    let error = status::open_like(EACCES, 5).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(EACCES));
    assert_eq!(error.kind(), std::io::ErrorKind::PermissionDenied);
}

#[test]
fn null_and_errno() {
    assert_eq!(status::find_like(0).unwrap(), &[1234]);
    assert_eq!(status::find_like(EACCES).unwrap_err().raw_os_error(), Some(EACCES));
}

#[test]
fn null_for_the_end_too_where_errno_stays_0() {
    status::set_errno(100);
    assert_eq!(status::entry_like(2, 0).unwrap(), Some(&[20]));
    assert_eq!(status::entry_like(0, 0).unwrap(), None, "not the errno of before");
    assert_eq!(status::entry_like(0, EACCES).unwrap_err().raw_os_error(), Some(EACCES));
}

#[test]
fn a_pointer_that_is_no_address() {
    // SAFETY: the pointer is not used.
    let (mapped, failed) = unsafe { (status::map_like(0), status::map_like(EACCES)) };
    assert_eq!(mapped.unwrap().addr(), 4096);
    assert_eq!(failed.unwrap_err().raw_os_error(), Some(EACCES));
}

#[test]
fn errno_returned() {
    status::lock_like(0).unwrap();
    assert_eq!(status::lock_like(EACCES).unwrap_err().raw_os_error(), Some(EACCES), "not the 99 in errno");
}

#[test]
fn errno_returned_negative() {
    assert_eq!(status::submit_like(0, 3).unwrap(), 3);
    assert_eq!(status::submit_like(EACCES, 3).unwrap_err().raw_os_error(), Some(EACCES));
}

#[test]
fn own_codes_with_a_message_function() {
    assert_eq!(own::sheets(0).unwrap(), (12, 0));
    match own::sheets(2).unwrap_err() {
        OwnError::Code { code: 2, message } => assert_eq!(message, c"out of paper"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_constructor_sees_the_result_the_arguments_and_the_outputs() {
    assert_eq!(own::detailed(0).unwrap(), (12, 0));
    match own::detailed(3).unwrap_err() {
        OwnError::Detailed { code: 3, asked: 3, detail: 300 } => {}
        other => panic!("{other:?}"),
    }
    let mut detail = 7;
    match own::detailed_there(3, &mut detail).unwrap_err() {
        OwnError::Detailed { code: 3, asked: 3, detail: 300 } => {}
        other => panic!("{other:?}"),
    }
    assert_eq!(own::detailed_there(0, &mut detail).unwrap(), 12);
    assert_eq!(detail, 0);
}

#[test]
fn negative_is_an_error_and_the_rest_a_value() {
    assert_eq!(status::count_or_negative(0).unwrap(), 0);
    assert_eq!(status::count_or_negative(i64::MAX).unwrap(), i64::MAX);
    let error = status::count_or_negative(-7).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Status { .. }), "{error:?}");
    assert_eq!(error.to_string(), "`count_or_negative`: failed with -7");
}

#[test]
fn one_is_ok_and_the_error_waits_in_a_queue() {
    status::one_is_ok(1, 77).unwrap();
    for failed in [0, -1, 2] {
        match status::one_is_ok(failed, 77).unwrap_err() {
            OwnError::Queued(77) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(status::take_queued(), 0);
}

#[test]
fn the_library_says_what_is_an_error() {
    assert_eq!(status::size_or_error(12).unwrap(), 12);
    assert_eq!(status::size_or_error(usize::MAX - 100).unwrap(), usize::MAX - 100);
    let error = status::size_or_error(usize::MAX - 3).unwrap_err();
    assert!(error.to_string().contains(&(usize::MAX - 3).to_string()), "{error}");
}

#[test]
fn several_successes_are_an_enum() {
    assert_eq!(status::step_like(100).unwrap(), (Step::Row, 77));
    assert_eq!(status::step_like(101).unwrap(), (Step::Done, -77));
    assert!(matches!(status::step_like(5).unwrap_err(), OwnError::Code { code: 5, .. }));
}

#[test]
fn one_of_the_successes_has_no_value() {
    assert_eq!(status::step_or_none(100).unwrap(), Some(77));
    assert_eq!(status::step_or_none(101).unwrap(), None);
    assert!(matches!(status::step_or_none(5).unwrap_err(), OwnError::Code { code: 5, .. }));
}

#[test]
fn a_function_overrides_its_block() {
    assert_eq!(own::large_number(6).unwrap(), 6);
    assert!(matches!(own::large_number(0).unwrap_err(), OwnError::Code { code: 0, .. }));
    let plain: i32 = own::plain_number(-5);
    assert_eq!(plain, -5);
}

#[test]
fn on_failure_no_output_is_read() {
    // Beyond the capacity, and an unknown mode: either would be an error of its own.
    let mut buf = [1; 4];
    assert!(matches!(status::fail_badly(&mut buf, 6).unwrap_err(), OwnError::Code { code: 6, .. }));
    witness::forget();
    let refused = status::fail_badly(&mut buf, 0).unwrap_err();
    assert!(matches!(refused, OwnError::Call(_)), "on success they are looked at: {refused:?}");
    assert_eq!(witness::calls(), 1);
}

#[test]
fn a_refused_call_is_an_error_of_the_declared_type() {
    witness::forget();
    let error = status::errno_with_text("nul\0", &mut [0; 4], 0).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<pinvoke::Error>()).unwrap();
    assert!(matches!(inner.kind(), ErrorKind::NulInside { position: 3, .. }), "{inner:?}");
    assert_eq!(witness::calls(), 0, "C was called");
}
