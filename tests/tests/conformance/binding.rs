//! Libraries and symbols that are not there.

use pinvoke::ErrorKind;
use pinvoke_tests::bound::{self, affixed, missing, no_library};
use pinvoke_tests::panics::refused;

/// At the first call, not before: this program runs, though it declares the library. Asking does not panic.
#[test]
fn case_135_a_missing_library() {
    assert!(missing::lost_fallible().unwrap_err().to_string().contains("libpinvoke_no_such.so"));
    assert!(refused(|| missing::lost()).message.contains("libpinvoke_no_such.so"));
    assert!(!pinvoke::bound!(missing::lost).is_available());
}

#[test]
fn case_136_a_file_that_is_no_library() {
    let error = no_library::lost().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Missing(missing) if !missing.library_found()), "{error:?}");
}

#[test]
fn case_137_a_missing_symbol() {
    let text = bound::bound_missing_fallible().unwrap_err().to_string();
    assert!(text.contains("bound_missing_fallible") && text.contains("libpinvoke_bound.so"), "{text}");
}

/// Libraries are never unloaded, so there is nothing to free twice; a name without its prefix is not found.
#[test]
fn case_139_names_are_taken_as_they_stand() {
    assert_eq!(affixed::add(1, 2), 3);
    assert!(bound::bound_weak().is_err());
}

/// Two declarations of one symbol have a slot each.
#[test]
fn case_140_two_declarations_of_one_symbol() {
    for _ in 0..256 {
        assert_eq!(bound::bound_version(), 7);
        assert_eq!(bound::bound_weak_version().unwrap(), 7);
    }
}

#[test]
fn missing_library_row() {
    assert!(matches!(missing::lost_fallible().unwrap_err().kind(), ErrorKind::Missing(_)));
}

#[test]
fn missing_entry_row() {
    assert!(matches!(bound::bound_missing_fallible().unwrap_err().kind(), ErrorKind::Missing(_)));
}
