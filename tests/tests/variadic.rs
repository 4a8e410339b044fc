//! One variadic function behind several typed names, called with the variadic ABI.

use pinvoke_tests::variadic::{self, Linger, other};
use pinvoke_tests::witness;

#[test]
fn integers_and_doubles() {
    assert_eq!(variadic::sum_nothing(), 0.0);
    assert_eq!(variadic::sum_int(-5), -5.0);
    assert_eq!(variadic::sum_mixed(1, 2.5, 1 << 40), 3.5 + f64::from(1_u32 << 20) * f64::from(1_u32 << 20));
}

#[test]
fn a_pointer_behind_the_dots_is_pinned() {
    let value = 9;
    assert_eq!(variadic::sum_pointed(&value), 9.0);
    assert_eq!(witness::address(0), witness::address_of(&value));
}

#[test]
fn snprintf_with_typed_names() {
    let mut buf = [b'-'; 16];
    assert_eq!(variadic::format_int(&mut buf, -1234), 5);
    assert_eq!(&buf[..7], b"-1234\0-");
    assert_eq!(variadic::format_price(&mut buf, c"tea", 2.5), 9);
    assert_eq!(&buf[..10], b"tea: 2.50\0");
}

#[test]
fn snprintf_keeps_to_the_buffer() {
    let mut buf = [b'-'; 8];
    assert_eq!(variadic::format_int(&mut buf[..4], 123_456), 6);
    assert_eq!(&buf, b"123\0----");
    assert_eq!(variadic::format_int(&mut [], 123_456), 6);
}

#[test]
fn one_symbol_takes_each_type_where_c_looks_for_it() {
    variadic::set_int(-7).unwrap();
    assert_eq!(other::get_long().unwrap(), -7);
    variadic::set_long(1 << 30).unwrap();
    assert_eq!(other::get_long().unwrap(), 1 << 30);
    variadic::set_switch(true).unwrap();
    assert_eq!(other::get_long().unwrap(), 1);
    variadic::set_double(0.125).unwrap();
    assert_eq!(other::get_double().unwrap(), 0.125);
    variadic::set_text("grüße").unwrap();
    assert_eq!(other::get_text().unwrap(), "grüße");
    let value = 5;
    variadic::set_pointer(&value).unwrap();
    assert_eq!(witness::address(0), witness::address_of(&value));
}

#[test]
fn one_symbol_may_stand_in_several_blocks() {
    other::set_int(11).unwrap();
    variadic::set_int(12).unwrap();
    assert_eq!(other::get_long().unwrap(), 12);
    assert!(other::set_unknown(1.0).is_err());
}

#[test]
fn a_selector_says_what_is_behind_a_pointer_to_void() {
    let linger = Linger { on: 1, seconds: 30 };
    variadic::set_raw_int(&9).unwrap();
    variadic::set_raw_linger(&linger).unwrap();
    assert_eq!((witness::address(0), witness::count(0)), (witness::address_of(&linger), 8));
    assert_eq!(variadic::get_raw_int(4).unwrap(), (9, 4));
    assert_eq!(variadic::get_raw_linger(20).unwrap(), (linger, 8));
    assert!(variadic::get_raw_linger(4).is_err());
    variadic::raw_set(1, &3_i32.to_ne_bytes()).unwrap();
    assert_eq!(variadic::get_raw_int(4).unwrap().0, 3);
}

fn text(buf: &[u8]) -> &str {
    core::ffi::CStr::from_bytes_until_nul(buf).unwrap().to_str().unwrap()
}

#[test]
fn a_format_that_was_checked_prints_what_it_says() {
    let mut buf = [0; 128];
    variadic::format_integers(&mut buf, -1, u32::MAX, -2, i64::MIN, usize::MAX);
    assert_eq!(text(&buf), format!("-1 {} -2 {} {}", u32::MAX, i64::MIN, usize::MAX));
    variadic::format_widths(&mut buf, i32::from(b'x'), 7, -8, 255);
    assert_eq!(text(&buf), "x%   007|-8  |0xff");
    variadic::format_texts(&mut buf, "key", b"value, cut"[..5].as_ref(), 4, 17, 2.25).unwrap();
    assert_eq!(text(&buf), "key=value   17 2.2");
    // SAFETY: it takes one `int`.
    unsafe { variadic::format_as(&mut buf, c"<%x>", 255) };
    assert_eq!(text(&buf), "<ff>");
}

#[test]
fn a_format_that_was_checked_reads_what_it_says() {
    let (read, a, b, word) = variadic::scan(c"12,0.5,abcdefghij");
    assert_eq!((read, a, b), (3, 12, 0.5));
    assert_eq!(&word, b"abcdefg\0", "as much as there is room for");
    assert_eq!(variadic::scan(c"12;").0, 1);
}
