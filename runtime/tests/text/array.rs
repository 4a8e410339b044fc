//! Arrays of text.

use super::support::Counting;
use pinvoke::ErrorKind;
use pinvoke::private::{
    Buffer, CText, Lent, Scratch, Text, Utf8, Utf16, fill_null_terminated, lend_null_terminated,
    prepare_null_terminated,
};
use std::ffi::CStr;

#[test]
fn ends_at_null() {
    for len in [0, 1, 2, 63, 64, 65, 300] {
        let texts: Vec<String> = (0..len).map(|index| index.to_string()).collect();
        let scratch = Scratch::new();
        let mut storage = prepare_null_terminated::<Text<Utf8, Lent>, String>(&texts);
        // SAFETY: the scratch stays; what is lent is an array of pointers that ends at NULL.
        unsafe {
            fill_null_terminated(&mut storage, &scratch).unwrap();
            let mut place = lend_null_terminated(&mut storage);
            for text in &texts {
                assert_eq!(CStr::from_ptr(place.read().cast()).to_str().unwrap(), text);
                place = place.add(1);
            }
            assert!(place.read().is_null());
        }
    }
}

#[test]
fn of_c_strings() {
    let texts = [c"a", c"bc"];
    let scratch = Scratch::new();
    let mut storage = prepare_null_terminated::<CText<Lent>, &CStr>(&texts);
    // SAFETY: as above.
    unsafe {
        fill_null_terminated(&mut storage, &scratch).unwrap();
        let place = lend_null_terminated(&mut storage);
        assert_eq!(place.add(1).read().cast_const(), texts[1].as_ptr());
        assert!(place.add(2).read().is_null());
    }
}

#[test]
fn the_first_ones_are_freed_if_one_fails() {
    for bad in 0..6 {
        let mut texts = vec!["x"; 6];
        texts[bad] = "\0";
        let scratch = Scratch::new();
        let mut storage = prepare_null_terminated::<Text<Utf16, Counting>, &str>(&texts);
        // SAFETY: the scratch stays.
        let filled = unsafe { fill_null_terminated(&mut storage, &scratch) };
        assert!(matches!(filled, Err(ErrorKind::NulInside { position: 0 })));
        let made: Vec<usize> = Counting::given().iter().map(|(place, _)| *place).collect();
        assert_eq!(made.len(), bad);
        drop(storage);
        let freed: Vec<usize> = Counting::freed().iter().map(|(place, ..)| *place).collect();
        assert_eq!(freed, made, "in order, each once");
    }
}

#[test]
fn of_a_buffer_too() {
    let scratch = Scratch::new();
    let refused = Buffer::<Text<Utf8, Counting>, Counting>::to_native(&["a", "b", "\0"], &scratch);
    assert!(refused.is_err());
    assert_eq!(Counting::freed().len(), 3);
    assert!(Counting::given().is_empty());
    let texts = ["a", "b"];
    let ptr = Buffer::<Text<Utf8, Counting>, Counting>::to_native(&texts, &scratch).unwrap();
    // SAFETY: made above, freed once.
    unsafe { Buffer::<Text<Utf8, Counting>, Counting>::free::<&str>(ptr, 2) };
    assert!(Counting::given().is_empty());
}
