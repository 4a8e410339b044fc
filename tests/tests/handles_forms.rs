//! Handles that are numbers, in arrays, exchanged, of another block, or std's own.

use pinvoke_tests::handles::{
    Mapping, Slot, Store, Value, handles_closes, handles_mappings, handles_stores, handles_values,
    slot_of_number_is_taken,
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
fn numbers_are_handles() {
    let _alone = alone();
    let taken: Vec<Slot> = std::iter::from_fn(Slot::take).collect();
    assert_eq!(taken.len(), 4);
    assert!(taken.iter().all(Slot::is_taken));
    drop(taken);
    assert!((0..4).all(|slot| slot_of_number_is_taken(slot) == 0));
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
