//! Functions bound at run time: found at the first call, by name, by candidates, by prefix and suffix; and what is
//! told when they are not found.

use pinvoke::{Error, ErrorKind};
use pinvoke_tests::bound::{self, affixed, complete, linked, missing, no_library, weak};
use pinvoke_tests::copies::{Item, freed};
use pinvoke_tests::counted::heap;
use pinvoke_tests::panics::refused;

/// The text of an error that says what is missing, and whether the library was there.
#[track_caller]
fn missing_text(error: &Error, library_found: bool) -> String {
    let ErrorKind::Missing(missing) = error.kind() else { panic!("{error:?}") };
    assert_eq!(missing.library_found(), library_found, "{error}");
    assert!(std::error::Error::source(error).is_some());
    error.to_string()
}

#[test]
fn bound_at_the_first_call() {
    assert_eq!(bound::bound_version(), 7);
    assert_eq!(bound::bound_sum(&[1, 2, 3]), 6);
    let mut buf = [0; 3];
    bound::bound_fill(&mut buf, 0).unwrap();
    assert_eq!(buf, [9; 3]);
    assert_eq!(bound::bound_fill(&mut buf, 4).unwrap_err().to_string(), "`bound_fill`: failed with 4");
}

#[test]
fn the_first_candidate_that_is_there() {
    assert_eq!(complete::bound_version(), 7);
}

#[test]
fn prefix_and_suffix_make_the_symbol() {
    assert_eq!(affixed::add(2, 3), 5);
    assert_eq!(affixed::ten_times(4), 40);
    assert_eq!(pinvoke::bound!(affixed::add).load().map_err(|error| error.to_string()), Ok(()));
}

#[test]
fn a_missing_symbol_is_a_panic_that_names_it() {
    let line = line!() + 1;
    let refusal = refused(|| bound::bound_missing());
    assert_eq!((refusal.file.as_str(), refusal.line), (file!(), line));
    for part in ["`bound_missing`", "libpinvoke_bound.so"] {
        assert!(refusal.message.contains(part), "{part} is missing: {refusal:?}");
    }
    assert_eq!(refused(|| bound::bound_missing()).message, refusal.message, "each call says so");
}

#[test]
fn a_missing_symbol_is_an_err_of_a_result() {
    let error = bound::bound_missing_fallible().unwrap_err();
    let text = missing_text(&error, true);
    assert!(text.contains("`bound_missing_fallible`") && text.contains("libpinvoke_bound.so"), "{text}");
    assert_eq!(error.function(), "bound_missing_fallible");
}

#[test]
fn a_missing_library_lists_everything_that_was_tried() {
    let error = missing::lost_fallible().unwrap_err();
    let text = missing_text(&error, false);
    assert!(text.contains("libpinvoke_no_such.so.2") && text.contains("`libpinvoke_no_such.so`"), "{text}");
    assert!(text.contains("lost_fallible"), "{text}");

    let refusal = refused(|| missing::lost());
    assert!(refusal.message.contains("libpinvoke_no_such.so.2"), "{refusal:?}");
    let own = missing::lost_own().unwrap_err();
    let pinvoke_tests::status::OwnError::Call(error) = own else { panic!("{own:?}") };
    missing_text(&error, false);
}

#[test]
fn a_file_that_is_no_library() {
    let text = missing_text(&no_library::lost().unwrap_err(), false);
    assert!(text.contains("/dev/null"), "{text}");
}

#[test]
fn load_asks_early() {
    pinvoke::bound!(bound::bound_version).load().unwrap();
    let error = pinvoke::bound!(bound::bound_missing).load().unwrap_err();
    missing_text(&error, true);
    missing_text(&pinvoke::bound!(missing::lost).load().unwrap_err(), false);
    assert!(pinvoke::bound!(bound::bound_sum).is_available());
    assert!(!pinvoke::bound!(bound::bound_missing).is_available());
    assert!(!pinvoke::bound!(missing::lost).is_available());
}

#[test]
fn load_block_lists_every_symbol_but_the_weak() {
    let error = pinvoke::bound!(bound::bound_version).load_block().unwrap_err();
    let ErrorKind::Missing(missing) = error.kind() else { panic!("{error:?}") };
    let mut symbols: Vec<_> = missing.symbols().collect();
    symbols.sort_unstable();
    assert_eq!(symbols, ["bound_missing", "bound_missing_fallible"]);

    pinvoke::bound!(complete::bound_version).load_block().unwrap();
    pinvoke::bound!(missing::lost).load_block().unwrap_err();
}

#[test]
fn a_weak_function_may_be_there_or_not() {
    assert!(pinvoke::bound!(bound::bound_weak_version).is_available());
    assert_eq!(bound::bound_weak_version().unwrap(), 7);
    assert!(!pinvoke::bound!(bound::bound_weak).is_available());
    missing_text(&bound::bound_weak().unwrap_err(), true);
    assert!(!pinvoke::bound!(complete::bound_weak).is_available());
}

#[test]
fn a_whole_block_may_be_weak() {
    pinvoke::bound!(weak::bound_nowhere).load_block().unwrap();
    assert_eq!(weak::bound_version().unwrap(), 7);
    missing_text(&weak::bound_nowhere().unwrap_err(), true);
}

#[test]
#[cfg(unix)]
fn a_weak_function_among_linked_ones() {
    assert_eq!(linked::labs(-3).unwrap(), 3);
    assert!(!pinvoke::bound!(linked::pinvoke_no_such_function).is_available());
    missing_text(&linked::pinvoke_no_such_function().unwrap_err(), true);
}

#[test]
#[cfg(target_os = "linux")]
fn a_library_of_the_system() {
    assert_eq!(bound::libm::cos(0.0), 1.0);
    assert_eq!(bound::libm::frexp(12.0), (0.75, 4));
}

#[test]
fn many_threads_may_meet_at_the_first_call() {
    std::thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| assert_eq!(bound::bound_sum(&[1; 100]), 100));
        }
    });
}

/// Text and what is owned cross a bound function as any other.
#[test]
fn text_and_owned_memory() {
    let heap = heap();
    let mut first = Some("text".to_string());
    assert_eq!(bound::bound_lengths(&["a", "é🌲"], &mut first).unwrap(), 7);
    assert_eq!((first.as_deref(), heap.freed()), (Some("Bext"), vec![0]));
}

/// What was converted for a function that is not there is released, and nothing of its outputs is looked at.
#[test]
fn a_missing_function_releases_what_was_converted() {
    let heap = heap();
    freed();
    let mut text = Some("text".to_string());
    let error = missing::lost_text(&mut text, &[Item(1), Item(2)]).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Missing(_)), "{error:?}");
    assert_eq!(text.as_deref(), Some("text"));
    assert!(matches!(freed()[..], [] | [1001, 1002]), "all or none");
    assert_eq!(heap.live(), 0);
}
