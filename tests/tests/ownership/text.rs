//! Text behind a pointer, and arrays of it.

use super::{FAILED, MODES, failed};
use pinvoke::ErrorKind;
use pinvoke_tests::counted::heap;
use pinvoke_tests::ownership::{
    Mode, own_bstr, own_names, own_names_in, own_names_out, own_text, own_text_out, own_text_unallocated,
    own_text16,
};
use pinvoke_tests::witness;

type Call = fn(&mut Option<String>, Mode, i32) -> Result<(), pinvoke::Error>;

/// What comes back of "text", and how many blocks there were in all.
fn outcome(mode: Mode, replaced: &str) -> (Option<String>, usize) {
    match mode {
        Mode::Leave => (Some("text".into()), 1),
        Mode::Change => (Some("Xext".into()), 1),
        Mode::Replace => (Some(replaced.into()), 2),
        Mode::Drop => (None, 1),
    }
}

fn every_way(call: Call, replaced: &str) {
    let heap = heap();
    for mode in MODES {
        let mut text = Some("text".to_string());
        call(&mut text, mode, 0).unwrap();
        let (expected, made) = outcome(mode, replaced);
        assert_eq!((text, heap.made()), (expected, made), "{mode:?}");
        assert_eq!(heap.freed(), (0..made).collect::<Vec<_>>(), "{mode:?}");
        heap.next();

        let mut text = Some("text".to_string());
        failed(call(&mut text, mode, FAILED));
        assert_eq!(text.as_deref(), Some("text"), "nothing comes back of a failure ({mode:?})");
        assert_eq!(heap.made(), made, "{mode:?}");
        heap.next();
    }
}

fn from_nothing(call: Call, replaced: &str) {
    let heap = heap();
    for status in [0, FAILED] {
        for mode in MODES {
            let mut text = None;
            let result = call(&mut text, mode, status);
            assert_eq!(witness::address(0), 0, "it is NULL that goes in");
            let made = usize::from(mode == Mode::Replace);
            let expected = if status == 0 && made == 1 { Some(replaced.to_string()) } else { None };
            assert_eq!((result.is_ok(), text, heap.made()), (status == 0, expected, made), "{mode:?}");
            heap.next();
        }
    }
}

#[test]
fn utf8_behind_a_pointer() {
    every_way(own_text, "replaced by C");
    from_nothing(own_text, "replaced by C");
}

#[test]
fn utf16_behind_a_pointer() {
    every_way(own_text16, "replaced by C");
    from_nothing(own_text16, "replaced by C");
}

#[test]
fn bstr_behind_a_pointer() {
    every_way(own_bstr, "a\0b");
    from_nothing(own_bstr, "a\0b");
}

/// Without an `alloc`, only `None` goes in.
#[test]
fn nothing_is_allocated_by_chance() {
    let heap = heap();
    from_nothing(own_text_unallocated, "replaced by C");
    witness::forget();
    let error = own_text_unallocated(&mut Some("text".into()), Mode::Leave, 0).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NotAllocated), "{error:?}");
    assert_eq!((witness::calls(), heap.made()), (0, 0), "C was called");
}

#[test]
fn text_that_comes_out() {
    let heap = heap();
    for mode in MODES {
        let text = own_text_out(mode, 0).unwrap();
        assert_eq!(text.as_deref(), (mode == Mode::Replace).then_some("replaced by C"));
        heap.next();
    }
    failed(own_text_out(Mode::Leave, FAILED));
}

/// What was converted before one fails is freed, in order, and C is not called.
#[test]
fn a_text_that_cannot_go_in_frees_those_before_it() {
    let heap = heap();
    witness::forget();
    for k in 0..5 {
        let mut names: Vec<_> = (0..5).map(|i| Some(i.to_string())).collect();
        names[k] = Some("nul\0".into());
        let error = own_names(&mut names, Mode::Change, 0).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::NulInside { position: 3 }), "{error:?}");
        assert_eq!(heap.freed(), (0..k).collect::<Vec<_>>());
        heap.next();

        heap.refuse(k);
        let names: Vec<_> = (0..5).map(|_| Some("name")).collect();
        let error = own_names_in(&names, Mode::Change, 0).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::OutOfMemory { .. }), "{error:?}");
        assert_eq!(heap.freed(), (0..k).collect::<Vec<_>>());
        heap.next();
    }
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn arrays_of_text() {
    let heap = heap();
    for status in [0, FAILED] {
        for mode in MODES {
            let before = [Some("text".to_string()), None, Some("text".to_string())];
            let mut names = before.clone();
            let result = own_names(&mut names, mode, status);
            let (expected, _) = outcome(mode, "replaced by C");
            let none = (mode == Mode::Replace).then(|| "replaced by C".to_string());
            let expected = if status == 0 { [expected.clone(), none, expected] } else { before };
            assert_eq!((result.is_ok(), names), (status == 0, expected), "{mode:?}");
            heap.next();

            let result = own_names_in(&[Some("text"), None], mode, status);
            assert_eq!(result.is_ok(), status == 0);
            heap.next();
        }
    }
}

#[test]
fn arrays_of_text_that_come_out() {
    let heap = heap();
    for mode in MODES {
        let mut names = [Some("not seen".to_string()), None];
        own_names_out(&mut names, mode, 0).unwrap();
        let expected = (mode == Mode::Replace).then(|| "replaced by C".to_string());
        assert_eq!(names, [expected.clone(), expected], "{mode:?}");
        heap.next();
    }
    failed(own_names_out(&mut [None], Mode::Leave, FAILED));
}
