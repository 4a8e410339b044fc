//! Text in a record, in place: what fits, what does not, and what C left there.

use crate::random::Random;
use pinvoke::ErrorKind;
use pinvoke_tests::text_enc::{Inlined, inlined_copy, inlined_make, inlined_make_lossy, inlined_see};
use pinvoke_tests::witness;

/// Text of so many bytes of UTF-8 at most.
fn short(random: &mut Random, bytes: usize) -> String {
    let mut text = String::new();
    loop {
        let char = random.char();
        if text.len() + char.len_utf8() > bytes {
            return text;
        }
        text.push(char);
    }
}

fn fits(record: &Inlined) -> bool {
    record.name.len() < 8
        && record.wide.encode_utf16().count() < 4
        && record.wider.chars().count() < 4
        && record.page.chars().count() < 4
}

#[test]
fn random_records() {
    let mut random = Random::new(9);
    let mut refused = 0;
    for _ in 0..500 {
        let [name, wide, wider] = [9, 9, 12].map(|max| {
            let max = random.below(max + 1);
            short(&mut random, max)
        });
        let page = "Grüße"[..[0, 1, 2, 4, 6][random.below(5)]].to_string();
        let record = Inlined { name, wide, wider, page };
        match inlined_copy(&record) {
            Ok(back) => {
                assert!(fits(&record), "{record:?}");
                assert_eq!(back, record);
            }
            Err(error) => {
                assert!(!fits(&record), "{record:?}: {error:?}");
                assert!(matches!(error.kind(), ErrorKind::TooLong { .. }), "{error:?}");
                refused += 1;
            }
        }
    }
    assert!((50..450).contains(&refused), "{refused} of 500 were refused, which shows little");
}

/// Exactly as many as fit, and one more: always whole characters.
#[test]
fn case_069_lengths_around_the_room() {
    for (text, ok) in
        [("1234567", true), ("12345678", false), ("123456é", false), ("12345é", true), ("12🌲", true)]
    {
        let result = inlined_see(&Inlined { name: text.into(), ..Inlined::default() });
        assert_eq!(result.is_ok(), ok, "{text}");
        if ok {
            let mut expected = text.as_bytes().to_vec();
            expected.resize(8, 0);
            assert_eq!(witness::bytes(0), expected, "and zeros behind it");
        }
    }
    for (text, ok) in [("a🌲", true), ("ab🌲", false), ("🌲🌲", false), ("abc", true)] {
        let wide = inlined_see(&Inlined { wide: text.into(), ..Inlined::default() });
        assert_eq!(wide.is_ok(), ok, "{text}");
    }
    inlined_see(&Inlined { wider: "🌲🌲🌲".into(), ..Inlined::default() }).unwrap();
    inlined_see(&Inlined { wider: "🌲🌲🌲🌲".into(), ..Inlined::default() }).unwrap_err();
    let error = inlined_see(&Inlined { name: "a\0b".into(), ..Inlined::default() }).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NulInside { position: 1 }), "{error:?}");
    let error = inlined_see(&Inlined { page: "鳥".into(), ..Inlined::default() }).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Unmappable { .. }), "{error:?}");
}

/// All of the room may be text, without a NUL.
#[test]
fn case_067_no_terminator_in_place() {
    let record = inlined_make(b"12345678\x61\0\x62\0\x63\0\x64\0").unwrap();
    assert_eq!((record.name.as_str(), record.wide.as_str()), ("12345678", "abcd"));
    inlined_copy(&record).unwrap_err();
}

#[test]
fn case_068_bad_text_in_place() {
    let bytes = b"\xffabcd\0\0\0";
    let error = inlined_make(bytes).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NotUtf8(_)), "{error:?}");
    assert_eq!(inlined_make_lossy(bytes).unwrap().name, "\u{fffd}abcd");
}

/// Whatever bytes C leaves: text or an error, and `lossy` always text.
#[test]
fn random_bytes() {
    let mut random = Random::new(10);
    for _ in 0..300 {
        let bytes: Vec<u8> = (0..36).map(|_| random.next().to_ne_bytes()[random.below(2) * 7]).collect();
        let name = bytes[..8].split(|byte| *byte == 0).next().unwrap_or_default();
        let lossy = inlined_make_lossy(&bytes).unwrap();
        assert_eq!(lossy.name, String::from_utf8_lossy(name));
        if let Ok(record) = inlined_make(&bytes) {
            assert_eq!((record.name, record.wide), (lossy.name, lossy.wide));
        }
    }
}
