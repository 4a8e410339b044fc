//! Text and tables that are returned: `'static` or copied, and checked.

use core::ffi::CStr;
use pinvoke::ErrorKind;
use pinvoke_tests::{panics::refused, text};

#[test]
fn static_text_is_borrowed_for_ever() {
    let version: &'static CStr = text::version_text();
    assert_eq!(version.to_str().unwrap(), "1.2.13-hé");
    let version: &'static str = text::version_str().unwrap();
    assert_eq!(version, "1.2.13-hé");
}

#[test]
fn text_that_is_not_utf8_is_an_error() {
    let error = text::broken_text().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NotUtf8(..)), "{error:?}");
    assert_eq!(error.parameter(), Some("ret"));
    assert!(std::error::Error::source(&error).is_some());
}

#[test]
fn nullable_text_is_an_option() {
    assert_eq!(text::name_of(0), Some(c"zero"));
    assert_eq!(text::name_of(1), Some(c"one"));
    assert_eq!(text::name_of(2), None);
}

#[test]
fn null_that_was_not_declared_is_reported() {
    let line = line!() + 1;
    let refusal = refused(|| text::no_text());
    assert_eq!((refusal.file.as_str(), refusal.line), (file!(), line));
    assert!(refusal.message.contains("NULL"), "{refusal:?}");
    assert!(refusal.message.contains("`no_text`"), "{refusal:?}");
    let error = text::try_no_text().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Null), "{error:?}");
}

#[test]
fn a_copy_stays_when_c_changes_its_own() {
    let first = text::next_text();
    let again = first.clone();
    let second = text::next_string().unwrap();
    assert_eq!(first, again);
    assert_ne!(first.to_str().unwrap(), second);
    assert_eq!(second.len(), 15);
}

#[test]
fn tables_of_constant_length() {
    let table: &'static [u8; 16] = text::permanent_table();
    assert_eq!(table[15], 16);
    assert_eq!(text::table_copy().as_slice(), table);
}

#[test]
fn tables_of_a_length_that_c_says() {
    assert_eq!(text::table_part(3), [1, 2, 3]);
    assert_eq!(text::table_part_copied(3), [1, 2, 3]);
    assert_eq!(text::table_part_or_null(2), Some(&[1, 2][..]));
    assert_eq!(text::try_table_part(10).unwrap().len(), 10);
}

#[test]
fn null_with_0_is_empty_or_none() {
    assert_eq!(text::table_part(0), []);
    assert_eq!(text::table_part_copied(0), []);
    assert_eq!(text::table_part_or_null(0), None);
}

#[test]
fn what_cannot_be_a_slice_is_reported() {
    assert!(refused(|| text::table_part(-3)).message.contains("NULL"));
    refused(|| text::table_part_copied(-3));
    refused(|| text::table_part(11));
    assert!(matches!(text::try_table_part(-3).unwrap_err().kind(), ErrorKind::Null));
    let error = text::try_table_part(11).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Misaligned { align: 2, .. }), "{error:?}");
    let error = text::table_negative().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::InvalidLength { .. }), "{error:?}");
    assert!(error.to_string().contains("-1"), "{error}");
}
