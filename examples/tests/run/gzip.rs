//! `gzip`: there and back, alone and with the system's own gzip on the other side.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use super::{file, lines, run, utf8};

const OURS: &str = env!("CARGO_BIN_EXE_gzip");

fn gzip(args: &[&str]) -> (i32, String, String) {
    run(OURS, args)
}

/// Runs `program` on what stands on its standard input.
fn piped(program: &str, args: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(program);
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    let input = input.to_vec();
    // The program may not read all of it before it writes.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("the program ends");
    writer.join().expect("it does not panic");
    output
}

/// The same, of a program that succeeds in silence.
#[track_caller]
fn through(program: &str, args: &[&str], input: &[u8]) -> Vec<u8> {
    let Output { status, stdout, stderr } = piped(program, args, input);
    assert!(
        status.success() && stderr.is_empty(),
        "{args:?}: {status}, {}",
        String::from_utf8_lossy(&stderr)
    );
    stdout
}

/// Whether there is a gzip to compare with.
fn system_has_one() -> bool {
    Command::new("gzip").arg("--version").output().is_ok_and(|output| output.status.success())
}

/// The file beside `path` that ends in `.gz` besides; nothing is there yet.
fn packed(path: &Path) -> PathBuf {
    let packed = PathBuf::from(format!("{}.gz", utf8(path)));
    let _ = fs::remove_file(&packed);
    packed
}

/// Some lengths around what is read and written at once.
fn samples() -> Vec<Vec<u8>> {
    let mut samples: Vec<_> = [0, 1, 100, 65_535, 65_536, 65_537, 1 << 20].map(lines).into();
    samples.push(vec![0; 300_000]);
    // What cannot be made smaller.
    samples.push((0..200_000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect());
    samples
}

#[test]
fn the_systems_gzip_reads_what_it_writes() {
    for sample in samples() {
        for level in ["-1", "-6", "-9", "--smallest"] {
            let short = through(OURS, &[level], &sample);
            assert!(short.starts_with(&[0x1f, 0x8b, 8]));
            assert!(through(OURS, &["-d"], &short) == sample, "{level}, {} bytes", sample.len());
            if system_has_one() {
                assert!(through("gzip", &["-dc"], &short) == sample, "{level}, {} bytes", sample.len());
                through("gzip", &["-t"], &short);
            }
        }
    }
}

#[test]
fn it_reads_what_the_systems_gzip_writes() {
    if !system_has_one() {
        return;
    }
    for sample in samples() {
        for level in ["-1", "-9"] {
            let short = through("gzip", &[level, "-c"], &sample);
            assert!(through(OURS, &["-dc"], &short) == sample, "{level}, {} bytes", sample.len());
            through(OURS, &["-t"], &short);
        }
    }
}

#[test]
fn the_smallest_is_no_larger_than_the_best() {
    let mut sample = lines(1 << 20);
    sample.extend((0..1 << 20).map(|n: u32| (n / 700).to_le_bytes()[0]));
    let best = through(OURS, &["-9"], &sample).len();
    let smallest = through(OURS, &["--smallest"], &sample).len();
    assert!(smallest < best, "{smallest}, {best}");
}

#[test]
fn members_follow_each_other() {
    let (first, second) = (lines(70_000), lines(10));
    let mut short = through(OURS, &[], &first);
    let one = short.len();
    short.extend(through(OURS, &["-1"], &second));
    let both = [&first[..], &second].concat();
    assert!(through(OURS, &["-d"], &short) == both);

    // Zeros fill up a tape; what is no gzip is left, with a warning.
    assert!(through(OURS, &["-d"], &[&short[..], &[0; 512]].concat()) == both);
    let Output { status, stdout, stderr } = piped(OURS, &["-d"], &[&short[..], b"more"].concat());
    assert_eq!((status.code(), stdout == both), (Some(2), true));
    assert!(String::from_utf8_lossy(&stderr).contains("is no gzip, ignored"));

    // One byte of the next member's two.
    let Output { status, stdout, .. } = piped(OURS, &["-d"], &short[..=one]);
    assert_eq!((status.code(), stdout == first), (Some(1), true));
}

#[test]
fn what_is_broken_is_told_in_zlibs_words() {
    let short = through(OURS, &[], &lines(100_000));
    let mut wrong = short.clone();
    let middle = wrong.len() / 2;
    wrong[middle] ^= 0x55;
    let mut sum = short.clone();
    let crc = sum.len() - 8;
    sum[crc] ^= 1;
    for (bytes, complaint) in [
        (&b"no gzip at all"[..], "incorrect header check (-3)"),
        (&short[..short.len() - 9], "unexpected end of file"),
        (&sum, "incorrect data check (-3)"),
        (&wrong, "(-3)"),
        (b"", "unexpected end of file"),
    ] {
        let Output { status, stderr, .. } = piped(OURS, &["-t"], bytes);
        let told = String::from_utf8_lossy(&stderr);
        assert_eq!(status.code(), Some(1));
        assert!(told.starts_with("gzip: stdin: ") && told.contains(complaint), "{told}");
    }
}

#[test]
fn a_file_becomes_another_and_back() {
    let content = lines(100_000);
    let path = file("there_and_back", &content);
    let short = packed(&path);
    assert_eq!(gzip(&[utf8(&path)]), (0, String::new(), String::new()));
    assert!(short.exists() && !path.exists(), "it is replaced");

    let (code, out, err) = gzip(&["-l", utf8(&short)]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    let row: Vec<_> = out.lines().nth(1).expect("a row").split_whitespace().collect();
    let length = fs::metadata(&short).expect("it is there").len().to_string();
    assert_eq!((row[0], row[1], row[3]), (length.as_str(), "100000", utf8(&path)));

    assert_eq!(gzip(&["-dk", utf8(&short)]).0, 0);
    assert!(short.exists(), "it is kept");
    assert!(fs::read(&path).expect("it is there") == content);

    // What is there stays, unless it is forced away.
    let (code, _, err) = gzip(&["-d", utf8(&short)]);
    assert!(code == 1 && err.contains("exists"), "{err}");
    assert_eq!(gzip(&["-df", utf8(&short)]).0, 0);
    assert!(!short.exists() && fs::read(&path).expect("it is there") == content);
    fs::remove_file(path).expect("it was there a moment ago");
}

#[test]
fn half_a_file_is_none() {
    let content = lines(100_000);
    let path = file("half", &content);
    let short = packed(&path);
    assert_eq!(gzip(&[utf8(&path)]).0, 0);
    let bytes = fs::read(&short).expect("it is there");
    fs::write(&short, &bytes[..bytes.len() / 2]).expect("it is writable");
    let (code, out, err) = gzip(&["-d", utf8(&short)]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.contains("half.gz: unexpected end of file"), "{err}");
    assert!(short.exists() && !path.exists(), "the whole one is kept, and the half one gone");
    let (code, _, err) = gzip(&["-l", utf8(&short)]);
    assert!(code == 1 && err.contains("unexpected end of file (-5)"), "{err}");
    fs::remove_file(short).expect("it was there a moment ago");
}

#[test]
fn a_large_file_shows_how_far_it_is() {
    const LENGTH: usize = 20_000_000;
    let path = file("far", &lines(LENGTH));
    let short = packed(&path);
    let (code, out, err) = gzip(&["-1", utf8(&path)]);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    assert!(err.starts_with(" 10 %  "), "{err}");
    assert!(err.ends_with("100 %  20,000,000 of 20,000,000 bytes\n"), "{err}");
    assert!(!err.contains('\r'), "not a terminal: {err}");
    fs::remove_file(short).expect("it was there a moment ago");
}

#[test]
fn the_tour_shows_what_else_there_is() {
    let (code, out, err) = gzip(&["--tour"]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    let lines: Vec<_> = out.lines().collect();
    let [messages, streams, file, errors @ ..] = &lines[..] else { panic!("{out}") };
    let numbers: Vec<usize> =
        messages.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
    assert!(numbers[1] > 2 * numbers[3] && numbers[2] > 2 * numbers[3], "{messages}");
    assert!(streams.starts_with("2 streams went on from byte "), "{streams}");
    assert!(file.ends_with(" hold 19: first, second, third"), "{file}");
    let [said @ .., missing] = errors else { panic!("{out}") };
    let told = [
        "no gzip: incorrect header check (-3)",
        "level 42: zlib is used wrongly (-2)",
        "no dictionary: it wants the dictionary 6aec13fd",
        "another dictionary: the data is not as it was written (-3)",
    ];
    assert_eq!(said, told);
    assert!(missing.starts_with("no file: ") && missing.contains("(os error "), "{missing}");
}

#[test]
fn says_what_is_wrong() {
    for (args, code, complaint) in [
        (&["no/such/file"][..], 1, "gzip: no/such/file: "),
        (&["-d", "Cargo.toml"], 1, "it does not end in .gz, ignored"),
        (&["-l"], 1, "--list wants files"),
        (&["-l", "Cargo.toml"], 1, "Cargo.toml: not in gzip format"),
        (&["-x"], 3, "there is no flag `-x`"),
        (&["--fats"], 3, "there is no flag `--fats`"),
    ] {
        let (ended, out, err) = gzip(args);
        assert_eq!(ended, code, "{out}{err}");
        assert!(err.contains(complaint), "{err}");
    }
    let (code, out, _) = gzip(&["--help"]);
    assert!(code == 0 && out.contains("usage: gzip"), "{out}");
}
