//! Text behind a pointer: with a NUL, with a length before, with a count beside.

use super::support::{Counting, Random, lengths};
use core::borrow::Borrow;
use pinvoke::ErrorKind;
use pinvoke::private::{
    AsText, Bstr, CText, Converter, Copying, Counted, Encoding, FromNative, Lent, Lossy, Nullable, Ownership,
    Scratch, Text, ToNative, Unit, Utf8, Utf16, Utf32, Wide, counted, counted_copy,
};
use std::borrow::Cow;
use std::ffi::{CStr, CString};

/// The units before the NUL, as C would find them.
unsafe fn units<U: Unit>(ptr: *const U) -> Vec<U> {
    // SAFETY: the caller promises a NUL.
    unsafe { core::slice::from_raw_parts(ptr, U::length(ptr)) }.to_vec()
}

fn there_and_back<E: Encoding>() {
    let mut random = Random::new();
    for len in lengths() {
        for text in [random.text(len), "x".repeat(len), "é".repeat(len)] {
            let scratch = Scratch::new();
            let lent = Text::<E, Lent>::to_native(text.as_str(), &scratch).unwrap();
            let mut copied = <Text<E, Copying> as ToNative<String>>::to_native(&text, &scratch).unwrap();
            // SAFETY: both are text with a NUL, in the scratch.
            unsafe {
                assert_eq!(E::decode(&units(lent)).unwrap(), text);
                let back: String = Text::<E, Copying>::from_native(&mut copied).unwrap();
                assert_eq!(back, text);
                <Text<E, Copying> as Converter<String>>::free(&mut copied);
            }
            allocated::<E>(&text);
        }
    }
}

fn allocated<E: Encoding>(text: &str) {
    let mut native = Text::<E, Counting>::to_native(text, &Scratch::new()).unwrap();
    let bytes = (E::units(text).unwrap_or(text.len()) + 1) * size_of::<E::Unit>();
    assert_eq!(Counting::given(), [(native.addr(), bytes)], "exactly the text and its NUL");
    // SAFETY: made on the line above, and freed once.
    unsafe {
        let back: Cow<'_, str> = Text::<E, Counting>::from_native(&mut native).unwrap();
        assert_eq!(back, text);
        let address = native.addr();
        <Text<E, Counting> as Converter<str>>::free(&mut native);
        assert!(native.is_null());
        <Text<E, Counting> as Converter<str>>::free(&mut native);
        assert_eq!(Counting::freed(), [(address, 0, 0)]);
    }
}

#[test]
fn text_of_every_encoding() {
    there_and_back::<Utf8>();
    there_and_back::<Utf16>();
    there_and_back::<Utf32>();
    there_and_back::<Wide>();
    there_and_back::<Lossy<Utf16>>();
}

#[test]
fn short_text_needs_no_heap() {
    fn on_stack<E: Encoding>(text: &str) -> bool {
        let scratch = Scratch::new();
        let place = Text::<E, Lent>::to_native(text, &scratch).unwrap().addr();
        let own = (&raw const scratch).addr();
        (own..own + size_of::<Scratch>()).contains(&place)
    }
    assert!(on_stack::<Utf8>(&"x".repeat(511)) && !on_stack::<Utf8>(&"x".repeat(512)));
    assert!(on_stack::<Utf16>(&"x".repeat(255)) && !on_stack::<Utf16>(&"x".repeat(256)));
    assert!(on_stack::<Utf16>(&"語".repeat(255)) && !on_stack::<Utf16>(&"語".repeat(256)));
    assert!(on_stack::<Utf32>(&"😀".repeat(127)) && !on_stack::<Utf32>(&"😀".repeat(128)));
}

#[test]
fn a_nul_inside_is_refused_at_every_place() {
    for len in 1..200 {
        for position in 0..len {
            let mut text = "é".repeat(len / 2) + &"x".repeat(len % 2);
            let position = (0..=position).rev().find(|&index| text.is_char_boundary(index)).unwrap();
            text.insert(position, '\0');
            let refused = Text::<Utf8, Counting>::to_native(text.as_str(), &Scratch::new());
            assert!(
                matches!(refused, Err(ErrorKind::NulInside { position: at }) if at == position),
                "{text:?}"
            );
        }
    }
    assert!(matches!(
        Text::<Utf16, Lent>::to_native("\0", &Scratch::new()),
        Err(ErrorKind::NulInside { position: 0 })
    ));
    assert!(Counting::given().is_empty() && Counting::freed().is_empty(), "no memory was taken");
}

#[test]
fn what_c_must_not_give() {
    // SAFETY: neither pointer is followed.
    unsafe {
        let null: Result<String, _> = Text::<Utf16, Copying>::from_native(&mut core::ptr::null_mut());
        assert!(matches!(null, Err(ErrorKind::Null)));
        let odd: Result<String, _> =
            Text::<Utf16, Copying>::from_native(&mut core::ptr::without_provenance_mut(7));
        assert!(matches!(odd, Err(ErrorKind::Misaligned { align: 2 })));
        let none: Option<String> =
            Nullable::<Text<Utf16, Copying>>::from_native(&mut core::ptr::null_mut()).unwrap();
        assert_eq!(none, None);
        let odd: Result<String, _> = Bstr::<Copying>::from_native(&mut core::ptr::null_mut());
        assert!(matches!(odd, Err(ErrorKind::Null)));
    }
}

#[test]
fn every_type_of_text() {
    fn crosses<S: AsText + ?Sized>(text: &S) {
        let scratch = Scratch::new();
        let native = Text::<Utf8, Lent>::to_native(text, &scratch).unwrap();
        // SAFETY: it is in the scratch.
        assert_eq!(unsafe { units(native) }, b"text");
    }
    crosses("text");
    crosses(&"text");
    crosses(&String::from("text"));
    crosses(&Box::<str>::from("text"));
    crosses(&Cow::Borrowed("text"));
    let scratch = Scratch::new();
    let some = Nullable::<Text<Utf8, Lent>>::to_native(&Some("text"), &scratch).unwrap();
    // SAFETY: it is in the scratch.
    assert_eq!(unsafe { units(some) }, b"text");
    assert!(Nullable::<Text<Utf8, Lent>>::to_native(&None::<&str>, &scratch).unwrap().is_null());
}

#[test]
fn c_strings() {
    let (scratch, text) = (Scratch::new(), c"text \xFF");
    let lent = CText::<Lent>::to_native(text, &scratch).unwrap();
    assert_eq!(lent.cast_const(), text.as_ptr(), "C reads the caller's own");
    let copy = CText::<Copying>::to_native(&text, &scratch).unwrap();
    assert_ne!(copy.cast_const(), text.as_ptr(), "C may write to this");
    let mut own = CText::<Counting>::to_native(&CString::from(text), &scratch).unwrap();
    assert_eq!(Counting::given(), [(own.addr(), 7)]);
    for mut native in [lent, copy, own] {
        // SAFETY: the text and the copies are still there.
        unsafe {
            assert_eq!(CStr::from_ptr(native), text);
            let back: CString = CText::<Copying>::from_native(&mut native).unwrap();
            assert_eq!(Borrow::<CStr>::borrow(&back), text);
        }
    }
    // SAFETY: made above, freed once.
    unsafe { <CText<Counting> as Converter<CString>>::free(&mut own) };
    assert_eq!(Counting::freed().len(), 1);
}

#[test]
fn with_the_length_before() {
    let mut random = Random::new();
    for len in lengths() {
        let text = random.text(len) + "\0" + &random.text(len / 2);
        let scratch = Scratch::new();
        let mut native = Bstr::<Copying>::to_native(text.as_str(), &scratch).unwrap();
        let expected: Vec<u16> = text.encode_utf16().collect();
        // SAFETY: the length, so many units and a NUL are in the scratch.
        unsafe {
            let bytes = native.cast::<u32>().sub(1).read();
            assert_eq!(usize::try_from(bytes).unwrap(), expected.len() * 2);
            assert_eq!(core::slice::from_raw_parts(native, expected.len()), expected);
            assert_eq!(native.add(expected.len()).read(), 0);
            let back: String = Bstr::<Copying>::from_native(&mut native).unwrap();
            assert_eq!(back, text);
            native.cast::<u32>().sub(1).write(bytes - 1);
            let odd: Result<String, _> = Bstr::<Copying>::from_native(&mut native);
            assert!(matches!(odd, Err(ErrorKind::InvalidText { .. })));
        }
        let mut own = Bstr::<Counting>::to_native(text.as_str(), &scratch).unwrap();
        assert_eq!(Counting::given(), [(own.addr(), expected.len() * 2)], "the allocator adds the rest");
        // SAFETY: made above, freed once.
        unsafe { <Bstr<Counting> as Converter<str>>::free(&mut own) };
    }
}

#[test]
fn with_a_count() {
    let scratch = Scratch::new();
    let text = "a\0語";
    let (ptr, len) = counted::<Utf8>(text, &scratch).unwrap();
    assert_eq!((ptr.cast_const(), len), (text.as_ptr(), text.len()), "the caller's own");
    assert_ne!(counted_copy::<Utf8>(text, &scratch).unwrap().0.cast_const(), text.as_ptr());
    let (ptr, len) = counted::<Utf16>(text, &scratch).unwrap();
    // SAFETY: `len` units are in the scratch.
    let back = unsafe { Counted::<Utf16, Copying>::from_native(ptr, len) }.unwrap();
    assert_eq!((len, back.as_deref()), (3, Some(text)));
    assert!(!counted::<Utf32>("", &scratch).unwrap().0.is_null());
    // SAFETY: NULL is not followed.
    unsafe {
        assert!(matches!(Counted::<Utf16, Copying>::from_native(core::ptr::null(), 0), Ok(None)));
        assert!(matches!(Counted::<Utf16, Copying>::from_native(core::ptr::null(), 1), Err(ErrorKind::Null)));
    }
    let (ptr, len) = Counted::<Utf16, Counting>::to_native(text, &scratch).unwrap();
    assert_eq!(Counting::given(), [(ptr.addr(), 6)]);
    // SAFETY: made above, freed once.
    unsafe { Counted::<Utf16, Counting>::free(ptr, len) };
    assert_eq!(Counting::freed(), [(ptr.addr(), 3, 6)]);
}

#[cfg(feature = "std")]
#[test]
fn paths() {
    use pinvoke::private::PathText;
    use std::ffi::OsString;
    use std::path::{Path, PathBuf};
    let scratch = Scratch::new();
    for path in ["", "a", "/dir/ü語"] {
        let mut bytes = PathText::<Utf8, Copying>::to_native(Path::new(path), &scratch).unwrap();
        let mut wide = PathText::<Utf16, Copying>::to_native(&OsString::from(path), &scratch).unwrap();
        // SAFETY: both are in the scratch.
        unsafe {
            assert_eq!(units(bytes), path.as_bytes());
            let back: PathBuf = PathText::<Utf8, Copying>::from_native(&mut bytes).unwrap();
            assert_eq!(back.as_path(), Path::new(path));
            let back: OsString = PathText::<Utf16, Copying>::from_native(&mut wide).unwrap();
            assert_eq!(back, path);
        }
    }
    let nul = PathText::<Utf8, Lent>::to_native(&Path::new("a\0"), &scratch);
    assert!(matches!(nul, Err(ErrorKind::NulInside { position: 1 })));
    #[cfg(unix)]
    {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;
        let odd = OsStr::from_bytes(b"\xFFa");
        let mut bytes = PathText::<Utf8, Copying>::to_native(odd, &scratch).unwrap();
        // SAFETY: it is in the scratch.
        let back: PathBuf = unsafe { PathText::<Utf8, Copying>::from_native(&mut bytes) }.unwrap();
        assert_eq!(back.as_os_str(), odd, "a path need not be Unicode");
        assert!(matches!(PathText::<Utf16, Lent>::to_native(odd, &scratch), Err(ErrorKind::NotPath)));
    }
}

#[test]
fn only_what_is_lent_is_the_callers_own() {
    const { assert!(Lent::LENDS && !Copying::LENDS && !Counting::LENDS) };
}
