//! Binding at run time, against the libraries that every Linux system with glibc has.

#![cfg(all(target_os = "linux", target_env = "gnu", feature = "library"))]
#![allow(unsafe_code, reason = "stands for what an expansion contains")]

mod replace;

use std::error::Error as _;
use std::fs;
use std::panic;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Barrier, Mutex};
use std::thread;

use pinvoke::library::{Block, Bound, Missing, Slot};
use pinvoke::{Error, ErrorKind};

type Math = unsafe extern "C" fn(f64) -> f64;

/// A block of one function, as an expansion would make it, but with names that are known at run time only.
fn bound(candidates: &[&str], symbol: &'static str) -> &'static Bound<Math> {
    let mut owned: Vec<&'static str> = Vec::new();
    for candidate in candidates {
        owned.push(Box::leak((*candidate).into()));
    }
    /// What is made here stays reachable, so that a leak checker finds only what else leaks.
    static KEPT: Mutex<Vec<&'static Bound<Math>>> = Mutex::new(Vec::new());

    let block = Box::leak(Box::new(Block::new(owned.leak(), &[])));
    // SAFETY: every symbol that these tests name is C's `double f(double)`; the libraries are the C library's
    // own, or do not open.
    let bound = Box::leak(Box::new(unsafe { Bound::new(block, symbol, "function", false) }));
    KEPT.lock().unwrap().push(bound);
    bound
}

fn call(function: &Bound<Math>, x: f64) -> f64 {
    let function = function.get().expect("the function is there");
    // SAFETY: the functions of these tests take any number.
    unsafe { function(x) }
}

fn missing(error: &Error) -> &Missing {
    match error.kind() {
        ErrorKind::Missing(missing) => missing,
        other => panic!("not a missing function: {other:?}"),
    }
}

/// A path of this test run, with nothing there.
fn path(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
    let _ = fs::remove_file(&path);
    path
}

#[test]
fn sound_33_a_call_binds_and_stays_bound() {
    let cos = bound(&["libm.so.6"], "cos");
    assert_eq!(call(cos, 0.0), 1.0);
    assert_eq!(cos.get().unwrap() as usize, cos.get().unwrap() as usize);
    assert!(cos.is_available());
    cos.load().unwrap();
}

#[test]
fn no_candidates_means_this_process() {
    let getenv = bound(&[], "getenv");
    assert!(getenv.is_available());
    let error = bound(&[], "no_such_function").load().unwrap_err();
    assert!(missing(&error).library_found());
    assert!(error.to_string().contains("what this process has loaded"), "{error}");
}

#[test]
fn case_135_a_missing_library_is_an_error_of_the_call() {
    let function = bound(&["libno_such.so.1", "libno_such.so.2"], "cos");
    assert!(!function.is_available());
    let error = function.load().unwrap_err();
    assert!(!missing(&error).library_found());
    assert_eq!(error.function(), "function");
    assert_eq!(error.parameter(), None);
    assert!(error.source().is_some());
    let message = error.to_string();
    for part in ["`cos`", "no library could be opened", "libno_such.so.1", "libno_such.so.2", "No such file"]
    {
        assert!(message.contains(part), "{part} in {message}");
    }
}

#[test]
fn case_135_without_a_result_it_is_a_panic_at_the_callers_line() {
    static LINE: AtomicU32 = AtomicU32::new(0);
    let previous = panic::take_hook();
    panic::set_hook(Box::new(move |info| match thread::current().name() {
        Some("expected") => LINE.store(info.location().unwrap().line(), Ordering::SeqCst),
        _ => previous(info),
    }));

    let function = bound(&["libno_such.so.1"], "cos");
    let call = || {
        function.expect(); // this line
    };
    let line = line!() - 2;
    let thread = thread::Builder::new().name("expected".into()).spawn(call).unwrap();
    let message = *thread.join().unwrap_err().downcast::<String>().unwrap();
    assert_eq!(message, function.load().unwrap_err().to_string());
    assert_eq!(LINE.load(Ordering::SeqCst), line);

    let cos = bound(&["libm.so.6"], "cos");
    assert_eq!(cos.expect() as usize, cos.get().unwrap() as usize);
}

#[test]
fn case_135_a_failure_is_not_kept() {
    let real = loaded_path("libm.so.6");
    let late = path("late.so");
    let cos = bound(&[late.to_str().unwrap()], "cos");
    assert!(!cos.is_available());
    std::os::unix::fs::symlink(real, &late).unwrap();
    assert_eq!(call(cos, 0.0), 1.0);
    fs::remove_file(late).unwrap();
}

/// Where the loader found a library.
fn loaded_path(name: &str) -> PathBuf {
    assert!(bound(&[name], "cos").is_available());
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    let line = maps.lines().find(|line| line.ends_with(&format!("/{name}"))).expect("it is loaded");
    line[line.find('/').unwrap()..].into()
}

#[test]
fn case_136_a_file_that_is_no_library_is_told_as_such() {
    let text = path("text.so");
    fs::write(&text, "This is no library, only a text of some length. ".repeat(100)).unwrap();
    let error = bound(&[text.to_str().unwrap()], "cos").load().unwrap_err();
    fs::remove_file(&text).unwrap();
    assert!(!missing(&error).library_found());
    let message = error.to_string();
    assert!(message.contains(text.to_str().unwrap()), "{message}");
    assert!(message.contains("invalid ELF header"), "{message}");
}

#[test]
fn case_137_a_missing_symbol_names_symbol_and_library() {
    let error = bound(&["libno_such.so.1", "libm.so.6"], "no_such_function").load().unwrap_err();
    assert!(missing(&error).library_found());
    assert_eq!(missing(&error).symbols().collect::<Vec<_>>(), ["no_such_function"]);
    let message = error.to_string();
    for part in ["`no_such_function`", "`libm.so.6`", "undefined symbol", "`libno_such.so.1`", "No such file"]
    {
        assert!(message.contains(part), "{part} in {message}");
    }
}

#[test]
fn case_139_a_full_path_works_and_needs_its_suffix() {
    let real = loaded_path("libm.so.6");
    let real = real.to_str().unwrap();
    assert!(bound(&[real], "cos").is_available());
    assert!(!bound(&[real.trim_end_matches(".so.6")], "cos").is_available());
}

#[test]
fn the_first_candidate_that_opens_is_taken() {
    assert_eq!(call(bound(&["libno_such.so.1", "libm.so.6"], "cos"), 0.0), 1.0);
    // The library is chosen by its file, not by what is in it.
    assert!(!bound(&["libz.so.1", "libm.so.6"], "no_such_function").is_available());
}

#[test]
fn odd_names_are_errors() {
    for symbol in ["", "co\0s"] {
        assert!(!bound(&["libm.so.6"], symbol).is_available());
    }
    let error = bound(&["lib\0m.so.6"], "cos").load().unwrap_err();
    assert!(!missing(&error).library_found());
}

#[test]
fn sound_33_first_calls_from_many_threads() {
    const THREADS: usize = 16;
    for _ in 0..50 {
        let cos = bound(&["libno_such.so.1", "libm.so.6"], "cos");
        let start = Barrier::new(THREADS);
        thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| {
                    start.wait();
                    assert_eq!(call(cos, 0.0), 1.0);
                });
            }
        });
    }
}

mod block {
    //! What an expansion makes of a block with a wrong name and a weak function.
    use super::*;

    static BLOCK: Block = Block::new(&["libm.so.6"], SLOTS);
    static SLOTS: &[&Slot] = &[COS.slot(), WRONG.slot(), WEAK.slot(), ALSO_WRONG.slot()];
    // SAFETY: `cos` is C's `double cos(double)`; the others are in no library.
    pub(super) static COS: Bound<Math> = unsafe { Bound::new(&BLOCK, "cos", "cos", false) };
    // SAFETY: as above.
    pub(super) static WRONG: Bound<Math> = unsafe { Bound::new(&BLOCK, "c_wrong", "wrong", false) };
    // SAFETY: as above.
    pub(super) static WEAK: Bound<Math> = unsafe { Bound::new(&BLOCK, "c_weak", "weak", true) };
    // SAFETY: as above.
    static ALSO_WRONG: Bound<Math> = unsafe { Bound::new(&BLOCK, "c_also_wrong", "also_wrong", false) };
}

#[test]
fn load_block_reports_all_that_is_missing() {
    let error = block::COS.load_block().unwrap_err();
    assert_eq!(error.function(), "wrong");
    assert_eq!(missing(&error).symbols().collect::<Vec<_>>(), ["c_wrong", "c_also_wrong"]);
    let message = error.to_string();
    assert!(message.contains("`c_wrong`, `c_also_wrong`"), "{message}");
    assert!(!message.contains("c_weak"), "{message}");
    assert!(!format!("{:?}", block::COS).contains("address: 0x0"), "what is there is bound nevertheless");
    assert!(!block::WEAK.is_available());
    assert_eq!(block::WRONG.load().unwrap_err().function(), "wrong");
}
