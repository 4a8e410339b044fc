//! Handles as fields of records: lent ones go in, and stay whose they are.

use pinvoke_tests::handles::records::{Listed, Weighed, listed_sum, weighed_by_value, weighed_sum};
use pinvoke_tests::handles::{Slot, Value, handles_values, slot_of_number_is_taken};
use std::sync::{Mutex, MutexGuard};

/// The library counts for all threads.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn value(of: i32) -> Value {
    Value::new(of).expect("there is memory")
}

#[test]
fn case_123_a_field_lends_its_handle() {
    let _alone = alone();
    let before = handles_values();
    let (first, second) = (value(7), value(1));
    let alone = Weighed { of: first.by_ref(), weight: 3, other: None };
    let both = Weighed { other: Some(second.by_ref()), ..alone };
    assert_eq!((weighed_sum(&alone), weighed_sum(&both)), (21, 22));
    assert_eq!((weighed_by_value(alone), weighed_by_value(both)), (21, 22));
    // Nothing was counted, and nothing freed.
    assert_eq!((first.references(), second.references(), handles_values() - before), (1, 1, 2));
    drop((first, second));
    assert_eq!(handles_values(), before);
}

#[test]
fn case_125_a_field_of_many_handles() {
    let _alone = alone();
    let before = handles_values();
    let (first, second) = (value(4), value(5));
    let slot = Slot::take().expect("a free one");
    let number = slot.as_raw();
    let values = vec![Some(first.by_ref()), None, Some(second.by_ref())];
    let mut listed = Listed { values, count: 0, slot: Some(slot.by_ref()), name: "ab" };
    assert_eq!(listed_sum(&listed).expect("goes in"), number * 1000 + 2 + 109);
    // None is what the type says stands for none: a number, too.
    listed.slot = None;
    assert_eq!(listed_sum(&listed).expect("goes in"), -1000 + 2 + 109);
    listed.values.clear();
    assert_eq!(listed_sum(&listed).expect("goes in"), -1000 + 2);
    assert_eq!((slot_of_number_is_taken(number), handles_values() - before), (1, 2));
}

#[test]
fn sound_21_a_refused_record_leaves_its_handles() {
    let _alone = alone();
    let before = handles_values();
    let only = value(4);
    let refused = Listed { values: vec![Some(only.by_ref())], count: 0, slot: None, name: "a\0b" };
    assert!(listed_sum(&refused).is_err());
    assert_eq!((only.references(), handles_values() - before), (1, 1));
}
