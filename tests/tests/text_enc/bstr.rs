//! Text with its length before it.

use crate::random::Random;
use pinvoke::ErrorKind;
use pinvoke_tests::counted::heap;
use pinvoke_tests::text_enc::{bstr_make, bstr_see_bytes};
use pinvoke_tests::witness;

#[test]
fn random_text_with_nuls() {
    let heap = heap();
    let mut random = Random::new(8);
    for len in (0..40).chain([251, 252, 253, 254, 255, 256, 257, 1000]) {
        let mut text = random.text(len);
        if random.below(2) == 0 {
            text.insert(0, '\0');
            text.push('\0');
        }
        let units: Vec<u16> = text.encode_utf16().collect();
        assert_eq!(bstr_see_bytes(Some(&text)).unwrap(), i64::try_from(2 * units.len()).unwrap());
        let seen = witness::bytes(0);
        let expected: Vec<u8> = units.iter().chain([&0]).flat_map(|unit| unit.to_ne_bytes()).collect();
        assert_eq!(seen, expected[..expected.len().min(seen.len())]);
        assert_eq!(bstr_make(&units).unwrap(), text);
        heap.next();
    }
    assert_eq!(bstr_see_bytes(None).unwrap(), -1);
}

#[test]
fn surrogates_alone_are_an_error() {
    let _heap = heap();
    for units in [&[0xd800][..], &[b'a'.into(), 0xdc00], &[0xd800, 0xd800, 0xdc00], &[0, 0xd800]] {
        let error = bstr_make(units).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::InvalidText { .. }), "{error:?}");
    }
}
