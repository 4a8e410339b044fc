//! `zlib`: there and back, and the errors on purpose.

use std::fs;

use super::{file, lines, run, utf8};

fn zlib(args: &[&str]) -> (i32, String, String) {
    run(env!("CARGO_BIN_EXE_zlib"), args)
}

/// The bytes that the table shows for a parameter of a function.
fn crossed(table: &str, function: &str, parameter: &str) -> u64 {
    let (_, rows) =
        table.split_once(&format!("\n{function}, calls: ")).expect("the function is in the table");
    let row = rows.lines().find(|row| row.trim_start().starts_with(parameter)).expect("and the parameter");
    let bytes = row.split_whitespace().last().expect("a row ends with bytes");
    bytes.replace(',', "").parse().expect("bytes are a number")
}

#[test]
fn takes_a_file_of_the_repository_by_default() {
    let (code, out, err) = zlib(&[]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert!(out.contains("Cargo.lock, with zlib 1."), "{out}");
    assert!(out.contains("verified"), "{out}");
}

#[test]
fn gives_the_checksums_that_the_standards_give() {
    let path = file("digits", b"123456789");
    let (code, out, err) = zlib(&[utf8(&path)]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert_eq!(out.matches("CRC-32 cbf43926   Adler-32 091e01de").count(), 2, "there and back: {out}");
    assert_eq!(crossed(&out, "compress2", "source "), 9);
    assert_eq!(crossed(&out, "uncompress", "dest "), 9);
    assert_eq!(crossed(&out, "crc32", "buf"), 18, "there and back");
    assert!(out.ends_with("\ncalls in all: 8\n"), "{out}");
}

#[test]
fn takes_an_empty_file() {
    let path = file("empty", b"");
    let (code, out, err) = zlib(&[utf8(&path)]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert_eq!(out.matches("CRC-32 00000000   Adler-32 00000001").count(), 2, "{out}");
    assert_eq!(crossed(&out, "uncompress", "source "), 8, "the shortest stream that zlib makes");
}

#[test]
fn takes_a_large_file_in_units_and_shows_how_far_it_is() {
    const LENGTH: usize = 20_000_000;
    let path = file("large", &lines(LENGTH));
    let (code, out, err) = zlib(&["--level", "1", utf8(&path)]);
    assert_eq!(code, 0, "{out}{err}");
    assert!(out.contains("verified"), "{out}");
    assert!(out.contains("units of 4 MiB: 5"), "{out}");
    assert_eq!(crossed(&out, "compress2", "source "), LENGTH as u64);
    assert_eq!(crossed(&out, "uncompress", "dest "), LENGTH as u64);
    assert_eq!(crossed(&out, "compress2", "dest "), crossed(&out, "uncompress", "source "));
    assert!(err.ends_with("100 %  20,000,000 of 20,000,000 bytes\n"), "{err}");
    assert!(!err.contains('\r'), "not a terminal: {err}");
    fs::remove_file(path).expect("the file was there a moment ago");
}

#[test]
fn shows_its_errors_by_name_and_message() {
    let (code, out, err) = zlib(&["--errors"]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    for error in [
        "Z_BUF_ERROR (-5): buffer error",
        "Z_STREAM_ERROR (-2): stream error",
        "Z_DATA_ERROR (-3): data error",
    ] {
        assert!(out.contains(error), "{error}: {out}");
    }
    assert!(out.contains("\nzError, calls: 3\n"), "{out}");
}

#[test]
fn says_what_is_wrong() {
    let (code, out, err) = zlib(&["no/such/file"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.starts_with("zlib: cannot open no/such/file: "), "{err}");

    let (code, out, err) = zlib(&["--level", "42"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.ends_with("Z_STREAM_ERROR (-2): stream error\n"), "{err}");

    for (args, complaint) in [
        (&["--levle", "1"][..], "there is no flag `--levle`"),
        (&["--level", "best"], "--level needs a number, not `best`"),
        (&["--level"], "--level needs a number"),
        (&["one", "two"], "one file at a time"),
    ] {
        let (code, out, err) = zlib(args);
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains(complaint), "{err}");
    }
    let (code, out, _) = zlib(&["--help"]);
    assert!(code == 0 && out.contains("usage: zlib"), "{out}");
}
