//! One variadic function behind several typed names, called with the variadic ABI.

use pinvoke_tests::{variadic, witness};

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
