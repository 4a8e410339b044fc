//! `posix`: what it looks at, and what it pumps.

use super::{file, lines, run, utf8};

fn posix(args: &[&str]) -> (i32, String, String) {
    run(env!("CARGO_BIN_EXE_posix"), args)
}

#[test]
fn looks_around_and_fails_as_it_should() {
    let (code, out, err) = posix(&[]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    for line in ["host  ", "clock  ", "load  ", "this program  ", "pumped  "] {
        assert!(out.lines().any(|found| found.starts_with(line)), "{line}: {out}");
    }
    assert!(out.contains("Bad file descriptor"), "{out}");
    assert!(out.contains("`readlink`, `path`: there is a NUL at byte 1 of the text"), "{out}");
}

#[cfg(target_os = "linux")]
#[test]
fn knows_its_own_file() {
    let (_, out, _) = posix(&[]);
    assert!(out.contains(env!("CARGO_BIN_EXE_posix")), "{out}");
}

#[test]
fn pumps_as_much_as_it_is_told() {
    let path = file("pumped", &lines(100_000));
    for (limit, pumped) in [("0", 0), ("10", 10), ("0x10", 16), ("64k", 65_536), ("1M", 100_000)] {
        let (code, out, err) = posix(&[limit, utf8(&path)]);
        assert_eq!((code, err.as_str()), (0, ""), "{out}");
        assert!(out.contains(&format!("{pumped} bytes of ")), "{limit}: {out}");
    }
}

#[test]
fn says_what_is_wrong() {
    for (limit, complaint) in [
        ("ten", "it does not begin with a number"),
        ("10q", "the units are k, M and G"),
        ("-1", "it is negative"),
        ("9223372036854775807G", "it is too large"),
        ("99999999999999999999", "posix: 99999999999999999999 is no size: "),
    ] {
        let (code, out, err) = posix(&[limit]);
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains(complaint), "{limit}: {err}");
    }
    let (code, _, err) = posix(&["1", "no/such/file"]);
    assert_eq!(code, 1);
    assert!(err.starts_with("posix: cannot open no/such/file: "), "{err}");
}
