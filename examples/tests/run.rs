//! Runs the programs as a user would, and reads what they print.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Runs `program`, and gives its exit code, its output and its complaints.
fn run(program: &str, args: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } =
        Command::new(program).args(args).output().expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("the programs print UTF-8");
    (status.code().expect("the program ends by itself"), text(stdout), text(stderr))
}

fn zlib(args: &[&str]) -> (i32, String, String) {
    run(env!("CARGO_BIN_EXE_zlib"), args)
}

/// A file of the tests' own. Each test has its own name for it: they run at the same time.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).expect("the directory for tests is writable");
    path
}

fn utf8(path: &Path) -> &str {
    path.to_str().expect("cargo's directories are UTF-8 here")
}

/// The bytes that the table shows for a parameter of a function.
fn crossed(table: &str, function: &str, parameter: &str) -> u64 {
    let (_, rows) =
        table.split_once(&format!("\n{function}, calls: ")).expect("the function is in the table");
    let row = rows.lines().find(|row| row.trim_start().starts_with(parameter)).expect("and the parameter");
    let bytes = row.split_whitespace().last().expect("a row ends with bytes");
    bytes.replace(',', "").parse().expect("bytes are a number")
}

/// Compressible, and different everywhere: numbered lines, cut at `length`.
fn lines(length: usize) -> Vec<u8> {
    let mut content = Vec::with_capacity(length + 64);
    for number in 0_u32.. {
        if content.len() >= length {
            break;
        }
        content
            .extend_from_slice(format!("line {number}: {}\n", number.wrapping_mul(2_654_435_761)).as_bytes());
    }
    content.truncate(length);
    content
}

#[test]
fn zlib_takes_a_file_of_the_repository_by_default() {
    let (code, out, err) = zlib(&[]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert!(out.contains("Cargo.lock, with zlib 1."), "{out}");
    assert!(out.contains("verified"), "{out}");
}

#[test]
fn zlib_gives_the_checksums_that_the_standards_give() {
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
fn zlib_takes_an_empty_file() {
    let path = file("empty", b"");
    let (code, out, err) = zlib(&[utf8(&path)]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert_eq!(out.matches("CRC-32 00000000   Adler-32 00000001").count(), 2, "{out}");
    assert_eq!(crossed(&out, "uncompress", "source "), 8, "the shortest stream that zlib makes");
}

#[test]
fn zlib_takes_a_large_file_in_units_and_shows_how_far_it_is() {
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
fn zlib_shows_its_errors_by_name_and_message() {
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
fn zlib_says_what_is_wrong() {
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

#[cfg(unix)]
mod posix {
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
}

/// The lines that `system` prints for a topic.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn topic<'a>(out: &'a str, name: &str) -> Vec<&'a str> {
    let lines = out.lines().skip_while(|line| *line != name).skip(1);
    lines.take_while(|line| line.starts_with(' ')).map(str::trim_start).collect()
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[test]
fn system_says_what_others_say() {
    let (code, out, err) = run(env!("CARGO_BIN_EXE_system"), &[]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    // A `sockaddr_in` has 16 bytes, a `sockaddr_in6` 28.
    let names = topic(&out, "names");
    assert_eq!(names[0], "127.0.0.1: 16 bytes of address, 127.0.0.1 port 80, 0 more");
    assert_eq!(names[1], "::1: 28 bytes of address, ::1 port 80, 0 more");
    assert!(names[2].starts_with("no address: ") && names[2].len() > 15, "C's own words: {}", names[2]);
    // The billionth second, as history has it.
    let time = topic(&out, "time");
    assert_eq!(
        time,
        ["Sunday, 09 September 2001, 01:46:40 GMT", "1002678400, 2001-10-10 is day 283, a Wed", "2000 bytes"]
    );
    let files = topic(&out, "files");
    assert_eq!(files[..3], ["/proc/self/stat", "/proc/self/statm", "/proc/self/status"]);
    assert_eq!(files[3], "/nowhere/*: None");
    let passwd = fs::read_to_string("/etc/passwd").expect("there are users");
    let root: Vec<_> =
        passwd.lines().find(|line| line.starts_with("root:")).expect("there is root").split(':').collect();
    assert_eq!(
        topic(&out, "users"),
        [format!("root: {}, at home in {}", root[2], root[5]), "nobody of this name: none".into()]
    );
    assert_eq!(topic(&out, "vectors"), [r#"15 bytes written, 15 read: "seve" "ral buffers""#]);
    let patterns = topic(&out, "patterns");
    assert_eq!(patterns[0], r#"([a-z]+) ([0-9]+): Some("year 2001"), of Some("year") and Some("2001")"#);
    assert_eq!(patterns[1], "[0-9]{5}: nowhere");
    assert!(
        patterns[2].starts_with("(unclosed: ") && patterns[2].len() > 12,
        "C's own words: {}",
        patterns[2]
    );
    // 15 characters, of one byte each in that code page; 0x80 is its euro.
    assert_eq!(topic(&out, "encodings")[0], r"4 calls, 15 bytes: na\xefve caf\xe9, 5 \x80");
    assert_eq!(topic(&out, "encodings").len(), 2);
}
