//! The rules of soundness, by number, as far as they are about what is converted, owned or grown: see
//! `docs/soundness.md`. (`sound.rs` has the others.)

use pinvoke::private::{Native, Owned, Returns, owned};
use pinvoke::{Blittable, Error, ErrorKind};
use pinvoke_tests::claims::{self, Claimed, Forgotten, Kinds, Open, Strict};
use pinvoke_tests::copies::{self, Couple, Item, Nest, freed};
use pinvoke_tests::counted::heap;
use pinvoke_tests::grow::{self, Entry};
use pinvoke_tests::ownership::{self, Mode, Person};
use pinvoke_tests::union::{Value, Variant, Work, variant_make};
use pinvoke_tests::{arrays, text_enc, witness};
use std::borrow::Cow;

/// Conversions hold from any thread, at the same time as any other: each has its own memory.
#[test]
fn sound_01_any_thread_any_time() {
    std::thread::scope(|scope| {
        for thread in 0..8 {
            scope.spawn(move || {
                let heap = heap();
                freed();
                for round in 0..50 {
                    let mut text = Some(format!("{thread} {round}"));
                    ownership::own_text(&mut text, Mode::Change, 0).unwrap();
                    assert_eq!(text, Some(format!("X {round}")));
                    let mut items = vec![Item(thread); 200];
                    copies::items_change(&mut items, -1, 0).unwrap();
                    assert_eq!(items, [Item(thread + 1); 200]);
                    assert_eq!(freed(), [1001 + thread; 200]);
                    assert_eq!(grow::ask_numbers(thread, 0).unwrap().len(), usize::try_from(thread).unwrap());
                    heap.next();
                }
            });
        }
    });
}

/// What C sees of a record is blittable: zero, and whatever C leaves, are values of it. What adopts is `unsafe`.
#[test]
fn sound_05_native_forms() {
    fn is_blittable<T: Blittable>() {}
    is_blittable::<Native<Person>>();
    is_blittable::<Native<Nest>>();
    is_blittable::<Native<Variant>>();
    is_blittable::<Native<Work<'static>>>();
    let pointer: Native<Person> = pinvoke::private::zeroed();
    assert!(pointer.name.is_null());
    fn adopts<O: Returns>() -> unsafe fn(*mut i32) -> Result<Owned<i32>, ErrorKind> {
        owned::<i32, O>
    }
    let _ = adopts::<pinvoke::private::Copying>;
}

/// In records, too, an unknown number is the catch-all's or an error; in unions the catch-all keeps the tag.
#[test]
fn sound_06_unknown_numbers() {
    assert_eq!(claims::claim_kinds(1, 2).unwrap(), Kinds { open: Open::One, strict: Strict::Two });
    assert_eq!(claims::claim_kinds(77, 1).unwrap().open, Open::Other(77));
    let error = claims::claim_kinds(1, 3).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::UnknownValue { of: "Strict", .. }), "{error:?}");
    let _heap = heap();
    assert_eq!(variant_make(i32::MIN).unwrap().value, Value::Other(i32::MIN));
}

/// `lossy` on what is borrowed borrows what is good, and makes a `String` of what is not.
#[test]
fn sound_06_lossy_borrows_or_owns() {
    let text: Cow<'static, str> = claims::kept_and_bad();
    assert_eq!(text, "kept \u{fffd}");
    claims::kept_and_bad_strictly().unwrap_err();
}

/// What C claims of its memory is looked at first: returned, behind a pointer, in a record.
#[test]
fn sound_10_what_c_claims() {
    type Call = fn(i32, i64) -> Result<Vec<i32>, Error>;
    let calls: [Call; 4] = [
        claims::claim_returned,
        |which, len| claims::claim_borrowed(which, len).map(<[i32]>::to_vec),
        claims::claim_out,
        |which, len| claims::claim_record(which, len).map(|claimed| claimed.v),
    ];
    for call in calls {
        assert_eq!(call(1, 4).unwrap(), [10, 11, 12, 13]);
        assert_eq!(call(1, 0).unwrap(), []);
        assert_eq!(call(0, 0).unwrap(), []);
        assert!(matches!(call(0, 1).unwrap_err().kind(), ErrorKind::Null));
        assert!(matches!(call(2, 1).unwrap_err().kind(), ErrorKind::Misaligned { align: 4 }));
        for len in [-1, i64::MIN, i64::MAX] {
            let error = call(1, len).unwrap_err();
            assert!(matches!(error.kind(), ErrorKind::InvalidLength { .. }), "{error:?}");
        }
    }
    assert_eq!(claims::claim_returned_or_null(0, 0).unwrap(), None);
    claims::claim_returned_or_null(0, 1).unwrap_err();
    assert_eq!(claims::claim_point(1).unwrap(), 10);
    assert!(matches!(claims::claim_point(0).unwrap_err().kind(), ErrorKind::Null));
    assert!(matches!(claims::claim_point(2).unwrap_err().kind(), ErrorKind::Misaligned { .. }));
    let beyond = claims::claim_record(1, 9).unwrap();
    assert_eq!(beyond, Claimed { v: vec![10, 11, 12, 13], ..Claimed::default() });
}

/// What a record at a crooked place owns is not looked at, not even to free it.
#[test]
fn sound_10_crooked_places() {
    let one = Forgotten { id: 1, flag: true, name: None };
    claims::forgotten();
    assert_eq!(claims::claim_person(1).unwrap(), one);
    assert_eq!(claims::claim_persons(1, 1).unwrap(), [one]);
    assert_eq!(claims::claim_persons(0, 0).unwrap(), []);
    assert_eq!(claims::forgotten(), 2);
    assert!(matches!(claims::claim_person(0).unwrap_err().kind(), ErrorKind::Null));
    assert!(matches!(claims::claim_person(2).unwrap_err().kind(), ErrorKind::Misaligned { align: 8 }));
    assert!(matches!(claims::claim_persons(0, 1).unwrap_err().kind(), ErrorKind::Null));
    assert!(matches!(claims::claim_persons(2, 1).unwrap_err().kind(), ErrorKind::Misaligned { align: 8 }));
    for len in [-1, i64::MAX] {
        let error = claims::claim_persons(1, len).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::InvalidLength { .. }), "{error:?}");
    }
}

/// The same of records in records.
#[test]
fn sound_10_crooked_places_in_records() {
    assert_eq!(claims::claim_nested(1, 1).unwrap().many.len(), 1);
    assert_eq!(claims::claim_nested(0, 1).unwrap().one, None);
    for (one_at, many_at) in [(2, 1), (1, 2), (2, 2)] {
        let error = claims::claim_nested(one_at, many_at).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Misaligned { align: 8 }), "{error:?}");
    }
    assert!(matches!(claims::claim_nested(1, 0).unwrap_err().kind(), ErrorKind::Null));
}

/// A copy is taken before anything else runs, so that C may use its memory again.
#[test]
fn sound_11_copied_at_once() {
    let copies: Vec<String> = (0..3).map(|_| claims::next_of_many().unwrap()).collect();
    assert!(copies[0] != copies[1] && copies[1] != copies[2], "{copies:?}");
    let heap = heap();
    let guard = ownership::give_point_owned(1).unwrap();
    assert_eq!(heap.live(), 1, "what is owned lives as long as its guard");
    drop(guard);
}

/// A string that C writes into is text whatever happens.
#[test]
fn sound_13_a_string_is_text() {
    for status in [0, -1] {
        for call in [claims::write_and_fail, claims::change_and_fail] {
            let mut text = String::with_capacity(16);
            text.push_str("before");
            let result = call(&mut text, status);
            assert_eq!((result.is_ok(), text.as_str()), (status == 0, if status == 0 { "text" } else { "" }));
            assert!(text.capacity() >= 16);
        }
    }
    let mut text = String::with_capacity(16);
    for bad in [&b"\xff"[..], b"\xe2\x82", b"a\x80"] {
        text.push_str("before");
        text_enc::utf8::write(&mut text, bad).unwrap_err();
        assert_eq!(text, "");
    }
}

/// `getline` allocates and then fails: what C left is freed, and nothing of it is used.
#[test]
fn sound_15_allocated_by_a_failure() {
    let heap = heap();
    let mut line = None;
    ownership::own_text_unallocated(&mut line, Mode::Replace, -1).unwrap_err();
    assert_eq!((line, heap.freed()), (None, vec![0]));
    let mut line = Some("text".to_string());
    ownership::own_text(&mut line, Mode::Replace, -1).unwrap_err();
    assert_eq!((line.as_deref(), heap.freed()), (Some("text"), vec![0, 1, 2]));
    let mut v = vec![1, 2];
    ownership::own_ints_at(&mut v, Mode::Drop, -1).unwrap_err();
    assert_eq!(v, [1, 2]);
}

/// What C moved on is written back on every path, and a position elsewhere is not.
#[test]
fn sound_16_cursors() {
    let all = [1, 2, 3];
    let mut rest = &all[..];
    grow::take_sum(&mut rest, 1, -1).unwrap_err();
    assert_eq!(rest, [2, 3]);
    grow::take_beyond(&mut rest, 1 << 20).unwrap_err();
    assert_eq!(rest, [2, 3]);
}

/// Counts of what is pinned, conversions in order, their counts, the call, the test, conversions back.
#[test]
fn sound_17_the_order_of_conversions() {
    let heap = heap();
    freed();
    witness::forget();
    let many = vec![Item(1); 256];
    let nul = || Some("nul\0".to_string());
    let mut text = nul();
    let error = claims::order_of_all(&[1, 2], &[3], &mut text, &[Item::STUCK], 0).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::LengthMismatch { .. }), "counts of what is pinned: {error:?}");
    let error = claims::order_of_all(&[1], &[3], &mut text, &[Item::STUCK], 0).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NulInside { .. }), "the first conversion: {error:?}");
    assert_eq!((heap.made(), freed()), (0, vec![]));
    let mut text = Some("text".to_string());
    let error = claims::order_of_all(&[1], &[3], &mut text, &[Item(7), Item::STUCK], 0).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Conversion(_)), "the second: {error:?}");
    assert_eq!((heap.freed(), freed()), (vec![0], vec![1007]), "what was made is released");
    heap.next();
    let error = claims::order_of_all(&[1], &[3], &mut text, &many, 0).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::CountOverflow { len: 256, .. }), "their counts: {error:?}");
    assert_eq!((heap.live(), freed().len() % 256), (0, 0), "all or none was made");
    assert_eq!((witness::calls(), text.as_deref()), (0, Some("text")), "C was called");
    heap.next();
    let error = claims::order_of_all(&[1], &[3], &mut text, &[Item(7)], -1).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Status { .. }), "the test, before any output: {error:?}");
    assert_eq!(
        (heap.freed(), freed()),
        (vec![0], vec![1007]),
        "what C left in a result that is not read stays there"
    );
    heap.next();
    let error = claims::order_of_all(&[1], &[3], &mut text, &[Item(7)], 0).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Conversion(_)), "conversions back: {error:?}");
    let mut both = freed();
    both.sort_unstable();
    assert_eq!((heap.freed(), both), (vec![0], vec![-7, 1007]));
}

/// Whether a wrapper returns `Result` follows from its words.
#[test]
fn sound_34_result_or_not() {
    let _: fn(&[i32]) -> i64 = arrays::sum_ints_at;
    let _: fn(&mut [arrays::Wrapped]) = arrays::double_wrapped;
    let _: fn(&arrays::Three) -> bool = arrays::and_three;
    let _: fn(&str) -> Result<i64, Error> = text_enc::utf8::see;
    let _: fn(Option<&str>) -> Result<i64, Error> = text_enc::bstr_see_bytes;
    let _: fn(&[Option<&str>]) -> Result<i64, Error> = text_enc::utf16::see_many;
    let _: fn(&mut String, &[u8]) -> Result<usize, Error> = text_enc::utf8::write;
    let _: fn(Item) -> Result<Item, Error> = copies::item_same;
    let _: fn(&mut [Couple], i32, i32) -> Result<(), Error> = copies::couples_change;
    let _: fn(i32) -> Result<Vec<i32>, Error> = grow::full_numbers;
    let _: fn(i32) -> Result<Option<Entry>, Error> = grow::find_entry;
    let _: fn(i32) -> Result<Option<String>, Error> = ownership::give_text;
    let _: fn() -> Cow<'static, str> = claims::kept_and_bad;
}
