//! Handles: owned, borrowed, counted, closed, given away; each release counted.

use pinvoke_tests::handles::{
    Cursor, Mapping, Sticky, Store, StoreError, Value, handles_closes, handles_cursors, handles_entered,
    handles_finishes, handles_most, handles_parts, handles_stores, handles_values, text,
};
use std::sync::{Mutex, MutexGuard};

/// The library counts for all threads.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn store(items: &[i32]) -> Store {
    let mut store = Store::new(0).expect("there is memory");
    items.iter().for_each(|item| store.push(*item).expect("there is room"));
    store
}

#[test]
fn case_118_an_owned_handle_is_freed_once_on_drop() {
    let _alone = alone();
    let (before, closes) = (handles_stores(), handles_closes());
    let owned = Store::new(3).expect("there is memory");
    assert_eq!((handles_stores() - before, owned.count()), (1, 3));
    drop(owned);
    assert_eq!((handles_stores() - before, handles_closes() - closes), (0, 1));
}

#[test]
fn case_119_what_is_lent_is_alive_during_the_call_and_open_after_it() {
    let _alone = alone();
    let (closes, lent) = (handles_closes(), store(&[1]));
    assert_eq!((lent.count(), lent.by_ref().count(), handles_closes() - closes), (1, 1, 0));
}

#[test]
fn case_124_what_came_out_is_freed_if_another_result_is_refused() {
    let _alone = alone();
    let (before, closes) = (handles_stores(), handles_closes());
    let refused = pinvoke_tests::handles::store_named().expect_err("no UTF-8");
    assert!(refused.message.contains("store_named"), "{refused:?}");
    assert_eq!((handles_stores() - before, handles_closes() - closes), (0, 1));
}

#[test]
fn a_pointer_that_is_null_is_an_error_and_never_a_handle() {
    let _alone = alone();
    let before = handles_stores();
    assert_eq!(Store::new(-1).expect_err("refused").raw_os_error(), Some(22));
    assert_eq!(handles_stores(), before);
}

#[test]
fn a_handle_that_comes_back_on_failure_tells_the_message_and_is_closed() {
    let _alone = alone();
    let (before, closes) = (handles_stores(), handles_closes());
    let error = Store::open(c"bad").expect_err("C says so");
    assert_eq!(error, StoreError { code: 14, message: "cannot open bad".into() });
    assert_eq!((handles_stores() - before, handles_closes() - closes), (0, 1));
    assert_eq!(Store::open(c"good").expect("opened").count(), 0);
}

#[test]
fn the_message_is_on_the_handle() {
    let _alone = alone();
    let mut full = store(&[0; 16]);
    let error = full.push(1).expect_err("full");
    assert_eq!(error, StoreError { code: 13, message: "full".into() });
    assert_eq!(full.push_sticky(1), Err(Sticky(13)));
}

#[test]
fn borrowed_results_are_null_empty_or_there() {
    let _alone = alone();
    assert_eq!(store(&[]).items(), None);
    let some = store(&[1, 2, 3]);
    assert_eq!(some.items(), Some(&[1, 2, 3][..]));
    assert_eq!(text(some.message_c()), "");
    assert_eq!(some.by_ref().items(), Some(&[1, 2, 3][..]));
}

#[test]
fn sound_21_nothing_after_success_is_no_handle() {
    let _alone = alone();
    let empty = store(&[]);
    assert!(empty.cursor().expect("OK and NULL").is_none());
}

#[test]
fn results_borrowed_from_memory_that_is_pinned() {
    use pinvoke_tests::handles::{behind_spaces, largest_of};
    let numbers = [3, 9, 4];
    assert!(largest_of(&numbers).is_some_and(|largest| std::ptr::eq(largest, &numbers[1])));
    assert_eq!(largest_of(&[]), None);
    let text = c"  here".to_owned();
    assert_eq!(behind_spaces(&text), c"here");
}

fn walk(cursor: &mut Cursor<'_>) -> Vec<i32> {
    std::iter::from_fn(|| cursor.step().expect("steps")).collect()
}

#[test]
fn a_child_ends_before_its_parent() {
    let _alone = alone();
    let (cursors, finishes) = (handles_cursors(), handles_finishes());
    let parent = store(&[4, 5]);
    let (mut first, mut second) = (parent.cursor().unwrap().unwrap(), parent.cursor().unwrap().unwrap());
    assert_eq!((walk(&mut first), walk(&mut second)), (vec![4, 5], vec![4, 5]));
    assert_eq!(first.store().count(), 2);
    assert_eq!(handles_cursors() - cursors, 2);
    drop((first, second));
    assert_eq!((handles_cursors() - cursors, handles_finishes() - finishes), (0, 2));
    parent.close().expect("no longer busy");
}

#[test]
fn sound_21_a_failed_close_gives_the_handle_back() {
    let _alone = alone();
    let before = handles_stores();
    let parent = store(&[1]);
    // What is forgotten is never freed, and C still counts it.
    let cursor = parent.cursor().unwrap().unwrap();
    let raw = cursor.into_raw();
    let refused = parent.close().expect_err("busy");
    assert_eq!(refused.error().code, 5);
    let parent = refused.into_handle().expect("kept");
    // SAFETY: it came of `into_raw` above, and its parent lives.
    drop(unsafe { Cursor::from_raw(raw) });
    let closes = handles_closes();
    parent.close().expect("free now");
    assert_eq!((handles_stores() - before, handles_closes() - closes), (0, 1));
}

#[test]
fn sound_21_consumed_on_success_only() {
    let _alone = alone();
    let (cursors, finishes) = (handles_cursors(), handles_finishes());
    let parent = store(&[7]);
    let cursor = parent.cursor().unwrap().unwrap();
    let refused = cursor.into_count().expect_err("not at the end");
    let mut cursor = refused.into_handle().expect("kept");
    assert_eq!(walk(&mut cursor), [7]);
    assert_eq!(cursor.into_count().expect("at the end"), 1);
    assert_eq!((handles_cursors() - cursors, handles_finishes() - finishes), (0, 1));
}

#[test]
fn a_release_takes_its_parent() {
    let _alone = alone();
    let before = handles_parts();
    let parent = store(&[]);
    let part = parent.part().expect("there is memory");
    assert_eq!(handles_parts() - before, 1);
    drop(part);
    assert_eq!(handles_parts(), before);
}

#[test]
fn sound_19_clones_are_counted() {
    let _alone = alone();
    let before = handles_values();
    let first = Value::new(9).expect("there is memory");
    let second = first.clone();
    assert_eq!((first.references(), second.get()), (2, 9));
    std::thread::spawn(move || drop(first)).join().expect("no panic");
    assert_eq!((second.references(), handles_values() - before), (1, 1));
    drop(second);
    assert_eq!(handles_values(), before);
}

#[test]
fn sound_20_what_is_copied_is_copied_under_the_lock() {
    let _alone = alone();
    let threads: Vec<_> = (0..4)
        .map(|value| {
            let value = Value::new(value).expect("there is memory");
            std::thread::spawn(move || {
                (0..500).all(|_| {
                    let text = value.describe().expect("not negative");
                    let first = text.to_bytes()[0];
                    text.to_bytes() == [first; 8] && i32::from(first - b'a') == value.get()
                })
            })
        })
        .collect();
    assert!(threads.into_iter().all(|thread| thread.join().expect("no panic")));
}

#[test]
fn sound_20_a_lock_of_the_library_is_released_on_every_path() {
    let _alone = alone();
    let (value, negative) = (Value::new(1).unwrap(), Value::new(-1).unwrap());
    assert_eq!(value.describe_entered().as_deref(), Some(c"bbbbbbbb"));
    assert_eq!(negative.describe_entered(), None);
    assert_eq!((handles_entered(), handles_most()), (0, 1));
}

#[test]
fn a_call_that_is_made_again_takes_what_was_lent_once() {
    let _alone = alone();
    let mapping = Mapping::open(7).expect("made");
    assert_eq!(mapping.describe(3).expect("text"), "m777");
    assert_eq!(mapping.by_ref().describe(0).expect("text"), "m");
}
