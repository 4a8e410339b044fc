//! Memory that grows.

use super::support::Counting;
use pinvoke::private::{As, Copying, Grow, Text, Utf8, Utf16, Wide};
use pinvoke::{Blittable, ErrorKind};

fn zeroed<N: Blittable + PartialEq<N> + From<u8>>(grow: &mut Grow<N>) {
    let (len, place) = (grow.capacity(), grow.as_mut_ptr());
    // SAFETY: there are so many.
    let values = unsafe { core::slice::from_raw_parts_mut(place, len) };
    assert!(values.iter().all(|value| *value == N::from(0)));
    values.fill(N::from(7));
}

#[test]
fn starts_on_the_stack_and_doubles() {
    let mut grow = Grow::<u16>::new();
    let own = (&raw const grow).addr();
    assert!((own..own + size_of::<Grow<u16>>()).contains(&grow.as_mut_ptr().addr()));
    for expected in [256, 512, 1024, 2048] {
        assert_eq!(grow.capacity(), expected);
        zeroed(&mut grow);
        grow.enlarge().unwrap();
    }
    grow.resize(3).unwrap();
    assert_eq!(grow.capacity(), 3);
    zeroed(&mut grow);
}

#[test]
fn asks_first() {
    let mut grow = Grow::<u8>::ask();
    assert!(grow.as_mut_ptr().is_null());
    assert_eq!(grow.capacity(), 0);
    for len in [0, 1, 512, 513, 4000] {
        grow.resize(len).unwrap();
        assert_eq!(grow.capacity(), len);
        assert!(!grow.as_mut_ptr().is_null());
        zeroed(&mut grow);
    }
}

#[test]
fn never_more_than_an_object_can_have() {
    let mut grow = Grow::<u64>::new();
    for len in [usize::MAX, usize::MAX / 8, isize::MAX as usize] {
        assert!(matches!(grow.resize(len), Err(ErrorKind::OutOfMemory { .. })));
        assert_eq!(grow.capacity(), 0);
    }
    assert!(matches!(Grow::<u8>::with_capacity(None), Err(ErrorKind::LengthOverflow)));
    assert!(matches!(Grow::<u8>::with_capacity(Some(usize::MAX)), Err(ErrorKind::OutOfMemory { .. })));
}

#[test]
fn large_and_strict_elements() {
    #[derive(Clone, Copy)]
    #[repr(C, align(64))]
    struct Large([u8; 1024]);
    // SAFETY: bytes, without padding.
    unsafe impl Blittable for Large {}
    let mut grow = Grow::<Large>::new();
    assert_eq!(grow.capacity(), 1);
    assert!(grow.as_mut_ptr().is_aligned());
    grow.resize(0).unwrap();
    assert!(grow.as_mut_ptr().is_aligned() && !grow.as_mut_ptr().is_null());
    grow.enlarge().unwrap();
    assert_eq!(grow.capacity(), 1);
    // SAFETY: zeroed, and bytes.
    let values: Vec<Large> = unsafe { grow.into_vec::<As<Large>, Large>(1) }.unwrap();
    assert!(values[0].0.iter().all(|byte| *byte == 0));
}

#[test]
fn text_up_to_the_nul_or_all() {
    let mut grow = Grow::<u16>::with_capacity(Some(4)).unwrap();
    // SAFETY: four units are there.
    unsafe {
        assert_eq!(grow.text::<Utf16>(None).unwrap(), "");
        grow.as_mut_ptr().copy_from([0x61, 0xE9, 0x8A9E, 0x62].as_ptr(), 4);
        assert_eq!(grow.text::<Utf16>(None).unwrap(), "aé語b");
        assert_eq!(grow.text::<Utf16>(Some(2)).unwrap(), "aé");
        assert!(matches!(
            grow.text::<Utf16>(Some(5)),
            Err(ErrorKind::BeyondCapacity { written: 5, capacity: 4 })
        ));
        grow.as_mut_ptr().add(1).write(0xD800);
        assert!(matches!(grow.text::<Utf16>(None), Err(ErrorKind::InvalidText { position: 1, .. })));
        assert_eq!(Grow::new().text::<Wide>(None).unwrap(), "");
        assert_eq!(Grow::ask().text::<Utf8>(None).unwrap(), "");
    }
}

#[test]
fn values() {
    let mut grow = Grow::<i32>::new();
    // SAFETY: 128 values are there.
    unsafe {
        grow.as_mut_ptr().copy_from([1, 0, -1].as_ptr(), 3);
        assert_eq!(grow.into_vec::<As<i32>, i32>(3).unwrap(), [1, 0, -1]);
        assert_eq!(grow.into_vec::<As<i32>, bool>(4).unwrap(), [true, false, true, false]);
        assert_eq!(grow.into_vec::<As<i32>, i32>(4000).unwrap().len(), 128, "no more than there are");
    }
}

#[test]
fn what_c_allocated_is_freed_each_once() {
    for bad in 0..4 {
        let texts: Vec<*mut u8> =
            (0..3).map(|index| Counting::give(if index == bad { b"\xFF\0" } else { b"a\0" })).collect();
        let mut grow = Grow::<*mut u8>::new();
        // SAFETY: there is room, and C left three texts.
        let read = unsafe {
            grow.as_mut_ptr().copy_from(texts.as_ptr(), 3);
            grow.into_vec::<Text<Utf8, Counting>, String>(3)
        };
        assert_eq!(read.is_ok(), bad == 3);
        let freed: Vec<usize> = Counting::freed().iter().map(|(place, ..)| *place).collect();
        assert_eq!(freed, texts.iter().map(|text| text.addr()).collect::<Vec<_>>());
    }
    let mut grow = Grow::<*mut u8>::new();
    // SAFETY: there is room, and the text is C's.
    unsafe {
        grow.as_mut_ptr().write(c"kept".as_ptr().cast_mut().cast());
        assert_eq!(grow.into_vec::<Text<Utf8, Copying>, String>(1).unwrap(), ["kept"]);
        let adopted = grow.adopt::<Text<Utf8, Counting>, String>(0);
        assert!(adopted.to_vec().unwrap().is_empty());
    }
}
