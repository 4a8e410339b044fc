//! Code pages: what they have, what they do not, and bytes that mean nothing.

use crate::random::Random;
use crate::{units, until_nul};
use pinvoke::ErrorKind;
use pinvoke_tests::counted::heap;
use pinvoke_tests::text_enc::{shift_jis, windows_1252};
use pinvoke_tests::witness;

/// What the bytes from 0x80 to 0x9f are in windows-1252, as the WHATWG has it.
const UPPER: [u16; 32] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
    0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
    0x153, 0x9d, 0x17e, 0x178,
];

fn character(byte: u8) -> char {
    match byte {
        0x80..0xa0 => char::from_u32(UPPER[usize::from(byte - 0x80)].into()).expect("no surrogate"),
        _ => char::from(byte),
    }
}

/// Every byte is a character, and every such character is that byte.
#[test]
fn every_byte_of_windows_1252() {
    let _heap = heap();
    for byte in 1..=u8::MAX {
        let text = character(byte).to_string();
        assert_eq!(windows_1252::make(&[byte]).unwrap(), text);
        assert_eq!(windows_1252::see(&text).unwrap(), 1);
        assert_eq!(witness::bytes(0), [byte]);
    }
}

#[test]
fn random_text() {
    let heap = heap();
    let mut random = Random::new(7);
    for len in (0..60).chain([510, 511, 512, 513, 1000]) {
        let bytes: Vec<u8> = (0..len).map(|_| 1 + random.next().to_ne_bytes()[0] % 255).collect();
        let text: String = bytes.iter().map(|byte| character(*byte)).collect();
        assert_eq!(windows_1252::see(&text).unwrap(), i64::from(len));
        assert_eq!(units(0, |[byte]: [u8; 1]| byte), bytes);
        assert_eq!(windows_1252::make(&bytes).unwrap(), text);
        let mut to = String::with_capacity(usize::try_from(len).unwrap() + 1);
        windows_1252::write_ended(&mut to, &bytes).unwrap();
        assert_eq!(to, text);
        let mut to = String::with_capacity(20);
        let room = to.capacity();
        windows_1252::write_ended(&mut to, &bytes).unwrap();
        assert_eq!(
            to,
            text.chars().take(room).collect::<String>(),
            "it may take more room in Rust than in C"
        );
        heap.next();
    }
    assert_eq!(until_nul(&[1, 0, 2]), [1]);
}

/// No best fit, and no question mark: that would be another text.
#[test]
fn case_073_a_character_that_is_not_there() {
    witness::forget();
    for character in ['\u{2075}', '鳥', '🌲', '\u{80}'] {
        let error = windows_1252::see(&format!("a{character}")).unwrap_err();
        let expected =
            matches!(error.kind(), ErrorKind::Unmappable { character: seen, .. } if *seen == character);
        assert!(expected, "{error:?}");
        windows_1252::see_many(&[Some("fine"), Some(&character.to_string())]).unwrap_err();
    }
    assert_eq!(witness::calls(), 0, "C was called");
}

/// Two bytes a character, and not every pair is one.
#[test]
fn shift_jis_and_its_pairs() {
    let _heap = heap();
    for (text, bytes) in [("日本語", &b"\x93\xfa\x96\x7b\x8c\xea"[..]), ("ｱa", b"\xb1a"), ("表", b"\x95\x5c")]
    {
        assert_eq!(usize::try_from(shift_jis::see(text).unwrap()).unwrap(), bytes.len());
        assert_eq!(witness::bytes(0), bytes);
        assert_eq!(shift_jis::make(bytes).unwrap(), text);
        assert_eq!(shift_jis::lossy::make(bytes).unwrap(), text);
    }
    let error = shift_jis::make(b"ok\x93").unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::InvalidText { .. }), "{error:?}");
    assert_eq!(shift_jis::lossy::make(b"ok\x93").unwrap(), "ok\u{fffd}");
    shift_jis::see("🌲").unwrap_err();
}
