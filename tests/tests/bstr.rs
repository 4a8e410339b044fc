//! Text with its length before it.

use pinvoke::Bstr;
use pinvoke_tests::bstr::{
    Holder, bstr_alive, bstr_odd, bstr_odd_out, bstr_odd_str, bstr_sum, bstr_sum_of_str, bstr_twice,
    bstr_twice_field, bstr_twice_str,
};
use std::sync::Mutex;

/// C counts the texts of all threads.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

fn alone(test: impl FnOnce()) {
    let _guard = ONE_AT_A_TIME.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    test();
    assert_eq!(bstr_alive(), 0, "every text of C's was freed, once");
}

#[test]
fn units_cross_as_they_are_at_their_own_address() {
    let text = Bstr::from_units(&[1, 0, 0xd800]);
    assert_eq!(bstr_sum(Some(&text)).unwrap(), (0xd801, text.as_ptr().addr()));
    assert_eq!(bstr_sum(None).unwrap().0, -1);
    assert_eq!(bstr_sum(Some(&Bstr::default())).unwrap().0, 0);
}

#[test]
fn text_of_rust_is_copied_with_its_nuls() {
    assert_eq!(bstr_sum_of_str(Some("a\0b")).unwrap().0, 0x61 + 0x62);
    assert_eq!(bstr_sum_of_str(Some("")).unwrap().0, 0);
    assert_eq!(bstr_sum_of_str(None).unwrap().0, -1);
}

#[test]
fn what_is_no_text_of_rust_comes_back_as_units() {
    alone(|| {
        let odd = bstr_odd().unwrap();
        assert_eq!(odd.units(), [0xd800, 0, 0x61]);
        assert_eq!(odd, bstr_odd_out().unwrap());
        assert_eq!(odd.to_string(), "\u{fffd}\0a");
        assert!(String::try_from(&odd).is_err());
        let refused = bstr_odd_str().unwrap_err().to_string();
        assert_eq!(refused, "`bstr_odd_str`, `ret`: C gave text that is not UTF-16, from unit 0 on");
    });
}

#[test]
fn what_c_replaces_comes_from_its_allocator_and_is_freed_once() {
    alone(|| {
        let mut text = Bstr::from_units(&[7, 0xdc00]);
        bstr_twice(&mut text).unwrap();
        assert_eq!(text.units(), [7, 0xdc00, 7, 0xdc00]);
        let mut text = "h€".to_owned();
        bstr_twice_str(&mut text).unwrap();
        assert_eq!(text, "h€h€");
        let mut holder = Holder { text: Bstr::from("x") };
        bstr_twice_field(&mut holder).unwrap();
        assert_eq!(holder, Holder { text: Bstr::from("xx") });
    });
}

#[test]
fn lengths_around_the_words_of_the_memory() {
    for len in 0..9_u16 {
        let units: Vec<_> = (0..len).collect();
        let text = Bstr::from_units(&units);
        assert_eq!((text.units(), text.len(), text.is_empty()), (&units[..], usize::from(len), len == 0));
        assert_eq!(bstr_sum(Some(&text)).unwrap().0, i32::from(units.iter().sum::<u16>()));
        assert_eq!(text.clone(), text);
    }
}
