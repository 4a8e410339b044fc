//! What C allocates, replaces and converts, on a pool of one thread, where C counts what it allocates: nothing is left, and
//! nothing freed twice, whoever awaits or drops the call.

use pinvoke::threads::Threads;
use pinvoke::{ErrorKind, set_pool};
use pinvoke_tests::block_on;
use pinvoke_tests::elsewhere::*;
use pinvoke_tests::enums;
use pinvoke_tests::ownership::{Mode, Person};
use std::sync::Once;
use std::time::Duration;

const MODES: [Mode; 4] = [Mode::Leave, Mode::Change, Mode::Replace, Mode::Drop];

/// All calls run on one thread, whose heap is counted.
fn one_thread() {
    static POOL: Threads = Threads::new().max_threads(1).keep_alive(Duration::from_secs(3600));
    static ONCE: Once = Once::new();
    ONCE.call_once(|| set_pool(&POOL).expect("nothing ran before"));
}

/// Each call has freed what it made: no other runs on that thread meanwhile.
#[track_caller]
fn nothing_is_left() {
    assert_eq!((block_on(counted_live()).unwrap(), block_on(counted_wrong()).unwrap()), (0, 0));
}

#[test]
fn text_that_c_may_replace() {
    one_thread();
    let after = |mode| match mode {
        Mode::Leave => Some("text".to_owned()),
        Mode::Change => Some("Xext".to_owned()),
        Mode::Replace => Some("replaced by C".to_owned()),
        Mode::Drop => None,
    };
    for mode in MODES {
        let (result, text) = block_on(own_text(Some("text".into()), mode, 0));
        result.unwrap();
        assert_eq!(text, after(mode));
        let (result, text) = block_on(own_text(Some("text".into()), mode, -1));
        result.unwrap_err();
        assert_eq!(text.as_deref(), Some("text"), "nothing comes back of a failure");
        drop(own_text(Some("text".into()), mode, 0));
        nothing_is_left();
        let names = vec![Some("text".to_owned()), None, Some("text".to_owned())];
        let (result, names) = block_on(own_names(names, mode, 0));
        result.unwrap();
        assert_eq!((&names[0], &names[2]), (&after(mode), &after(mode)));
        drop(own_names(names, mode, -1));
        nothing_is_left();
    }
    let (result, text) = block_on(own_text(Some("a\0b".into()), Mode::Leave, 0));
    assert!(matches!(result.unwrap_err().kind(), ErrorKind::NulInside { position: 1 }));
    assert_eq!(text.as_deref(), Some("a\0b"));
}

/// What only goes in comes back as it was.
#[test]
fn what_may_be_none() {
    one_thread();
    let texts: Vec<_> = (0..60).map(|number| (number != 50).then(|| number.to_string())).collect();
    let (good, back) = block_on(check_texts(texts.clone()));
    assert_eq!((good.unwrap(), back), (60, texts));
    let (good, _) = block_on(check_texts([Some("0"), None, Some("2")]));
    assert_eq!(good.unwrap(), 2);
    let ann = Person { id: 1, flag: true, name: Some("ann".into()) };
    for (mode, status) in MODES.into_iter().flat_map(|mode| [(mode, 0), (mode, -1)]) {
        for person in [Some(ann.clone()), None] {
            let (result, back) = block_on(own_person_at_in(person.clone(), mode, status));
            assert_eq!((result.is_ok(), back), (status == 0, person));
        }
        drop(own_person_at_in(Some(ann.clone()), mode, status));
        nothing_is_left();
    }
}

#[test]
fn records_and_arrays_of_cs() {
    one_thread();
    for mode in MODES {
        let ann = Person { id: 1, flag: true, name: Some("ann".into()) };
        let (result, person) = block_on(own_person(ann.clone(), mode, 0));
        result.unwrap();
        assert_eq!(person.id, if mode == Mode::Leave { 1 } else { 2 });
        drop(own_person(ann.clone(), mode, 0));
        let (result, person) = block_on(own_person(ann.clone(), mode, -1));
        result.unwrap_err();
        assert_eq!(person, ann);
        nothing_is_left();
    }
    assert_eq!(block_on(give_ints_out(3, 0)).unwrap(), Some(vec![0, 1, 2]));
    let error = block_on(give_ints_out(-1, 0)).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::InvalidLength { .. }), "{error}");
    drop(give_ints_out(3, 0));
    nothing_is_left();
}

#[test]
fn results_whose_size_c_knows() {
    one_thread();
    for length in [0, 1, 10, 1000, 20_000] {
        let text = "x".repeat(length);
        let (result, source) = block_on(ask_text(text.clone().into_bytes()));
        assert_eq!((result.unwrap(), source), (text.clone(), text.clone().into_bytes()));
        let units: Vec<_> = text.encode_utf16().collect();
        assert_eq!(block_on(full_units(units)).0.unwrap(), text);
    }
}

#[test]
fn values_that_are_converted() {
    one_thread();
    assert_eq!(block_on(count_truths_i16(vec![true, false, true])).0.unwrap(), 2);
    let (result, truths) = block_on(invert_truths_i16([true, false, true]));
    result.unwrap();
    assert_eq!(truths, [false, true, false]);
    assert_eq!(block_on(give_mode(7)).unwrap(), enums::Mode::Auto);
    let error = block_on(give_mode(5)).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::UnknownValue { .. }), "{error}");
    let (result, mode) = block_on(replace_mode(enums::Mode::Off, 1));
    result.unwrap();
    assert_eq!(mode, enums::Mode::On);
    // What C left is none, and the caller's is as it was.
    let (result, mode) = block_on(replace_mode(enums::Mode::Off, 5));
    result.unwrap_err();
    assert_eq!(mode, enums::Mode::Off);
    assert_eq!(block_on(sum_int(42)).unwrap(), 42.0);
}

/// The library is loaded, and the symbol looked for, by the thread of the pool that makes the first call.
#[test]
fn bound_on_the_pool() {
    one_thread();
    let (sum, bytes) = block_on(bound_sum(vec![1, 2, 3]));
    assert_eq!((sum.unwrap(), bytes), (6, vec![1, 2, 3]));
    let error = block_on(bound_missing()).unwrap_err();
    assert!(error.to_string().contains("bound_missing"), "{error}");
}
