//! `system`: everything that the C library says is asked elsewhere too, of the standard library, of the kernel, of other
//! programs, or is known.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{run, utf8};

/// Half an hour and five hours east, and no place on earth.
const ZONE: &str = "XYZ-5:30";
const FORMAT: &str = "+%A, %d %B %Y, %H:%M:%S %Z, day %j";

fn system(args: &[&str]) -> (i32, String, String) {
    run(env!("CARGO_BIN_EXE_system"), args)
}

/// What another program prints, where and when the tests want it to be.
fn said(program: &str, args: &[&str]) -> String {
    let output = Command::new(program).args(args).env("TZ", ZONE).env("LC_ALL", "C").output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program} {args:?}");
    String::from_utf8(output.stdout).expect("it prints UTF-8").trim_end().to_owned()
}

/// The lines of a topic.
fn topic(name: &str) -> Vec<String> {
    let all = said(env!("CARGO_BIN_EXE_system"), &[]);
    lines_of(&all, name)
}

fn lines_of(all: &str, topic: &str) -> Vec<String> {
    let lines = all.lines().skip_while(|line| *line != topic).skip(1);
    lines.map_while(|line| line.strip_prefix("  ")).map(ToOwned::to_owned).collect()
}

#[test]
fn machine() {
    let kernel = |what| {
        let path = format!("/proc/sys/kernel/{what}");
        fs::read_to_string(path).expect("Linux says this").trim_end().to_owned()
    };
    assert_eq!(
        topic("machine"),
        [
            format!("system: {} {} {}", kernel("ostype"), kernel("osrelease"), said("uname", &["-m"])),
            format!("host: {0}, {0}", kernel("hostname")),
            format!("library: {}", said("getconf", &["GNU_LIBC_VERSION"])),
            format!("path: {}", said("getconf", &["PATH"])),
            "-1: Invalid argument (os error 22)".into(),
        ]
    );
}

#[test]
fn names() {
    let names = topic("names");
    // Without a kind of socket, each address is there for all three.
    for (lines, host) in names.chunks(4).zip(["127.0.0.1", "::1"]) {
        assert_eq!(lines[0], format!("{host}, alias {host}"));
        let address = std::net::SocketAddr::new(host.parse().expect("an address"), 80);
        for (line, kind) in lines[1..].iter().zip(["stream", "datagrams", "raw"]) {
            assert_eq!(*line, format!("{kind}: {address}, that is {host} and 80"));
        }
    }
    assert_eq!(
        names[8..],
        [
            "no address: Name or service not known",
            r"a\0b: `getaddrinfo`, `node`: there is a NUL at byte 1 of the text",
        ]
    );
}

#[test]
fn times() {
    let date = |args: &[&str], seconds: &str| {
        said("date", &[args, &["-d", &format!("@{seconds}"), FORMAT]].concat())
    };
    let there = date(&["-u"], "1000000000").replace("UTC", "GMT");
    let later = date(&["-u"], "1002678400").replace("UTC", "GMT");
    assert_eq!(
        topic("times"),
        [
            there.clone(),
            format!("{}, 19800 s east", date(&[], "1000000000")),
            "1000000000 and back: 1000000000".into(),
            format!("31 days later: 1002678400, {later}"),
            "the last second of 1969: -1".into(),
            format!("200 times over: {} bytes", 200 * later.len()),
            "of nothing: 0 bytes".into(),
            "the last second that there is: Value too large for defined data type (os error 75)".into(),
            "the last month that there is: Value too large for defined data type (os error 75)".into(),
        ]
    );
    assert_eq!(there, "Sunday, 09 September 2001, 01:46:40 GMT, day 252", "as history has it");
}

/// A folder of the tests' own, with what is hard to read.
fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("system");
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("it is ours");
    }
    fs::create_dir_all(&folder).expect("the directory for tests is writable");
    for name in [&b"one"[..], b"two words", b".hidden", "caf\u{e9}".as_bytes(), b"latin caf\xe9"] {
        fs::write(folder.join(OsStr::from_bytes(name)), b"").expect("it is writable");
    }
    // Around the 512 bytes that memory begins with, and as long as there can be.
    for length in [1, 511, 512, 513, 1024, 4095] {
        let target = "t".repeat(length);
        symlink(target, folder.join(format!("link {length}"))).expect("it is writable");
    }
    folder
}

#[test]
fn files() {
    let folder = folder();
    let mut paths: Vec<_> = fs::read_dir(&folder)
        .expect("it is there")
        .map(|entry| entry.expect("and can be read").path())
        .collect();
    paths.retain(|path| !path.ends_with(".hidden"));
    paths.sort_by(|a, b| a.as_os_str().cmp(b.as_os_str()));
    assert_eq!(paths.len(), 10);
    let expected: Vec<_> = paths
        .iter()
        .map(|path| match fs::read_link(path) {
            Ok(target) => format!("{} -> {}", path.display(), target.display()),
            Err(_) => path.display().to_string(),
        })
        .collect();
    let (code, out, err) = system(&[&format!("{}/*", utf8(&folder))]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert_eq!(lines_of(&out, "files"), expected);
    assert_eq!(lines_of(&system(&["/nowhere/*"]).1, "files"), ["/nowhere/*: none"]);
}

#[test]
fn users() {
    let passwd = fs::read_to_string("/etc/passwd").expect("there are users");
    let line = |name: &str| {
        let found = passwd.lines().find(|line| line.split(':').next() == Some(name));
        format!("{name}: {}", found.unwrap_or("none"))
    };
    assert_eq!(
        topic("users"),
        [
            line("root"),
            line("nobody"),
            "nobody of this name: none".into(),
            line("root").replacen("root", "user 0", 1),
        ]
    );
}

#[test]
fn buffers() {
    assert_eq!(
        topic("buffers"),
        [
            r#"15 bytes written, 15 read: ["seve", "ral buf", "fers...."]"#,
            "to -1: Bad file descriptor (os error 9)",
        ]
    );
}

#[test]
fn patterns() {
    let patterns = topic("patterns");
    assert_eq!(
        patterns[..3],
        [
            "([a-z]+) ([0-9]+): year 2001, year, 2001, -",
            // The third is the second group; the first has no part in it.
            "(cat)|(year): year, -, year, -",
            "cat$: nowhere",
        ]
    );
    let failures = ["(unclosed: REG_EPAREN: ", "[[:unknown:]]: REG_ECTYPE: ", r"(|)(\1\1)*: REG_ESPACE: "];
    assert_eq!(patterns.len(), 3 + failures.len());
    for (line, failure) in patterns[3..].iter().zip(failures) {
        assert!(line.starts_with(failure) && line.len() > failure.len(), "C's own words: {line}");
    }
}

#[test]
fn encodings() {
    let text = "naïve café, 5 €";
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(
        topic("encodings"),
        [
            // A byte for each character, four a piece; 0x80 is the euro of that code page.
            r"WINDOWS-1252, 4 pieces: na\xefve caf\xe9, 5 \x80".to_owned(),
            format!("UTF-16LE, 8 pieces: {}", wide.escape_ascii()),
            format!(
                "ASCII, with {} bytes left: Invalid or incomplete multibyte or wide character (os error 84)",
                text.len() - "na".len()
            ),
            format!("no encoding, with {} bytes left: Invalid argument (os error 22)", text.len()),
        ]
    );
}

#[test]
fn says_what_is_wrong() {
    let (code, out, err) = system(&["one", "two"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.starts_with("system: one pattern"), "{err}");
    // C would call itself for each of these slashes.
    let (code, _, err) = system(&[&"*/".repeat(60_000)[..]]);
    assert_eq!(code, 1);
    assert!(err.starts_with("system: files: `glob`, `pattern`: the length "), "{err}");
    let (code, out, _) = system(&["--help"]);
    assert!(code == 0 && out.contains("usage: system"), "{out}");
}
