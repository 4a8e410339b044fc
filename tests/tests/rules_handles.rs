//! The guidelines about objects that keep memory, each by its number; and what keeps borrowed handles apart.

use pinvoke_tests::handles::{Keeper, Store, handles_closes, handles_stores};
use std::rc::Rc;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The library counts for all threads.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Bytes that somebody else watches.
struct Watched(Vec<u8>, #[expect(dead_code, reason = "its count is looked at")] Rc<()>);

// SAFETY: the bytes of a vector that nobody changes.
unsafe impl pinvoke::Owner for Watched {
    type Element = u8;

    fn as_ptr(&self) -> *const u8 {
        self.0.as_ptr()
    }

    fn len(&self) -> usize {
        self.0.len()
    }
}

fn watched(bytes: &[u8]) -> (Watched, Rc<()>) {
    let watch = Rc::new(());
    (Watched(bytes.to_vec(), Rc::clone(&watch)), watch)
}

#[test]
fn owner_o_one_owner_at_a_time() {
    let _alone = alone();
    let (owner, watch) = watched(&[1, 2]);
    let mut keeper = Keeper::new().expect("there is memory");
    assert_eq!(Rc::strong_count(&watch), 2);
    // Handed on: the giver has it no longer (`rustc/handle_after_consume` says so of handles).
    keeper.set(Some(owner)).expect("kept");
    assert_eq!((keeper.sum(), Rc::strong_count(&watch)), (3, 2));
    drop(keeper);
    assert_eq!(Rc::strong_count(&watch), 1);
}

#[test]
fn rule_5_an_object_that_took_memory_when_it_was_made_uses_it() {
    let _alone = alone();
    let (owner, watch) = watched(&[4, 5]);
    let keeper = Keeper::over(owner).expect("made");
    assert_eq!((keeper.sum(), keeper.sum(), Rc::strong_count(&watch)), (9, 9, 2));
}

#[test]
fn rule_6_a_slot_that_is_set_again_lets_the_earlier_owner_go() {
    let _alone = alone();
    let ((first, first_watch), (second, second_watch)) = (watched(&[1]), watched(&[2]));
    let mut keeper = Keeper::new().expect("there is memory");
    keeper.set(Some(first)).expect("kept");
    keeper.set(Some(second)).expect("kept");
    assert_eq!((Rc::strong_count(&first_watch), Rc::strong_count(&second_watch), keeper.sum()), (1, 2, 2));
    assert_eq!(keeper.kept_bytes::<Watched>().map(|owner| owner.0.as_slice()), Some(&[2][..]));
}

#[test]
fn rule_6_the_earlier_owner_comes_back_when_the_slot_is_set_again() {
    let _alone = alone();
    let ((first, first_watch), (second, second_watch)) = (watched(&[1]), watched(&[2, 3]));
    let mut keeper = Keeper::new().expect("there is memory");
    assert!(keeper.exchange(Some(first)).expect("kept").is_none(), "there was nothing");
    let earlier = keeper.exchange(Some(second)).expect("kept").expect("the first one");
    assert!(earlier.is::<Watched>() && !earlier.is::<Vec<u8>>());
    let earlier = earlier.downcast::<Vec<u8>>().expect_err("it is none");
    let first = earlier.downcast::<Watched>().expect("it is one");
    assert_eq!((first.0.as_slice(), Rc::strong_count(&first_watch), keeper.sum()), (&[1][..], 2, 5));
    // On failure the old one stays, and the new one goes.
    let (refused, refused_watch) = watched(&[0; 13]);
    assert!(keeper.exchange(Some(refused)).is_err());
    assert_eq!((Rc::strong_count(&refused_watch), Rc::strong_count(&second_watch), keeper.sum()), (1, 2, 5));
    let earlier = keeper.exchange(None::<Watched>).expect("taken away");
    assert_eq!((keeper.sum(), Rc::strong_count(&second_watch)), (0, 2));
    drop(earlier);
    assert_eq!(Rc::strong_count(&second_watch), 1);
    drop((keeper, first));
    assert_eq!(Rc::strong_count(&first_watch), 1);
}

#[test]
fn rule_6_what_comes_back_is_as_c_left_it() {
    let _alone = alone();
    let mut keeper = Keeper::new().expect("there is memory");
    assert!(keeper.exchange_counter(Box::new(40)).is_none());
    keeper.count();
    keeper.count();
    let earlier = keeper.exchange_counter(vec![7]).expect("the first one");
    assert_eq!(*earlier.downcast::<Box<u32>>().expect("it is one"), 42);
    keeper.count();
    let earlier = keeper.exchange_counter(Box::new(0)).expect("the second one");
    assert_eq!(earlier.downcast::<Vec<u32>>().expect("it is one"), [8]);
}

#[test]
fn rule_7_dropped_or_handed_on_and_never_both() {
    let _alone = alone();
    let (refused, watch) = watched(&[0; 13]);
    let mut keeper = Keeper::new().expect("there is memory");
    assert!(keeper.set(Some(refused)).is_err());
    assert_eq!(Rc::strong_count(&watch), 1);
    let (before, closes) = (handles_stores(), handles_closes());
    let raw = Store::new(0).expect("there is memory").into_raw();
    assert_eq!((handles_stores() - before, handles_closes() - closes), (1, 0));
    // SAFETY: given up just above.
    drop(unsafe { Store::from_raw(raw) });
    assert_eq!((handles_stores() - before, handles_closes() - closes), (0, 1));
}

#[test]
fn rule_8_cs_side_is_released_first_and_then_the_owner() {
    let _alone = alone();
    // C adds up the bytes that it keeps once more while it is freed: AddressSanitizer would tell if they were gone.
    let (owner, watch) = watched(&[7; 64]);
    drop(Keeper::over(owner).expect("made"));
    assert_eq!(Rc::strong_count(&watch), 1);
}

#[test]
fn sound_18_what_is_swapped_is_freed_once_each() {
    let _alone = alone();
    let (before, closes) = (handles_stores(), handles_closes());
    let (mut one, mut two) =
        (Store::new(1).expect("there is memory"), Store::new(2).expect("there is memory"));
    {
        let (mut first, mut second) = (one.by_mut(), two.by_mut());
        std::mem::swap(&mut first, &mut second);
        first.push(5).expect("there is room");
        assert_eq!((first.count(), second.count()), (3, 1));
    }
    std::mem::swap(&mut one, &mut two);
    assert_eq!((one.count(), two.count()), (3, 1));
    let copies = [one.by_ref(), one.by_ref()];
    assert!(copies.iter().all(|copy| copy.count() == 3));
    drop((one, two));
    assert_eq!((handles_stores() - before, handles_closes() - closes), (0, 2));
}
