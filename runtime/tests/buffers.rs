//! The owners that asynchronous calls take: what each lends, and what is refused when it is lent.
#![allow(unsafe_code, reason = "says what was written, as C would")]

use pinvoke::{Adapt, Buffer, BufferExt, BufferMut, BufferUninit, OwnedSpare, Part, Text};
use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::null_mut;
use std::sync::Arc;
use std::sync::atomic::{AtomicPtr, AtomicUsize, Ordering};

/// Everything is there, and moves between threads.
fn lends<B: Buffer<Element: PartialEq + std::fmt::Debug + Sync> + std::fmt::Debug>(
    owner: B,
    elements: &'static [B::Element],
) {
    let owner = std::thread::spawn(move || {
        assert_eq!(owner.as_slice(), elements);
        owner
    });
    assert_eq!(owner.join().unwrap().as_slice(), elements);
}

fn lends_alone<B: BufferMut<Element = u16> + std::fmt::Debug>(mut owner: B) {
    owner.as_mut_slice()[1] = 9;
    assert_eq!(owner.as_mut_slice().as_ptr(), owner.as_slice().as_ptr());
    lends(owner, &[1, 9, 3]);
}

/// Elements that are never freed, and that a search for leaks finds.
fn for_ever(elements: Vec<u16>) -> &'static mut [u16] {
    static FOUND: AtomicPtr<u16> = AtomicPtr::new(null_mut());
    let elements = elements.leak();
    FOUND.store(elements.as_mut_ptr(), Ordering::Relaxed);
    elements
}

fn message(refused: impl FnOnce()) -> String {
    let panic = catch_unwind(AssertUnwindSafe(refused)).unwrap_err();
    panic
        .downcast_ref::<String>()
        .cloned()
        .unwrap_or_else(|| panic.downcast_ref::<&str>().unwrap().to_string())
}

#[test]
fn owner_every_kind_lends_its_elements() {
    const NUMBERS: &[u16] = &[1, 2, 3];
    lends(vec![1_u16, 2, 3], NUMBERS);
    lends(vec![1_u16, 2, 3].into_boxed_slice(), NUMBERS);
    lends(Box::new([1_u16, 2, 3]), NUMBERS);
    lends([1_u16, 2, 3], NUMBERS);
    lends(Arc::<[u16]>::from(NUMBERS), NUMBERS);
    lends(Arc::new(NUMBERS.to_vec()), NUMBERS);
    lends(Arc::new([1_u16, 2, 3]), NUMBERS);
    lends(NUMBERS, NUMBERS);
    lends(&[1_u16, 2, 3], NUMBERS);
    lends(Vec::<u16>::new(), &[]);
    lends(String::from("text"), b"text");
    lends(Box::<str>::from("text"), b"text");
    lends(Arc::<str>::from("text"), b"text");
    lends("text", b"text");
}

#[test]
fn owner_exclusive_kinds_lend_to_a_writer() {
    lends_alone(vec![1, 2, 3]);
    lends_alone(vec![1, 2, 3].into_boxed_slice());
    lends_alone(Box::new([1, 2, 3]));
    lends_alone([1, 2, 3]);
    lends_alone(for_ever(vec![1, 2, 3]));
    lends_alone(vec![0, 1, 2, 3, 4].part(1..4));
}

#[test]
fn owner_text_lends_itself() {
    fn text(owner: impl Text) -> usize {
        owner.as_str().len()
    }
    assert_eq!(text("four"), 4);
    assert_eq!(text(String::from("four")), 4);
    assert_eq!(text(Box::<str>::from("four")), 4);
    assert_eq!(text(Arc::<str>::from("four")), 4);
    assert_eq!(text(Cow::Borrowed("four")), 4);
}

#[test]
fn part_takes_every_form_of_range() {
    let part = |part: Part<Vec<u8>>| part.as_slice().to_vec();
    let owner = || vec![1_u8, 2, 3, 4];
    assert_eq!(part(owner().part(..)), [1, 2, 3, 4]);
    assert_eq!(part(owner().part(2..)), [3, 4]);
    assert_eq!(part(owner().part(..=2)), [1, 2, 3]);
    assert_eq!(part(owner().part(1..1)), []);
    assert_eq!(part(owner().part(4..)), []);
    let inner = owner().part(1..).part(..2);
    assert_eq!(inner.as_slice(), [2, 3]);
    assert_eq!(inner.into_inner().into_inner(), [1, 2, 3, 4]);
    assert_eq!(String::from("text").part(1..3).as_slice(), b"ex");
}

#[test]
fn part_beyond_its_owner_is_refused() {
    let refused = message(|| drop(vec![0_u8; 4].part(2..5)));
    assert_eq!(refused, "the part 2..5 is not one of an owner of 4 elements");
    #[allow(clippy::reversed_empty_ranges, reason = "that is refused")]
    let refused = message(|| drop(vec![0_u8; 4].part(3..2)));
    assert_eq!(refused, "the part 3..2 is not one of an owner of 4 elements");
    assert!(message(|| drop(vec![0_u8; 4].part(..=usize::MAX))).contains("no owner has"));
}

/// As many elements as it is told to have, each time it is asked.
struct Fickle([u8; 8], AtomicUsize);

impl AsRef<[u8]> for Fickle {
    fn as_ref(&self) -> &[u8] {
        &self.0[..self.1.load(Ordering::Relaxed)]
    }
}

impl AsMut<[u8]> for Fickle {
    fn as_mut(&mut self) -> &mut [u8] {
        &mut self.0[..*self.1.get_mut()]
    }
}

/// Grows whenever it is asked.
struct Growing([u8; 8], AtomicUsize);

impl AsRef<[u8]> for Growing {
    fn as_ref(&self) -> &[u8] {
        &self.0[..self.1.fetch_add(1, Ordering::Relaxed)]
    }
}

#[test]
fn adapted_owners_lend_as_many_as_they_had() {
    let growing = Adapt::new(Growing([1; 8], AtomicUsize::new(2)));
    assert_eq!((growing.as_slice().len(), growing.as_slice().len()), (2, 2));

    let mut fickle = Adapt::new(Fickle([1; 8], AtomicUsize::new(3)));
    fickle.as_mut_slice()[2] = 7;
    assert_eq!(fickle.as_slice(), [1, 1, 7]);
    let fickle = fickle.into_inner();
    fickle.1.store(5, Ordering::Relaxed);
    assert_eq!(Adapt::new(fickle).as_slice().len(), 5);
}

/// Has 4 elements the first time, and 2 later.
struct Shrinking(AtomicUsize);

impl AsRef<[u8]> for Shrinking {
    fn as_ref(&self) -> &[u8] {
        &[0; 4][..self.0.swap(2, Ordering::Relaxed)]
    }
}

#[test]
fn adapted_owner_that_shrinks_is_refused() {
    let owner = Adapt::new(Shrinking(AtomicUsize::new(4)));
    let refused = message(|| assert!(owner.as_slice().is_empty()));
    assert_eq!(refused, "the adapted owner had 4 elements, and now has 2");
}

// SAFETY: not kept, on purpose: the number of elements changes. A part must notice.
unsafe impl Buffer for Shrinking {
    type Element = u8;

    fn as_slice(&self) -> &[u8] {
        self.as_ref()
    }
}

#[test]
fn part_is_checked_again_when_it_is_lent() {
    let part = Shrinking(AtomicUsize::new(4)).part(1..4);
    let refused = message(|| assert!(part.as_slice().is_empty()));
    assert!(refused.contains("out of range"), "{refused}");
}

#[test]
fn spare_owner_grows_by_what_was_written() {
    let mut vec = Vec::with_capacity(8);
    vec.extend([1_u8, 2]);
    let mut room = OwnedSpare::from(vec);
    assert_eq!(room.as_uninit().len(), 6);
    room.as_uninit()[0].write(3);
    // SAFETY: the first element was written just now.
    unsafe { room.assume_written(1) };
    assert_eq!(room.into_inner(), [1, 2, 3]);
}

#[test]
fn spare_owner_without_success_stays() {
    let mut vec = Vec::<String>::with_capacity(4);
    vec.push("kept".into());
    let mut room = OwnedSpare::from(vec);
    room.as_uninit()[0].write(String::new());
    assert_eq!(room.into_inner(), ["kept"]);
}

#[test]
fn spare_owner_refuses_more_than_there_is_room() {
    let mut room = OwnedSpare::from(Vec::<u8>::with_capacity(4));
    let beyond = room.as_uninit().len() + 1;
    // SAFETY: refused before anything is done.
    let refused = message(|| unsafe { room.assume_written(beyond) });
    assert_eq!(refused, "more is written than there was room for");
}

#[cfg(feature = "bytes")]
#[test]
fn owner_of_bytes() {
    use bytes::{Bytes, BytesMut};

    lends(Bytes::from_static(b"text"), b"text");
    lends(Bytes::from(vec![1, 2, 3]).slice(1..), &[2, 3]);
    let mut owner = BytesMut::from(&b"text"[..]);
    owner.as_mut_slice()[0] = b'n';
    lends(owner.freeze(), b"next");

    let mut room = OwnedSpare::from(BytesMut::with_capacity(16));
    room.as_uninit()[0].write(b'x');
    // SAFETY: the first byte was written just now.
    unsafe { room.assume_written(1) };
    assert_eq!(room.into_inner(), "x");
}
