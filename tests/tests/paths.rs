//! File names: paths, and text of the system's own.
#![cfg(unix)]

use pinvoke_tests::paths::{real_name, realpath};
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

#[test]
fn paths_go_in_and_come_back() {
    let here = std::env::current_dir().unwrap();
    assert_eq!(realpath(Path::new(".")).unwrap(), here.canonicalize().unwrap());
    let missing = realpath(Path::new("/no/such/file")).unwrap_err();
    assert_eq!(missing.kind(), std::io::ErrorKind::NotFound);
}

/// A file name of Unix is bytes.
#[test]
fn a_name_that_is_no_unicode() {
    let name = OsStr::from_bytes(b"not \xff unicode");
    let file = std::env::temp_dir().join(name);
    std::fs::write(&file, b"").unwrap();
    let real = real_name(file.as_os_str());
    std::fs::remove_file(&file).unwrap();
    assert!(real.unwrap().as_bytes().ends_with(b"/not \xff unicode"));
}

#[test]
fn a_nul_is_refused() {
    let name = OsStr::from_bytes(b"a\0b");
    assert_eq!(real_name(name).unwrap_err().kind(), std::io::ErrorKind::InvalidInput);
}
