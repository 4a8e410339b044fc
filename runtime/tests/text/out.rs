//! Text into a string of the caller's.

use super::support::{Random, lengths};
use pinvoke::ErrorKind;
use pinvoke::private::{Encoding, Lossy, Scratch, Unit, Utf8, Utf16, Utf32, Wide, prepare_text_out};

/// What C would do: it writes these units from the start on.
unsafe fn write<U: Unit>(place: *mut U, units: &[U]) {
    // SAFETY: the caller promises room.
    unsafe { place.copy_from_nonoverlapping(units.as_ptr(), units.len()) };
}

fn units<E: Encoding>(text: &str) -> Vec<E::Unit> {
    let (scratch, len) = (Scratch::new(), E::units(text).unwrap());
    let place = scratch.room::<E::Unit>(len).unwrap();
    E::encode(text, place).unwrap();
    // SAFETY: `encode` initialised all of it.
    place.iter().map(|unit| unsafe { unit.assume_init() }).collect()
}

fn out<E: Encoding>() {
    let mut random = Random::new();
    for len in lengths() {
        let (text, mut string) = (random.text(len), String::from("old"));
        let encoded = units::<E>(&text);
        for (room, written) in
            [(encoded.len(), None), (encoded.len() + 1, None), (encoded.len() + 9, Some(encoded.len()))]
        {
            string.reserve_exact(room.saturating_sub(string.len()));
            let capacity = string.capacity();
            let scratch = Scratch::new();
            let mut storage = prepare_text_out::<E>(&mut string);
            // SAFETY: the scratch stays, and there is room.
            unsafe {
                storage.zero(&scratch).unwrap();
                assert_eq!(storage.capacity(), capacity);
                write(storage.lend(), &encoded);
                storage.read_back(written).unwrap();
            }
            assert_eq!(string, text);
            assert!(string.capacity() >= capacity);
        }
    }
}

#[test]
fn up_to_the_nul_or_all() {
    out::<Utf8>();
    out::<Utf16>();
    out::<Utf32>();
    out::<Wide>();
    out::<Lossy<Utf8>>();
}

fn in_out<E: Encoding>() {
    for len in lengths() {
        for spare in [0, 1, 5] {
            let mut string = String::with_capacity(len + spare);
            string.push_str(&"x".repeat(len));
            let (before, capacity) = (string.clone(), string.capacity());
            let scratch = Scratch::new();
            let mut storage = prepare_text_out::<E>(&mut string);
            // SAFETY: the scratch stays, and one unit is written where there is room.
            unsafe {
                storage.fill(&scratch).unwrap();
                assert!(storage.capacity() > len && storage.capacity() >= capacity);
                let place = storage.lend();
                assert!(
                    core::slice::from_raw_parts(place, len + 1)
                        == [units::<E>(&before), vec![E::Unit::NUL]].concat()
                );
                if len > 0 {
                    place.write(units::<E>("y")[0]);
                }
                storage.read_back(None).unwrap();
            }
            assert_eq!(string.replacen('y', "x", 1), before);
            assert_eq!(string.starts_with('y'), len > 0);
        }
    }
}

#[test]
fn changed_in_place() {
    in_out::<Utf8>();
    in_out::<Utf16>();
    in_out::<Utf32>();
}

fn bad<E: Encoding>(unit: E::Unit) {
    let mut string = String::with_capacity(40);
    string.push_str("old");
    let scratch = Scratch::new();
    let mut storage = prepare_text_out::<E>(&mut string);
    // SAFETY: the scratch stays, and there is room.
    let read = unsafe {
        storage.zero(&scratch).unwrap();
        write(storage.lend(), &[unit, unit]);
        storage.read_back(None)
    };
    assert!(matches!(read, Err(ErrorKind::NotUtf8(_) | ErrorKind::InvalidText { .. })));
    assert!(string.is_empty() && string.capacity() >= 40, "empty, with its capacity");
}

#[test]
fn empty_after_a_failure() {
    bad::<Utf8>(0xFF);
    bad::<Utf16>(0xD800);
    bad::<Utf32>(u32::MAX);
}

#[test]
fn empty_from_before_the_call() {
    let mut string = String::from("old text");
    let capacity = string.capacity();
    let scratch = Scratch::new();
    let mut storage = prepare_text_out::<Utf8>(&mut string);
    // SAFETY: the scratch stays.
    unsafe { storage.zero(&scratch) }.unwrap();
    assert_eq!((string.as_str(), string.capacity()), ("", capacity));
}

#[test]
fn more_than_there_is_room_for() {
    let mut string = String::with_capacity(8);
    let capacity = string.capacity();
    let scratch = Scratch::new();
    let mut storage = prepare_text_out::<Utf16>(&mut string);
    // SAFETY: the scratch stays.
    let read = unsafe {
        storage.zero(&scratch).unwrap();
        storage.read_back(Some(capacity + 1))
    };
    assert!(matches!(read, Err(ErrorKind::BeyondCapacity { written, capacity: at }) if written == at + 1));
}

#[test]
fn refused_going_in() {
    let mut string = String::from("a\0b");
    let scratch = Scratch::new();
    // SAFETY: the scratch stays.
    let filled = unsafe { prepare_text_out::<Utf8>(&mut string).fill(&scratch) };
    assert!(matches!(filled, Err(ErrorKind::NulInside { position: 1 })));
}

#[test]
fn replaced_in_the_memory_of_the_string() {
    let mut string = String::with_capacity(8);
    let scratch = Scratch::new();
    let mut storage = prepare_text_out::<Lossy<Utf8>>(&mut string);
    // SAFETY: the scratch stays, and there is room.
    unsafe {
        storage.zero(&scratch).unwrap();
        write(storage.lend(), b"a\xFFb");
        storage.read_back(None).unwrap();
    }
    assert_eq!(string, "a\u{FFFD}b");
}

#[test]
fn without_capacity() {
    let mut string = String::new();
    let scratch = Scratch::new();
    let mut storage = prepare_text_out::<Utf8>(&mut string);
    // SAFETY: the scratch stays.
    unsafe {
        storage.zero(&scratch).unwrap();
        assert_eq!(storage.capacity(), 0);
        assert!(!storage.lend().is_null());
        storage.read_back(None).unwrap();
    }
}
