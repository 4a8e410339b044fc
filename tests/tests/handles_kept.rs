//! Handles whose objects keep what they are given: memory, text, closures, each in its slot.

use pinvoke_tests::handles::{
    Keeper, Notifier, Talker, Watcher, handles_keepers, handles_notifiers, handles_talkers,
};
use std::sync::{Mutex, MutexGuard};

/// The library counts for all threads.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
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
