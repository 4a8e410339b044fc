//! Text in place.

use super::support::Random;
use pinvoke::ErrorKind;
use pinvoke::private::{Encoding, FromNative, InlineText, Lossy, Scratch, ToNative, Utf8, Utf16, Utf32};

fn around<E: Encoding, const LEN: usize>() {
    let mut random = Random::new();
    for round in 0..200 {
        let text = random.text(round % (LEN + 4));
        let units = E::units(&text).unwrap();
        let native = InlineText::<E, LEN>::to_native(text.as_str(), &Scratch::new());
        if units < LEN {
            let mut native = native.unwrap();
            // SAFETY: the array only.
            let back: String = unsafe { InlineText::<E, LEN>::from_native(&mut native) }.unwrap();
            assert_eq!(back, text);
            let rest = native[units..].iter();
            assert!(
                rest.eq([<E::Unit as pinvoke::private::Unit>::NUL; LEN][units..].iter()),
                "zero behind the text"
            );
        } else {
            assert!(
                matches!(native, Err(ErrorKind::TooLong { len, capacity }) if (len, capacity) == (units + 1, LEN)),
                "{text:?}"
            );
        }
    }
}

#[test]
fn the_whole_text_or_none() {
    around::<Utf8, 1>();
    around::<Utf8, 16>();
    around::<Utf16, 16>();
    around::<Utf16, 33>();
    around::<Utf32, 7>();
    around::<Lossy<Utf8>, 12>();
    assert!(matches!(
        InlineText::<Utf8, 0>::to_native("", &Scratch::new()),
        Err(ErrorKind::TooLong { len: 1, capacity: 0 })
    ));
    assert!(matches!(
        InlineText::<Utf8, 8>::to_native("a\0", &Scratch::new()),
        Err(ErrorKind::NulInside { position: 1 })
    ));
}

#[test]
fn up_to_the_nul_or_all() {
    // SAFETY: arrays only.
    unsafe {
        let full: String = InlineText::<Utf8, 4>::from_native(&mut { *b"abcd" }).unwrap();
        assert_eq!(full, "abcd");
        let short: String = InlineText::<Utf8, 4>::from_native(&mut { *b"a\0cd" }).unwrap();
        assert_eq!(short, "a");
        let none: String = InlineText::<Utf16, 0>::from_native(&mut []).unwrap();
        assert_eq!(none, "");
        let cut: Result<String, _> = InlineText::<Utf8, 2>::from_native(&mut { *b"a\xC3" });
        assert!(matches!(cut, Err(ErrorKind::NotUtf8(_))));
        let lossy: String = InlineText::<Lossy<Utf8>, 2>::from_native(&mut { *b"a\xC3" }).unwrap();
        assert_eq!(lossy, "a\u{FFFD}");
    }
}

#[cfg(feature = "encoding")]
#[test]
fn in_a_code_page() {
    use pinvoke::private::{CodePage, Label, encoding_rs};
    struct Western;
    impl Label for Western {
        const NAME: &'static str = "windows-1252";
        fn encoding() -> &'static encoding_rs::Encoding {
            encoding_rs::WINDOWS_1252
        }
    }
    type Four = InlineText<CodePage<Western>, 4>;
    assert_eq!(Four::to_native("üüü", &Scratch::new()).unwrap(), *b"\xFC\xFC\xFC\0");
    assert!(matches!(
        Four::to_native("üüüü", &Scratch::new()),
        Err(ErrorKind::TooLong { len: 5, capacity: 4 })
    ));
    assert!(matches!(Four::to_native("語", &Scratch::new()), Err(ErrorKind::Unmappable { .. })));
}
