//! `compress`: many files at once, read by the system's own gzip, and interrupted in the middle.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::{file, lines, run, utf8};

const OURS: &str = env!("CARGO_BIN_EXE_compress");

/// A directory of a test's own, empty.
fn directory(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir(&path).expect("the directory for tests is writable");
    path
}

fn packed(path: &Path) -> PathBuf {
    PathBuf::from(format!("{}.gz", utf8(path)))
}

/// What cannot be made smaller, so that it takes its time.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 1_u64;
    std::iter::repeat_with(|| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state.to_be_bytes()[0]
    })
    .take(length)
    .collect()
}

/// The system's gzip finds in it what it was made of.
#[track_caller]
fn is_right(path: &Path, packed: &Path) {
    let tested = Command::new("gzip").arg("-t").arg(packed).output().expect("there is a gzip");
    assert!(tested.status.success(), "{}: {}", path.display(), String::from_utf8_lossy(&tested.stderr));
    let expanded = Command::new("gzip").arg("-dc").arg(packed).output().expect("there is a gzip");
    assert!(expanded.stdout == fs::read(path).expect("it stays"), "{}", path.display());
}

/// The number before a word.
#[track_caller]
fn number(text: &str, word: &str) -> u64 {
    let found = text.split_once(word).and_then(|(before, _)| before.split_whitespace().next_back());
    found
        .and_then(|number| number.replace(',', "").parse().ok())
        .unwrap_or_else(|| panic!("no number before {word:?} in:\n{text}"))
}

/// Every buffer is back, and C has ended nothing but what was there.
#[track_caller]
fn all_is_back(complaints: &str) {
    assert_eq!(number(complaints, " rented"), number(complaints, " returned"), "{complaints}");
    assert!(complaints.contains("operations: 0 stray, 0 twice, 0 late"), "{complaints}");
}

#[test]
fn gzip_reads_what_it_has_written() {
    let here = directory("compress-many");
    let lengths = [0, 1, 1000, 131_071, 131_072, 131_073, 1_000_000, 3_000_000];
    let mut files: Vec<_> =
        lengths.iter().map(|length| (format!("lines-{length}"), lines(*length))).collect();
    files.push(("noise".into(), noise(700_000)));
    files.push(("zeros".into(), vec![0; 5_000_000]));
    let paths: Vec<_> = files.iter().map(|(name, content)| file(utf8(&here.join(name)), content)).collect();
    for flags in [&["-f", "-9"][..], &["-fs0"], &["-f", "-j", "1"], &["-f", "-j", "50"]] {
        let words: Vec<_> = flags.iter().copied().chain(paths.iter().map(|path| utf8(path))).collect();
        let (code, text, complaints) = run(OURS, &words);
        assert_eq!((code, text.lines().count()), (0, paths.len()), "{complaints}");
        all_is_back(&complaints);
        assert!(number(&complaints, " rented") > 0);
        paths.iter().for_each(|path| is_right(path, &packed(path)));
    }
    // Not one buffer more for a longer file.
    let (_, _, complaints) = run(OURS, &["-f", "-j", "1", utf8(&here.join("zeros"))]);
    assert_eq!(number(&complaints, " rented"), 3, "{complaints}");
}

/// Many files, of which each is as large as all buffers together: three buffers for each job, and no more.
#[test]
fn memory_is_bounded_by_the_jobs() {
    let here = directory("compress-bounded");
    let content = noise(400_000);
    let paths: Vec<_> = (0..30).map(|index| file(utf8(&here.join(index.to_string())), &content)).collect();
    for jobs in [1, 2, 5] {
        let text = jobs.to_string();
        let words: Vec<_> =
            ["-f1", "-j", &text].into_iter().chain(paths.iter().map(|path| utf8(path))).collect();
        let (code, _, complaints) = run(OURS, &words);
        assert_eq!(code, 0, "{complaints}");
        all_is_back(&complaints);
        assert_eq!(number(&complaints, " rented"), 3 * 30, "{complaints}");
        // All that was ever taken from the heap for buffers.
        let held = number(&complaints, " bytes are kept");
        assert!((1..=3 * jobs * (128 << 10)).contains(&held), "{complaints}");
    }
    fs::remove_dir_all(here).expect("writable");
}

/// Every tenth part of all files together; on a terminal a bar, which is drawn again in place.
#[test]
fn its_progress_is_told() {
    let here = directory("compress-progress");
    let paths = ["a", "b"].map(|name| file(utf8(&here.join(name)), &lines(6_000_000)));
    let (code, _, complaints) = run(OURS, &["-f1", utf8(&paths[0]), utf8(&paths[1])]);
    assert_eq!(code, 0, "{complaints}");
    let told: Vec<_> = complaints.lines().filter(|line| line.ends_with(" of 12,000,000 bytes")).collect();
    let percents: Vec<_> = told.iter().map(|line| number(line, " %")).collect();
    assert!(percents.len() >= 5 && percents.is_sorted(), "{complaints}");
    assert_eq!(told.last(), Some(&"100 %  12,000,000 of 12,000,000 bytes"), "{complaints}");
    // What is soon done is not told.
    assert!(!run(OURS, &["-f1", utf8(&paths[0])]).2.contains('%'));

    let command = format!("'{OURS}' -f1 '{}' '{}'", utf8(&paths[0]), utf8(&paths[1]));
    let Ok(output) =
        Command::new("script").args(["-qec", &command, "/dev/null"]).stdin(Stdio::null()).output()
    else {
        return eprintln!("SKIPPED: there is no `script`, which has a terminal");
    };
    let text = String::from_utf8_lossy(&output.stdout);
    let bars: Vec<_> = text.split('\r').filter(|part| part.starts_with('[')).collect();
    assert!(bars.len() > 20, "{text}");
    let full = |bar: &str| bar.chars().filter(|&character| character == '#').count();
    assert!(bars.iter().map(|bar| full(bar)).is_sorted());
    let whole = format!("[{}] 100 %", "#".repeat(30));
    assert!(bars.last().is_some_and(|bar| bar.starts_with(&whole)), "{text}");
    fs::remove_dir_all(here).expect("writable");
}

#[test]
fn the_checksums_are_those_of_the_file() {
    let path = file("compress-sums", b"123456789");
    let _ = fs::remove_file(packed(&path));
    let (code, text, _) = run(OURS, &[utf8(&path)]);
    assert_eq!(code, 0);
    assert!(text.starts_with("crc32 cbf43926  adler32 091e01de  9 -> "), "{text}");
}

#[test]
fn a_failure_is_that_of_its_file() {
    let here = directory("compress-failures");
    let good = file(utf8(&here.join("good")), &lines(200_000));
    let there = file(utf8(&here.join("there")), b"1");
    fs::write(packed(&there), "mine").expect("writable");
    let missing = here.join("missing");
    let (code, text, complaints) = run(OURS, &[utf8(&missing), utf8(&here), utf8(&there), utf8(&good)]);
    assert_eq!((code, text.lines().count()), (1, 1), "{complaints}");
    for complaint in ["missing: No such file", "not an ordinary file", "there.gz: File exists"] {
        assert!(complaints.contains(complaint), "{complaints}");
    }
    all_is_back(&complaints);
    is_right(&good, &packed(&good));
    assert_eq!(fs::read(packed(&there)).expect("it stays"), b"mine");
    for wrong in [&["-x", "f"][..], &["-j", "0", "f"], &[]] {
        assert_eq!(run(OURS, wrong).0, 2);
    }
}

/// Starts it on files that take long.
fn busy(here: &Path) -> (Child, Vec<PathBuf>) {
    let content = noise(12_000_000);
    let names = ["a", "b", "c", "d", "e", "f"].map(|name| here.join(name));
    let paths: Vec<_> = names.iter().map(|path| file(utf8(path), &content)).collect();
    let child = Command::new(OURS)
        .args(["-9", "-j", "3"])
        .args(&paths)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    (child, paths)
}

#[test]
fn interrupted_it_cancels_and_has_every_buffer_back() {
    for (signal, number, patience) in [("-INT", 2, 150), ("-TERM", 15, 0), ("-INT", 2, 400)] {
        let here = directory(&format!("compress-interrupted-{patience}"));
        let (child, paths) = busy(&here);
        let start = Instant::now();
        // In the middle: something was written, but not all.
        while fs::metadata(packed(&paths[0])).map_or(0, |metadata| metadata.len()) == 0 {
            assert!(start.elapsed() < Duration::from_secs(60), "it does not begin");
            sleep(Duration::from_millis(1));
        }
        sleep(Duration::from_millis(patience));
        let sent =
            Command::new("kill").args([signal, &child.id().to_string()]).status().expect("there is a kill");
        assert!(sent.success());
        let output = child.wait_with_output().expect("it ends");
        let complaints = String::from_utf8(output.stderr).expect("text");
        assert_eq!(output.status.code(), Some(128 + number), "{complaints}");
        assert!(complaints.ends_with("compress: interrupted\n"), "{complaints}");
        all_is_back(&complaints);
        let told = String::from_utf8(output.stdout).expect("text").lines().count();
        let there: Vec<_> = paths.iter().filter(|path| packed(path).exists()).collect();
        assert_eq!(there.len(), told, "what is there was told, and is whole");
        assert!(told < paths.len(), "it was over too soon");
        there.iter().for_each(|path| is_right(path, &packed(path)));
        fs::remove_dir_all(here).expect("writable");
    }
}
