//! One character that is unlike the others, at every place of texts of many lengths, at every offset: what is looked
//! for by words, and in chunks, must be found in each of them.

use crate::units;
use pinvoke::ErrorKind;
use pinvoke_tests::counted::heap;
use pinvoke_tests::text_enc::{utf8, utf16, utf32, wide, windows_1252};

/// Text of letters, with one character at one place.
fn with(len: usize, place: usize, character: char) -> String {
    let letters = |len| (0..len).map(|i| char::from(b'a' + u8::try_from(i % 26).unwrap()));
    letters(place).chain([character]).chain(letters(len - place)).collect()
}

macro_rules! places {
    ($($test:ident: $module:ident, $unit:ty, $native:expr, $encode:expr, [$($character:literal),*], $bad:expr;)*) => {$(
        #[test]
        fn $test() {
            let heap = heap();
            let encode: fn(&str) -> Vec<$unit> = $encode;
            for len in (0..36).chain([63, 64, 65, 127, 129]) {
                for place in 0..=len {
                    for character in [$($character),*] {
                        let text = with(len, place, character);
                        let v = encode(&text);
                        assert_eq!($module::see(&text).unwrap(), i64::try_from(v.len()).unwrap(), "{text:?}");
                        assert_eq!(units(0, $native), v);
                        let offset = i64::try_from(len + place).unwrap();
                        assert_eq!($module::make_at(&v, offset).unwrap(), text);
                        let mut to = String::with_capacity(text.len().max(v.len()) + place % 3);
                        $module::write_ended(&mut to, &v).unwrap();
                        assert_eq!(to, text);
                    }
                    let error = $module::see(&with(len, place, '\0')).unwrap_err();
                    assert!(matches!(error.kind(), ErrorKind::NulInside { position } if *position == place), "{error:?}");
                    let mut v = encode(&with(len, place, 'x'));
                    v[place] = 0;
                    assert_eq!($module::make_at(&v, 3).unwrap(), with(len, place, 'x')[..place]);
                    if let Some(bad) = $bad {
                        v[place] = bad;
                        $module::make_at(&v, 5).unwrap_err();
                        let lossy = $module::lossy::make(&v).unwrap();
                        assert_eq!(lossy, with(len, place, '\u{fffd}'));
                        let mut to = String::with_capacity(200);
                        $module::write_ended(&mut to, &v).unwrap_err();
                        assert_eq!(to, "");
                    }
                    heap.next();
                }
            }
        }
    )*};
}

fn wide_units(text: &str) -> Vec<pinvoke::WideUnit> {
    text.chars().map(|c| pinvoke::WideUnit::from_ne_bytes(u32::from(c).to_ne_bytes())).collect()
}

/// The euro is the one character of these that is not of Latin-1.
fn windows_1252_bytes(text: &str) -> Vec<u8> {
    text.chars().map(|c| if c == '€' { 0x80 } else { u8::try_from(u32::from(c)).unwrap() }).collect()
}

places! {
    of_utf8: utf8, u8, |[byte]: [u8; 1]| byte, |text| text.as_bytes().to_vec(), ['x', 'é', '鳥', '🌲'], Some(0xff_u8);
    of_utf16: utf16, u16, u16::from_ne_bytes, |text| text.encode_utf16().collect(), ['x', 'é', '鳥', '🌲'], Some(0xdc00_u16);
    of_utf32: utf32, u32, u32::from_ne_bytes, |text| text.chars().map(u32::from).collect(), ['x', 'é', '🌲'], Some(0xd800_u32);
    of_wide: wide, pinvoke::WideUnit, pinvoke::WideUnit::from_ne_bytes, wide_units, ['x', '🌲'], Some(0x11_0000);
    of_windows_1252: windows_1252, u8, |[byte]: [u8; 1]| byte, windows_1252_bytes, ['x', 'é', '€'], None::<u8>;
}
