//! Handles: owned, borrowed, counted, closed, given away; each release counted.

use pinvoke_tests::handles::{
    Cursor, Keeper, Mapping, Notifier, Slot, Sticky, Store, StoreError, Talker, Value, Watcher,
    handles_closes, handles_cursors, handles_entered, handles_finishes, handles_keepers, handles_mappings,
    handles_most, handles_notifiers, handles_parts, handles_stores, handles_talkers, handles_values,
    slot_of_number_is_taken, text,
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
fn numbers_are_handles() {
    let _alone = alone();
    let taken: Vec<Slot> = std::iter::from_fn(Slot::take).collect();
    assert_eq!(taken.len(), 4);
    assert!(taken.iter().all(Slot::is_taken));
    drop(taken);
    assert!((0..4).all(|slot| slot_of_number_is_taken(slot) == 0));
}

/// An owner whose drop is seen.
struct Seen(Vec<u8>, std::sync::Arc<std::sync::atomic::AtomicUsize>);

// SAFETY: the bytes of a vector that nobody changes.
unsafe impl pinvoke::Owner for Seen {
    type Element = u8;

    fn as_ptr(&self) -> *const u8 {
        self.0.as_ptr()
    }

    fn len(&self) -> usize {
        self.0.len()
    }
}

impl Drop for Seen {
    fn drop(&mut self) {
        self.0.fill(0xff);
        self.1.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    }
}

fn seen(bytes: &[u8]) -> (Seen, impl Fn() -> usize + use<>) {
    let drops = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let count = drops.clone();
    (Seen(bytes.to_vec(), drops), move || count.load(std::sync::atomic::Ordering::Relaxed))
}

#[test]
fn sound_22_what_c_keeps_lives_in_its_slot() {
    let _alone = alone();
    let before = handles_keepers();
    let mut keeper = Keeper::new().expect("there is memory");
    let ((first, first_drops), (second, second_drops)) = (seen(&[1, 2, 3]), seen(&[4]));
    keeper.set(Some(first)).expect("kept");
    assert_eq!((keeper.sum(), first_drops()), (6, 0));
    assert_eq!(keeper.kept_bytes::<Seen>().map(|seen| seen.0.len()), Some(3));
    keeper.set(Some(second)).expect("kept");
    assert_eq!((keeper.sum(), first_drops(), second_drops()), (4, 1, 0));
    drop(keeper);
    assert_eq!((second_drops(), handles_keepers()), (1, before));
}

#[test]
fn sound_22_what_c_refuses_is_dropped_and_the_old_one_stays() {
    let _alone = alone();
    let mut keeper = Keeper::new().expect("there is memory");
    let ((kept, kept_drops), (refused, refused_drops)) = (seen(&[1, 2, 3]), seen(&[9; 13]));
    keeper.set(Some(kept)).expect("kept");
    assert!(keeper.set(Some(refused)).is_err());
    assert_eq!((keeper.sum(), kept_drops(), refused_drops()), (6, 0, 1));
    keeper.set(None::<Vec<u8>>).expect("nothing is kept");
    assert_eq!((keeper.sum(), kept_drops()), (0, 1));
}

#[test]
fn sound_22_a_constructor_keeps_and_its_failure_gives_back() {
    let _alone = alone();
    let ((kept, kept_drops), (refused, refused_drops)) = (seen(&[5; 4]), seen(&[9; 13]));
    let keeper = Keeper::over(kept).expect("made");
    assert!(Keeper::over(refused).is_err());
    assert_eq!((keeper.sum(), kept_drops(), refused_drops()), (20, 0, 1));
    drop(keeper);
    assert_eq!(kept_drops(), 1);
}

#[test]
fn retained_text_and_counters() {
    let _alone = alone();
    let mut keeper = Keeper::new().expect("there is memory");
    keeper.set_name(c"name".to_owned());
    keeper.set_name(c"longer name");
    keeper.set_counter(Box::new(40_u32));
    keeper.count();
    keeper.count();
    assert_eq!((keeper.sum(), keeper.kept_counter::<u32>()), (11, Some(vec![42])));
    assert_eq!(keeper.kept_counter::<u8>(), None);
}

#[test]
fn c_destroys_what_it_was_given() {
    let _alone = alone();
    let mut keeper = Keeper::new().expect("there is memory");
    let ((first, first_drops), (refused, refused_drops)) = (seen(&[1]), seen(&[0; 13]));
    keeper.give(first).expect("taken");
    assert_eq!((keeper.sum(), first_drops()), (1, 0));
    assert!(keeper.give(refused).is_err());
    assert_eq!((first_drops(), refused_drops()), (0, 1));
    // Empty owners share an address.
    keeper.give(Vec::<u8>::new()).expect("taken");
    keeper.give(Vec::<u8>::new()).expect("taken");
    assert_eq!(first_drops(), 1);
}

#[test]
fn memory_that_outlives_the_handle_is_lent_for_its_lifetime() {
    let _alone = alone();
    let (bytes, name) = (vec![1_u8, 2, 3], c"abc".to_owned());
    let mut watcher = Watcher::new().expect("there is memory");
    watcher.set(&bytes).expect("kept");
    watcher.set_name(&name);
    assert_eq!(watcher.sum(), 9);
}

#[test]
fn handles_of_another_block() {
    use pinvoke_tests::handles::foreign::{count_of, made, part_is, push_to};
    let _alone = alone();
    let before = handles_stores();
    let mut made = made(2).expect("there is memory");
    push_to(&mut made, 3);
    assert_eq!((count_of(&made), made.count(), made.items().map(<[i32]>::len)), (3, 3, Some(3)));
    let (one, other) = (made.part().expect("there is memory"), made.part().expect("there is memory"));
    assert!(part_is(&one, &one) && !part_is(&one, other.by_ref()));
    drop((one, other));
    drop(made);
    assert_eq!(handles_stores(), before);
}

#[cfg(unix)]
#[test]
fn file_descriptors_are_stds() {
    use pinvoke_tests::handles::foreign::{close, dup, pipe, pipe_of, same};
    use std::io::{Read, Write};
    use std::os::fd::{AsFd, AsRawFd};
    let (reads, writes) = pipe().expect("a pipe");
    let second = dup(&writes).expect("one more");
    close(writes).expect("closed");
    let mut writes = std::fs::File::from(second);
    assert_eq!(same(writes.as_fd()).as_raw_fd(), writes.as_raw_fd());
    writes.write_all(b"through").expect("written");
    drop(dup(&writes));
    drop(writes);
    let mut text = String::new();
    std::fs::File::from(reads).read_to_string(&mut text).expect("all are closed");
    assert_eq!(text, "through");
    let [mut reads, writes] = pipe_of().expect("a pipe").map(std::fs::File::from);
    (&writes).write_all(b"two").expect("written");
    drop(writes);
    text.clear();
    reads.read_to_string(&mut text).expect("the other end is closed");
    assert_eq!(text, "two");
}

#[test]
fn case_125_handles_in_an_array() {
    use pinvoke_tests::handles::{values_make, values_pair, values_pair_or_one, values_sum};
    let _alone = alone();
    let before = handles_values();
    let [first, second] = values_pair(4).expect("two");
    assert_eq!((first.get(), second.get(), values_sum(&[first.by_ref(), second.by_ref()])), (4, 5, 9));
    assert_eq!(values_sum(&[]), 0);
    // One that is missing is an error, and the other is freed.
    assert!(values_pair(-1).is_err());
    let [there, missing] = values_pair_or_one(-1).expect("one");
    assert_eq!((there.expect("the first").get(), missing.is_none()), (-1, true));
    // What a failed call leaves is freed where that is said.
    assert!(values_pair_or_one(-2).is_err());
    assert_eq!(handles_values() - before, 2);
    let some = values_make(5).expect("three of five");
    assert_eq!(some.iter().map(Value::get).collect::<Vec<_>>(), [0, 1, 2]);
    assert!(values_make(0).expect("none").is_empty());
    drop((first, second, some));
    assert_eq!(handles_values(), before);
    assert!(values_make(9).expect_err("more than there is room for").to_string().contains("values_make"));
}

#[test]
fn case_121_a_handle_that_c_may_exchange() {
    use pinvoke_tests::handles::{store_exchange, store_exchange_freed};
    let _alone = alone();
    let (before, closes) = (handles_stores(), handles_closes());
    let mut place = Some(store(&[1, 2, 3]));
    let raw = place.as_ref().map(Store::as_raw);
    store_exchange(&mut place, 0).expect("left");
    assert_eq!((place.as_ref().map(Store::as_raw), handles_closes() - closes), (raw, 0));
    store_exchange(&mut place, 1).expect("another, and the first is freed here");
    assert_eq!((place.as_ref().map(Store::count), handles_closes() - closes), (Some(1), 1));
    store_exchange_freed(&mut place, 2).expect("another, and C freed the first");
    assert_eq!((place.as_ref().map(Store::count), handles_closes() - closes), (Some(2), 2));
    store_exchange(&mut place, 3).expect("taken away, and freed here");
    assert_eq!((place.is_none(), handles_closes() - closes, handles_stores() - before), (true, 3, 0));
    store_exchange(&mut place, 1).expect("none goes in, one comes out");
    drop(place);
    assert_eq!(handles_stores(), before);
}

#[test]
fn numbers_come_out_and_go_in_as_arrays() {
    use pinvoke_tests::handles::{slot_take_into, slots_sum};
    let _alone = alone();
    let (first, second) = (slot_take_into().expect("free"), slot_take_into().expect("free"));
    assert!(first.is_taken() && second.is_taken());
    assert_eq!(slots_sum(&[first.by_ref(), second.by_ref()]), first.as_raw() + second.as_raw());
    let rest = [slot_take_into().expect("free"), slot_take_into().expect("free")];
    assert!(slot_take_into().is_err());
    drop((first, second, rest));
}

/// A closure that counts its calls, and whose drop is seen.
fn hook(log: &std::rc::Rc<std::cell::RefCell<Vec<i32>>>, answer: i32) -> impl FnMut(i32) -> i32 + use<> {
    struct Dropped(std::rc::Rc<std::cell::RefCell<Vec<i32>>>);
    impl Drop for Dropped {
        fn drop(&mut self) {
            self.0.borrow_mut().push(1000);
        }
    }
    let dropped = Dropped(log.clone());
    move |value| {
        dropped.0.borrow_mut().push(value);
        answer
    }
}

#[test]
fn sound_22_a_closure_lives_in_its_slot() {
    let _alone = alone();
    let before = handles_notifiers();
    let log = std::rc::Rc::default();
    let notifier = Notifier::new().expect("there is memory");
    assert_eq!(notifier.push(1), 0);
    notifier.hook(Some(hook(&log, 7))).expect("taken");
    assert_eq!(notifier.push(2), 7);
    notifier.hook(Some(hook(&log, 8))).expect("taken");
    assert_eq!((notifier.push(3), log.take()), (8, vec![2, 1000, 3]));
    notifier.refuse(1);
    assert!(notifier.hook(Some(hook(&log, 9))).is_err());
    assert_eq!((notifier.push(4), log.take()), (8, vec![1000, 4]));
    // C calls once more while it is freed; then the closure is dropped.
    drop(notifier);
    assert_eq!((log.take(), handles_notifiers()), (vec![-1, 1000], before));
}

#[test]
fn sound_22_a_slot_that_is_set_while_it_is_set_keeps_both() {
    let _alone = alone();
    let log = std::rc::Rc::default();
    let notifier = std::rc::Rc::new(Notifier::new().expect("there is memory"));
    let (weak, inner) = (std::rc::Rc::downgrade(&notifier), hook(&log, 8));
    let mut inner = Some(inner);
    notifier.relieve(move |_| {
        // C has the outer one next, whatever is set here.
        let notifier = weak.upgrade().expect("in a call");
        inner.take().map_or(0, |inner| {
            notifier.relieve(inner);
            0
        })
    });
    notifier.relieve(hook(&log, 9));
    assert_eq!((notifier.push(3), log.take()), (9, vec![3]));
    drop(notifier);
    assert_eq!(log.take(), [-1, 1000, 1000]);
}

#[test]
fn sound_22_a_constructor_keeps_its_closure() {
    let _alone = alone();
    let log = std::rc::Rc::default();
    assert!(Notifier::with(hook(&log, 1), 1).is_err());
    assert_eq!(log.take(), [1000]);
    let notifier = Notifier::with(hook(&log, 1), 0).expect("made");
    assert_eq!((notifier.push(5), log.take()), (1, vec![5]));
    notifier.hook(None::<fn(i32) -> i32>).expect("taken");
    assert_eq!((notifier.push(6), log.take()), (0, vec![1000]));
}

#[test]
fn sound_24_a_running_closure_that_is_replaced_is_dropped_when_it_leaves() {
    let _alone = alone();
    let log: std::rc::Rc<std::cell::RefCell<Vec<i32>>> = std::rc::Rc::default();
    let notifier = std::rc::Rc::new(Notifier::new().expect("there is memory"));
    let (inner, mut seen) = (std::rc::Rc::downgrade(&notifier), hook(&log, 3));
    let of_other = log.clone();
    let replaces = move |value| {
        let notifier = inner.upgrade().expect("it calls");
        notifier.hook(Some(hook(&of_other, 4))).expect("taken");
        seen(value)
    };
    notifier.hook(Some(replaces)).expect("taken");
    assert_eq!((notifier.push(1), log.take()), (3, vec![1, 1000]));
    assert_eq!((notifier.push(2), log.take()), (4, vec![2]));
}

#[test]
fn sound_24_a_closure_that_is_entered_again_is_not_called() {
    let _alone = alone();
    let notifier = std::rc::Rc::new(Notifier::new().expect("there is memory"));
    let inner = std::rc::Rc::downgrade(&notifier);
    notifier.hook(Some(move |_| inner.upgrade().map_or(0, |notifier| notifier.push(2)))).expect("taken");
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| notifier.push(1)));
    let message = panicked.expect_err("told");
    let message = message.downcast_ref::<String>().cloned().unwrap_or_default();
    assert!(message.contains("hook"), "{message}");
}

#[test]
fn sound_17_a_panic_of_a_kept_closure_goes_on_in_the_call_that_made_c_call_it() {
    let _alone = alone();
    let notifier = Notifier::new().expect("there is memory");
    notifier.hook(Some(|value| if value == 2 { panic!("of two") } else { value })).expect("taken");
    assert_eq!(notifier.push(1), 1);
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| notifier.push(2)));
    assert_eq!(panicked.expect_err("resumed").downcast_ref::<&str>(), Some(&"of two"));
    assert_eq!(notifier.push(3), 3);
}

#[test]
fn sound_25_callbacks_of_an_object_share_its_user_data() {
    let _alone = alone();
    let before = handles_talkers();
    let log: std::rc::Rc<std::cell::RefCell<Vec<i32>>> = std::rc::Rc::default();
    let heard: std::rc::Rc<std::cell::RefCell<String>> = std::rc::Rc::default();
    let mut talker = Talker::new().expect("there is memory");
    assert_eq!(talker.feed(c"nobody hears"), 0);
    let ears = heard.clone();
    talker.handlers(move |word: &str| ears.borrow_mut().push_str(word), Some(hook(&log, 9)));
    assert_eq!((talker.feed(c"one two three"), heard.take().as_str()), (9, "onetwothree"));
    // Another closure for one of them; the other stays.
    let ears = heard.clone();
    talker.on_word(Some(move |word: &str| ears.borrow_mut().insert_str(0, word)));
    assert_eq!((talker.feed(c"a b"), heard.take().as_str()), (9, "ba"));
    talker.on_word(None::<fn(&str)>);
    assert_eq!((talker.feed(c"a b"), heard.take().as_str()), (9, ""));
    // They find their closures wherever the handle is.
    let moved = Box::new(talker);
    drop(moved);
    assert_eq!((log.take(), handles_talkers()), (vec![5, 7, 9, -1, 1000], before));
}

#[test]
fn what_stands_for_none_may_be_another_value() {
    let _alone = alone();
    let before = handles_mappings();
    assert_eq!(Mapping::open(-1).expect_err("refused").raw_os_error(), Some(22));
    assert!(Mapping::maybe(-1).is_none());
    let mapping = Mapping::open(7).expect("made");
    assert_eq!(handles_mappings() - before, 1);
    drop(mapping);
    assert_eq!(handles_mappings(), before);
}

#[test]
fn a_call_that_is_made_again_takes_what_was_lent_once() {
    let _alone = alone();
    let mapping = Mapping::open(7).expect("made");
    assert_eq!(mapping.describe(3).expect("text"), "m777");
    assert_eq!(mapping.by_ref().describe(0).expect("text"), "m");
}
