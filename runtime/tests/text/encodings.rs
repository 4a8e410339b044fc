//! Every encoding, there and back.

use super::support::{Random, lengths};
use core::mem::MaybeUninit;
use pinvoke::ErrorKind;
use pinvoke::private::{Encoding, Lossy, Unit, Utf8, Utf16, Utf32, Wide};

/// The units, through a room of exactly `units` and one of the bound.
fn encode<E: Encoding>(text: &str) -> Result<Vec<E::Unit>, ErrorKind> {
    let bound = E::bound(text);
    let mut encoded = in_room::<E>(text, bound)?;
    if let Some(units) = E::units(text) {
        assert!(units <= bound, "{text:?}");
        assert_eq!(encoded.len(), units, "{text:?}");
        encoded = in_room::<E>(text, units)?;
        if units > 0 {
            let short = in_room::<E>(text, units - 1);
            assert!(
                matches!(short, Err(ErrorKind::TooLong { len, capacity }) if len == units && capacity == units - 1)
            );
        }
    }
    Ok(encoded)
}

fn in_room<E: Encoding>(text: &str, room: usize) -> Result<Vec<E::Unit>, ErrorKind> {
    let mut room = vec![MaybeUninit::uninit(); room];
    let len = E::encode(text, &mut room)?;
    // SAFETY: `encode` says that it initialised so many.
    Ok(room[..len].iter().map(|unit| unsafe { unit.assume_init() }).collect())
}

fn round_trip<E: Encoding>() {
    let mut random = Random::new();
    for len in lengths() {
        for text in [random.text(len), "a".repeat(len), "ü".repeat(len), "語".repeat(len), "😀".repeat(len)]
        {
            let units = encode::<E>(&text).unwrap();
            assert!(units.iter().all(|unit| *unit != E::Unit::NUL));
            assert_eq!(E::decode(&units).unwrap(), text);
            assert_eq!(Lossy::<E>::decode(&units).unwrap(), text);
        }
    }
    assert_eq!(encode::<E>("a\0b").unwrap().len(), 3);
    assert_eq!(E::decode(&encode::<E>("a\0b").unwrap()).unwrap(), "a\0b");
}

#[test]
fn there_and_back() {
    round_trip::<Utf8>();
    round_trip::<Utf16>();
    round_trip::<Utf32>();
    round_trip::<Wide>();
}

#[test]
fn as_the_library_encodes() {
    let mut random = Random::new();
    for len in lengths() {
        let text = random.text(len);
        assert_eq!(encode::<Utf8>(&text).unwrap(), text.as_bytes());
        assert_eq!(encode::<Utf16>(&text).unwrap(), text.encode_utf16().collect::<Vec<_>>());
        assert_eq!(encode::<Utf32>(&text).unwrap(), text.chars().map(u32::from).collect::<Vec<_>>());
    }
}

/// What is wrong is found at every place, behind chunks and inside of them.
fn wrong<E: Encoding>(unit: E::Unit, fill: E::Unit, before: &str) {
    for len in 1..70 {
        for position in 0..len {
            let mut units = vec![fill; len];
            units[position] = unit;
            match E::decode(&units) {
                Err(ErrorKind::InvalidText { encoding, position: at }) => {
                    assert_eq!((encoding, at), (E::NAME, position));
                }
                Err(ErrorKind::NotUtf8(error)) => assert_eq!(error.valid_up_to(), position),
                other => panic!("{other:?}"),
            }
            let expected = before.repeat(position) + "\u{FFFD}" + &before.repeat(len - position - 1);
            assert_eq!(Lossy::<E>::decode(&units).unwrap(), expected);
        }
    }
}

#[test]
fn what_is_no_text() {
    wrong::<Utf8>(0xFF, b'a', "a");
    wrong::<Utf16>(0xD800, 0x61, "a");
    wrong::<Utf16>(0xDFFF, 0x61, "a");
    wrong::<Utf16>(0xD800, 0x8A9E, "語");
    wrong::<Utf32>(0xD800, 0x61, "a");
    wrong::<Utf32>(0x11_0000, 0x61, "a");
    wrong::<Utf32>(u32::MAX, 0x8A9E, "語");
}

#[test]
fn pairs_are_whole() {
    assert_eq!(Utf16::decode(&[0xD83D, 0xDE00]).unwrap(), "😀");
    assert!(matches!(Utf16::decode(&[0xD83D]), Err(ErrorKind::InvalidText { position: 0, .. })));
    assert!(matches!(Utf16::decode(&[0xDE00, 0xD83D]), Err(ErrorKind::InvalidText { position: 0, .. })));
    assert!(matches!(
        Utf16::decode(&[0x61, 0xD83D, 0xD83D, 0xDE00]),
        Err(ErrorKind::InvalidText { position: 1, .. })
    ));
    for start in 0..40 {
        let text = "a".repeat(start) + "😀" + &"b".repeat(40);
        assert_eq!(Utf16::decode(&encode::<Utf16>(&text).unwrap()).unwrap(), text);
    }
}

#[test]
fn what_fails_leaves_what_was_there() {
    let mut text = String::from("before");
    assert!(Utf16::decode_into(&[0xD800], &mut text).is_err());
    assert!(text.starts_with("before"));
}

#[cfg(feature = "encoding")]
mod code_pages {
    use super::{Encoding, ErrorKind, Lossy, encode};
    use pinvoke::private::{CodePage, Label, code_page, encoding_rs};

    macro_rules! labels {
        ($($ty:ident: $name:literal = $tables:ident;)*) => {$(
            #[derive(Debug)]
            struct $ty;
            impl Label for $ty {
                const NAME: &'static str = $name;
                fn encoding() -> &'static encoding_rs::Encoding {
                    encoding_rs::$tables
                }
            }
        )*};
    }
    labels! {
        Western: "windows-1252" = WINDOWS_1252;
        ShiftJis: "shift_jis" = SHIFT_JIS;
        Gb18030: "gb18030" = GB18030;
        Iso2022: "iso-2022-jp" = ISO_2022_JP;
        Wide: "utf-16le" = UTF_16LE;
    }

    #[test]
    fn there_and_back() {
        assert_eq!(encode::<CodePage<Western>>("Grüße €").unwrap(), b"Gr\xFC\xDFe \x80");
        assert_eq!(CodePage::<Western>::decode(b"Gr\xFC\xDFe \x80").unwrap(), "Grüße €");
        for text in ["", "abc", "日本語テキスト", "a日b本c"] {
            for len in [1, 100] {
                let text = text.repeat(len);
                let (sjis, gb, iso) = (
                    encode::<CodePage<ShiftJis>>(&text).unwrap(),
                    encode::<CodePage<Gb18030>>(&text).unwrap(),
                    encode::<CodePage<Iso2022>>(&text).unwrap(),
                );
                assert_eq!(CodePage::<ShiftJis>::decode(&sjis).unwrap(), text);
                assert_eq!(CodePage::<Gb18030>::decode(&gb).unwrap(), text);
                assert_eq!(CodePage::<Iso2022>::decode(&iso).unwrap(), text);
                assert!(sjis.iter().chain(&gb).chain(&iso).all(|byte| *byte != 0));
            }
        }
    }

    #[test]
    fn what_it_has_not() {
        let refused = encode::<CodePage<Western>>("a語");
        assert!(matches!(refused, Err(ErrorKind::Unmappable { character: '語', encoding: "windows-1252" })));
        let invalid = CodePage::<ShiftJis>::decode(b"abc\xFFd");
        assert!(
            matches!(invalid, Err(ErrorKind::InvalidText { encoding: "shift_jis", position: 3 })),
            "{invalid:?}"
        );
        assert_eq!(Lossy::<CodePage<ShiftJis>>::decode(b"abc\xFFd").unwrap(), "abc\u{FFFD}d");
        let cut = CodePage::<ShiftJis>::decode(b"ab\x93");
        assert!(matches!(cut, Err(ErrorKind::InvalidText { position: 2, .. })), "{cut:?}");
    }

    #[test]
    #[should_panic(expected = "`utf-16le` is no encoding of C's bytes")]
    fn not_of_bytes() {
        let _ = encode::<CodePage<Wide>>("a");
    }

    #[test]
    fn labels() {
        assert_eq!(code_page("latin1"), Some(encoding_rs::WINDOWS_1252));
        assert_eq!(code_page("nonsense"), None);
    }
}
