//! The order of one call.

use super::begin;
use pinvoke::Error;
use pinvoke_tests::copies::{Item, freed, items_errno};
use pinvoke_tests::witness;

/// Conversions set errno on each way, and what C sets wins; if C sets none, it is 0.
#[test]
fn case_115_what_conversions_do_to_errno_is_not_seen() {
    let v = [Item(1), Item(2)];
    for e in [0, 13] {
        begin();
        let error = items_errno(&v, e).unwrap_err();
        assert_eq!((error.raw_os_error(), freed()), (Some(e), vec![1001, 1002]));
    }
}

/// A conversion that fails is no error of C's.
#[test]
fn a_refused_call_is_no_errno() {
    begin();
    let error = items_errno(&[Item::STUCK], 13).unwrap_err();
    assert_eq!((error.raw_os_error(), witness::calls()), (None, 0));
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>());
    assert_eq!(inner.and_then(Error::parameter), Some("v"));
}
