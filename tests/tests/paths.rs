//! File names: paths, and text of the system's own.
#![cfg(unix)]

use pinvoke_tests::paths::{readlink, real_name, realpath, short_link};
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

/// What a link says need be no Unicode, and may be as long as a path can be.
#[test]
fn what_a_link_says() {
    let link = std::env::temp_dir().join(format!("pinvoke-link-{}", std::process::id()));
    for len in [1, 511, 512, 513, 2000] {
        let name = [b'\xff'].repeat(len);
        let to = Path::new(OsStr::from_bytes(&name));
        std::os::unix::fs::symlink(to, &link).unwrap();
        let (said, short) = (readlink(&link), short_link(&link, 1024));
        std::fs::remove_file(&link).unwrap();
        assert_eq!(said.unwrap(), to);
        assert_eq!(short.unwrap().as_bytes(), &name[..len.min(1024)]);
    }
    assert_eq!(readlink(Path::new("/no/such/link")).unwrap_err().kind(), std::io::ErrorKind::NotFound);
}
