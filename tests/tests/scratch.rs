//! What conversions of one's own put into the scratch of the call stays there until C has returned, however much it is.

use pinvoke_tests::scratch::see_backwards;
use pinvoke_tests::witness;

fn text(len: usize) -> String {
    (0..len).map(|i| char::from(b'a' + u8::try_from(i % 26).unwrap())).collect()
}

fn backwards(text: &str) -> Vec<u8> {
    text.bytes().rev().collect()
}

#[test]
fn one() {
    for len in (0..20).chain([400, 490, 495, 496, 500, 511, 512, 513, 4000]) {
        let text = text(len);
        assert_eq!(see_backwards(std::slice::from_ref(&text)).unwrap(), i64::try_from(len).unwrap());
        assert_eq!(witness::bytes(0), backwards(&text));
    }
    witness::forget();
    see_backwards(&["fine".into(), "\0".into()]).unwrap_err();
    assert_eq!(witness::calls(), 0, "C was called");
}

/// From the stack to the heap, and to another block of it, in the middle of an array.
#[test]
fn many() {
    for len in [0, 1, 10, 100, 300, 600, 1500, 3000] {
        let texts: Vec<String> = (0..7).map(|i| text(len + i)).collect();
        let sum: usize = texts.iter().map(String::len).sum();
        assert_eq!(see_backwards(&texts).unwrap(), i64::try_from(sum).unwrap());
        for (n, text) in texts.iter().enumerate() {
            assert_eq!(witness::bytes(n), backwards(text));
        }
    }
    let texts: Vec<String> = (0..2000).map(|i| text(i % 50)).collect();
    let sum: usize = texts.iter().map(String::len).sum();
    assert_eq!(see_backwards(&texts).unwrap(), i64::try_from(sum).unwrap());
}
