//! Statuses and the last error.

use pinvoke_tests::status::{self, OwnError, own};

/// What releases the copy after the call sets errno, and does not win. (`tests/errno.rs` has the allocator that
/// would.)
#[test]
fn case_115_the_callees_errno_wins() {
    let long = "x".repeat(1 << 16);
    let error = status::errno_with_text(&long, &mut [0; 4], 13).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(13));
}

#[test]
fn case_116_errno_is_0_before_the_call() {
    status::set_errno(100);
    assert_eq!(status::open_like(-2, 0).unwrap_err().raw_os_error(), Some(0));
}

#[test]
fn case_117_who_does_not_ask_leaves_errno_alone() {
    status::set_errno(100);
    let result = status::open_like_plain(0, 1);
    let after = status::get_errno();
    assert_eq!((result, after), (1, 100));
}

#[test]
fn case_111_on_failure_no_output_is_converted() {
    let error = status::fail_badly(&mut [0; 4], -3).unwrap_err();
    assert!(matches!(error, OwnError::Code { code: -3, .. }), "{error:?}");
}

#[test]
fn case_113_statuses_by_value_and_by_pointer() {
    assert_eq!(own::plain_number(42), 42);
    assert_eq!(own::sheets(0).unwrap(), (12, 0));
    assert!(matches!(own::sheets(-1).unwrap_err(), OwnError::Code { code: -1, .. }));
    status::open_like(0, 0).unwrap();
    status::open_like(2, 0).unwrap_err();
}
