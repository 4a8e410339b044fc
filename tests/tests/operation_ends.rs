//! How C tells which operation has ended, and what it brings with that.

use pinvoke::ErrorKind;
use pinvoke::operation::statistics;
use pinvoke_tests::block_on;
use pinvoke_tests::ends::*;
use std::sync::{Arc, Mutex};

#[test]
fn c_hands_back_the_block_in_which_the_token_is() {
    let before = statistics();
    for round in 0..100 {
        // Before the call returns, and on another thread.
        let (count, buffer) = block_on(end_fill(7, vec![0; 5], round % 2));
        assert_eq!((count.unwrap(), buffer), (5, vec![7; 5]));
        let (count, buffer) = block_on(end_fill_named(8, [0; 3], round % 2));
        assert_eq!((count.unwrap(), buffer), (3, [8; 3]));
    }
    assert_eq!(statistics(), before, "no end was refused");
}

#[test]
fn what_ends_an_operation_may_be_wider_than_what_c_returns() {
    let (failed, buffer) = block_on(end_fill(-5, [1; 2], 0));
    assert_eq!((failed.unwrap_err().raw_os_error(), buffer.len()), (Some(5), 2));
    let (refused, _) = block_on(end_fill(7, [0; 0], 0));
    assert_eq!(refused.unwrap_err().raw_os_error(), Some(22), "at once, without a callback");
    // C says in an `int` whether it cancels, and the block knows what that means: too late.
    let (done, buffer) = block_on(end_fill(7, [0; 4], 0).cancel());
    assert_eq!((done.unwrap(), buffer), (4, [7; 4]));
}

#[test]
fn a_number_names_an_operation_too() {
    let before = statistics();
    for round in 0..100 {
        block_on(end_number(round, round % 2)).unwrap();
    }
    assert_eq!(block_on(end_number(-5, 0)).unwrap_err().raw_os_error(), Some(5));
    assert_eq!(statistics(), before);
}

#[test]
fn no_text_beside_an_error_is_that_error() {
    for now in [0, 1] {
        let (told, name) = block_on(end_text("name", 0, 0, now));
        assert_eq!((told.unwrap(), name), ((2, c"<name>".to_owned()), "name"));
        let (failed, _) = block_on(end_text("name", 4, 0, now));
        assert!(matches!(failed, Err(TextError::Code(4))), "not what is wrong with the text");
        let (broken, _) = block_on(end_text("name", 0, 1, now));
        assert!(matches!(broken, Err(TextError::Call(error)) if matches!(error.kind(), ErrorKind::Null)));
    }
}

#[test]
fn text_that_may_be_none() {
    let (told, _) = block_on(end_text_if("é", 0, 0, 0));
    assert_eq!(told.unwrap().as_deref(), Some("<é>"));
    let (told, _) = block_on(end_text_if("é", 0, 1, 0));
    assert_eq!(told.unwrap(), None);
    let (failed, _) = block_on(end_text_if("é", 4, 0, 0));
    assert!(matches!(failed, Err(TextError::Code(4))));
}

#[test]
fn a_closure_hears_of_an_operation_that_runs() {
    for now in [0, 1] {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let hears = Arc::clone(&heard);
        block_on(end_progress(move |percent| hears.lock().unwrap().push(percent), now)).unwrap();
        assert_eq!(*heard.lock().unwrap(), [0, 50, 100]);
        assert_eq!(Arc::strong_count(&heard), 1, "it is gone with its operation");
    }
}

#[test]
fn an_object_that_comes_with_the_callback_is_owned() {
    for now in [0, 1] {
        let line = block_on(end_open(7, 0, now)).unwrap();
        assert_eq!((end_line_number(&line), end_lines_open()), (7, 1));
        drop(line);
        assert_eq!(end_lines_open(), 0);
        // What stands beside an error is not looked at.
        assert_eq!(block_on(end_open(7, -5, now)).unwrap_err().raw_os_error(), Some(5));
        let none = block_on(end_open(0, 0, now)).unwrap_err();
        assert!(none.to_string().contains("line"), "{none}");
        assert!(block_on(end_open_if(0, 0, now)).unwrap().is_none());
        assert!(block_on(end_open_if(1, 0, now)).unwrap().is_some());
        // Nobody waits for it.
        let made = end_lines_made();
        for _ in 0..100 {
            drop(end_open(7, 0, now));
        }
        while end_lines_made() != made + 100 || end_lines_open() != 0 {
            std::thread::yield_now();
        }
    }
}

#[test]
fn an_object_that_is_there_for_ever_needs_no_owner() {
    let method: MethodRef<'static> = end_method_double();
    assert_eq!(block_on(end_method_apply(method, 21)).unwrap(), 42);
}
