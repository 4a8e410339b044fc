//! UTF-8, UTF-16, UTF-32 and `wchar_t`.

use crate::random::Random;
use crate::{units, until_nul};
use pinvoke::ErrorKind;
use pinvoke_tests::counted::heap;
use pinvoke_tests::witness;

/// What the standard library makes of text, and of units, with and without errors.
macro_rules! encodings {
    ($($module:ident: $unit:ty, $native:expr, $encode:expr, $decode:expr, $lossy:expr, $any:expr;)*) => {$(
        mod $module {
            use super::*;
            use pinvoke_tests::text_enc::$module as c;

            fn encode(text: &str) -> Vec<$unit> {
                let encode: fn(&str) -> Vec<$unit> = $encode;
                encode(text)
            }

            fn decode(units: &[$unit]) -> Option<String> {
                let decode: fn(&[$unit]) -> Option<String> = $decode;
                decode(units)
            }

            fn random_units(random: &mut Random) -> Vec<$unit> {
                let chars = random.below(40);
                let valid = encode(&random.text(chars));
                random.spoilt(valid, $any)
            }

            /// C sees the encoded text, however long; around the size of the stack's room, too.
            #[test]
            fn goes_in() {
                let mut random = Random::new(1);
                let around = 512 / size_of::<$unit>();
                for len in (0..40).chain(around - 3..around + 3).chain([1000]) {
                    for _ in 0..4 {
                        let text = random.text(len);
                        let expected = encode(&text);
                        assert_eq!(c::see(&text).unwrap(), i64::try_from(expected.len()).unwrap());
                        assert_eq!(units(0, $native)[..], expected[..]);
                        assert_eq!(c::see_counted(&text).unwrap(), i64::try_from(expected.len()).unwrap());
                        assert_eq!(units(0, $native)[..], expected[..]);
                    }
                    let plain = "x".repeat(len);
                    assert_eq!(c::see(&plain).unwrap(), i64::try_from(len).unwrap());
                    assert_eq!(units(0, $native), encode(&plain));
                }
            }

            #[test]
            fn a_nul_inside_is_refused_unless_counted() {
                let mut random = Random::new(2);
                witness::forget();
                for len in 0..20 {
                    let mut text = random.text(len);
                    let position = text.len();
                    text.push('\0');
                    text.push_str(&random.text(3));
                    let error = c::see(&text).unwrap_err();
                    assert!(matches!(error.kind(), ErrorKind::NulInside { position: at } if *at == position), "{error:?}");
                    let error = c::see_listed(&[&text[..position], &text]).unwrap_err();
                    assert!(matches!(error.kind(), ErrorKind::NulInside { position: at } if *at == position), "{error:?}");
                    assert_eq!(witness::calls(), 0, "C was called");
                    c::see_counted(&text).unwrap();
                    assert_eq!(units(0, $native)[..], encode(&text)[..]);
                    witness::forget();
                }
            }

            #[test]
            fn many_go_in() {
                let mut random = Random::new(3);
                for len in 0..8 {
                    let texts: Vec<String> = (0..len).map(|i| random.text(20 * i)).collect();
                    let sum: usize = texts.iter().map(|text| encode(text).len()).sum();
                    let views: Vec<&str> = texts.iter().map(String::as_str).collect();
                    assert_eq!(c::see_listed(&views).unwrap(), i64::try_from(sum).unwrap());
                    let mut some: Vec<Option<&str>> = views.iter().copied().map(Some).collect();
                    assert_eq!(c::see_many(&some).unwrap(), i64::try_from(sum).unwrap());
                    for (n, text) in texts.iter().enumerate() {
                        assert_eq!(units(n, $native), encode(text));
                    }
                    some.insert(len / 2, None);
                    assert_eq!(c::see_many(&some).unwrap(), i64::try_from(sum).unwrap());
                    assert_eq!(witness::address(len / 2), 0);
                }
            }

            /// What C gives is what the standard library says, or an error; with `lossy` always something.
            #[test]
            fn comes_back() {
                let heap = heap();
                let mut random = Random::new(4);
                for _ in 0..300 {
                    let v = random_units(&mut random);
                    let until = until_nul(&v);
                    match (decode(until), c::make(&v)) {
                        (Some(text), Ok(seen)) => assert_eq!(seen, text),
                        (None, Err(error)) => {
                            let kind = error.kind();
                            assert!(matches!(kind, ErrorKind::NotUtf8(_) | ErrorKind::InvalidText { .. }), "{kind:?}");
                        }
                        (there, here) => panic!("{v:x?}: {there:?}, but {here:?}"),
                    }
                    let lossy: fn(&[$unit]) -> String = $lossy;
                    assert_eq!(c::lossy::make(&v).unwrap(), lossy(until), "{v:x?}");
                    heap.next();
                }
            }

            /// Into the caller's string: never beyond its capacity, and empty if it is no text.
            #[test]
            fn is_written() {
                let mut random = Random::new(5);
                for _ in 0..300 {
                    let v = random_units(&mut random);
                    let mut to = String::with_capacity(8 + random.below(60));
                    to.push_str("before");
                    let room = to.capacity();
                    let there = &v[..v.len().min(room)];
                    match (decode(until_nul(there)), c::write_ended(&mut to, &v)) {
                        (Some(text), Ok(n)) => {
                            assert_eq!((&to, n), (&text, i64::try_from(v.len()).unwrap()));
                        }
                        (None, Err(_)) => assert_eq!(to, ""),
                        (there, here) => panic!("{v:x?}: {there:?}, but {here:?}"),
                    }
                    let fits = v.len() <= to.capacity();
                    match (decode(&v), c::write(&mut to, &v)) {
                        (Some(text), Ok(n)) if fits => assert_eq!((&to, n), (&text, v.len())),
                        (None, Err(_)) => assert_eq!(to, ""),
                        (_, Err(error)) if !fits => {
                            assert!(matches!(error.kind(), ErrorKind::BeyondCapacity { .. }), "{error:?}");
                            assert_eq!(to, "");
                        }
                        (there, here) => panic!("{v:x?}: {there:?}, but {here:?}"),
                    }
                    let mut to = String::with_capacity(room);
                    let there = &v[..v.len().min(to.capacity())];
                    let lossy: fn(&[$unit]) -> String = $lossy;
                    c::lossy::write_ended(&mut to, &v).unwrap();
                    assert_eq!(to, lossy(until_nul(there)), "{v:x?}");
                }
            }

            /// With its length beside it, text has NULs, and may be missing.
            #[test]
            fn is_counted() {
                let heap = heap();
                let mut random = Random::new(11);
                for len in [0, 1, 5, 100, 200] {
                    let mut text = random.text(len);
                    text.insert(0, '\0');
                    text.push('\0');
                    let v = encode(&text);
                    assert_eq!(c::counted::make(&v).unwrap(), text);
                    assert_eq!(heap.freed(), [0]);
                    heap.next();
                    assert_eq!(c::counted::see_counted(Some(&text)).unwrap(), i64::try_from(v.len()).unwrap());
                    assert_eq!(units(0, $native), v);
                    let before = text.clone();
                    c::counted::reverse(&text).unwrap();
                    assert_eq!(text, before, "behind a pointer that C may write through it is a copy");
                    assert_ne!(witness::address(0), witness::address_of(text.as_str()));
                }
                assert_eq!(c::counted::make(&[]).unwrap(), "");
                assert_eq!(c::counted::see_counted(None).unwrap(), -1);
                assert_eq!((witness::address(0), witness::count(0)), (0, 0));
                assert_eq!(c::counted::see(None).unwrap(), -1);
                assert_eq!(c::counted::see(Some("")).unwrap(), 0);
            }

            #[test]
            fn is_changed_by_c() {
                let heap = heap();
                let mut random = Random::new(6);
                for len in (0..30).chain([510, 511, 512, 513, 600]) {
                    let text: String = (0..len).map(|_| char::from(b'a' + u8::try_from(random.below(26)).unwrap())).collect();
                    let reversed: String = text.chars().rev().collect();
                    let mut place = text.clone();
                    c::reverse(&mut place).unwrap();
                    assert_eq!((place, units(0, $native)), (reversed.clone(), encode(&text)));
                    for replace in [0, 1] {
                        let mut place = Some(text.clone());
                        c::reverse_at(&mut place, replace).unwrap();
                        assert_eq!(place.as_ref(), Some(&reversed));
                        heap.next();
                    }
                }
                let mut none = None;
                c::reverse_at(&mut none, 1).unwrap();
                assert_eq!((none, heap.made()), (None, 0));
            }
        }
    )*};
}

fn characters(units: &[u32]) -> Option<String> {
    units.iter().map(|unit| char::from_u32(*unit)).collect()
}

fn characters_lossy(units: &[u32]) -> String {
    units.iter().map(|unit| char::from_u32(*unit).unwrap_or('\u{fffd}')).collect()
}

fn signed(unit: u32) -> pinvoke::WideUnit {
    pinvoke::WideUnit::from_ne_bytes(unit.to_ne_bytes())
}

fn unsigned(units: &[pinvoke::WideUnit]) -> Vec<u32> {
    units.iter().map(|unit| u32::from_ne_bytes(unit.to_ne_bytes())).collect()
}

/// Half of them surrogates, half anything.
fn any16(random: u64) -> u16 {
    let [low, high, choice, ..] = random.to_ne_bytes();
    let unit = u16::from_ne_bytes([low, high]);
    if choice % 2 == 0 { 0xd800 | unit & 0x7ff } else { unit }
}

fn any32(random: u64) -> u32 {
    let [a, b, c, d, choice, ..] = random.to_ne_bytes();
    let unit = u32::from_ne_bytes([a, b, c, d]);
    [unit, 0xd800 | unit & 0x7ff, unit & 0x1f_ffff, unit & 0xff][usize::from(choice % 4)]
}

encodings! {
    utf8: u8, |[byte]: [u8; 1]| byte,
        |text| text.as_bytes().to_vec(),
        |units| String::from_utf8(units.to_vec()).ok(),
        |units| String::from_utf8_lossy(units).into_owned(),
        |random| random.to_ne_bytes()[0];
    utf16: u16, u16::from_ne_bytes,
        |text| text.encode_utf16().collect(),
        |units| String::from_utf16(units).ok(),
        String::from_utf16_lossy,
        any16;
    utf32: u32, u32::from_ne_bytes,
        |text| text.chars().map(u32::from).collect(),
        characters,
        characters_lossy,
        any32;
    wide: pinvoke::WideUnit, pinvoke::WideUnit::from_ne_bytes,
        |text| text.chars().map(|char| signed(u32::from(char))).collect(),
        |units| characters(&unsigned(units)),
        |units| characters_lossy(&unsigned(units)),
        |random| signed(any32(random));
}
