//! Who drops what is kept, and when.
#![allow(unsafe_code, reason = "plays the part of generated code")]

use super::*;
use crate::callback::Calls;
use alloc::rc::Rc;
use alloc::vec;

fn kept(watch: &Rc<()>) -> Option<Retained> {
    Some(Retained::new(Rc::clone(watch)).0)
}

#[test]
fn an_answer_keeps_one_and_drops_the_other() {
    let (old, new) = (Rc::new(()), Rc::new(()));
    let record = Record::<2>::new();
    // SAFETY: nobody has an address of either.
    unsafe { record.fill(1, kept(&old)) };
    // SAFETY: as above.
    unsafe { record.replace(1, kept(&new)) }.settle(false, &Calls::new());
    assert_eq!((Rc::strong_count(&old), Rc::strong_count(&new)), (2, 1));
    // SAFETY: as above.
    unsafe { record.replace(1, kept(&new)) }.settle(true, &Calls::new());
    assert_eq!((Rc::strong_count(&old), Rc::strong_count(&new)), (1, 2));
    drop(record);
    assert_eq!(Rc::strong_count(&new), 1);
}

#[test]
fn without_an_answer_both_stay() {
    let watches = [Rc::new(()), Rc::new(()), Rc::new(())];
    let record = Record::<1>::new();
    for watch in &watches {
        // SAFETY: nobody has an address of any.
        drop(unsafe { record.replace(0, kept(watch)) });
    }
    assert!(watches.iter().all(|watch| Rc::strong_count(watch) == 2));
    // Which of them C has is not known from a later answer either.
    // SAFETY: as above.
    unsafe { record.replace(0, None) }.settle(true, &Calls::new());
    assert!(watches[..2].iter().all(|watch| Rc::strong_count(watch) == 2));
    drop(record);
    assert!(watches.iter().all(|watch| Rc::strong_count(watch) == 1));
}

#[test]
fn clones_share_a_record() {
    let watch = Rc::new(());
    let record = Record::<1>::new();
    let shared = record.share();
    // SAFETY: nobody has an address of it.
    unsafe { record.fill(0, kept(&watch)) };
    drop(record);
    assert_eq!(Rc::strong_count(&watch), 2);
    drop(shared);
    assert_eq!(Rc::strong_count(&watch), 1);
}

#[test]
fn what_no_object_takes_is_dropped_once_c_has_answered() {
    let watch = Rc::new(());
    let mut pending = Pending::new(kept(&watch));
    pending.answered();
    drop(pending);
    assert_eq!(Rc::strong_count(&watch), 1);
}

#[test]
fn slots_are_read_by_their_type() {
    let record = Record::<1>::new();
    let (retained, first, len) = retain_mut(vec![1_u32, 2]);
    // SAFETY: two elements, which this test alone has the address of.
    unsafe { first.add(len - 1).write(7) };
    // SAFETY: the record lives to the end of this test.
    unsafe { record.fill(0, Some(retained)) };
    // SAFETY: nobody writes any more.
    unsafe {
        assert_eq!(record.copied::<u32>(0), Some(vec![1, 7]));
        assert_eq!(record.copied::<u8>(0), None);
        assert!(record.get::<alloc::string::String>(0).is_none());
        assert_eq!(record.get::<alloc::vec::Vec<u32>>(0).map(alloc::vec::Vec::len), Some(2));
    }
}

#[cfg(feature = "std")]
#[test]
fn an_owner_is_found_by_its_address() {
    let (taken, refused) = (Rc::new(()), Rc::new(()));
    let (first, address) = Retained::new(Rc::clone(&taken));
    let address = address.as_ptr().cast_const().cast();
    // SAFETY: of what it keeps.
    unsafe { hand_over(first, address) }.settle(true, &Calls::new());
    assert_eq!(Rc::strong_count(&taken), 2);
    // SAFETY: handed over just above, and taken.
    unsafe { give_back(address.cast_mut()) };
    assert_eq!(Rc::strong_count(&taken), 1);
    let (second, address) = Retained::new(Rc::clone(&refused));
    // SAFETY: as above.
    unsafe { hand_over(second, address.as_ptr().cast_const().cast()) }.settle(false, &Calls::new());
    assert_eq!(Rc::strong_count(&refused), 1);
}
