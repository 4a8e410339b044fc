//! Enums of every form: values counted on, negative, from constants, raw names, all values of the integer, a catch-all.

#![deny(warnings)]
#![allow(dead_code, reason = "they only have to cross")]

use core::ffi::c_int;
use pinvoke::{Marshal, marshal};

const BASE: i32 = 10;

#[derive(Marshal, Clone, Copy, Debug, PartialEq)]
#[repr(i32)]
enum Counted {
    Low = -1,
    Next,
    Ten = BASE,
    Eleven,
    r#Self_ = 1 << 8,
}

#[derive(Marshal, Clone, Copy, Debug, PartialEq)]
#[repr(i32)]
pub(crate) enum Open {
    Lower = 97,
    #[marshal(other)]
    Unknown(i32),
}

#[derive(Marshal, Clone, Copy)]
#[repr(u8)]
enum One {
    Only,
}

#[marshal]
unsafe extern "C" {
    #[marshal(ret(as = Counted))]
    fn abs(#[marshal(as = Counted)] v: c_int) -> c_int;

    #[marshal(ret(as = Open))]
    fn tolower(c: c_int) -> c_int;
}

fn main() {
    assert_eq!(abs(Counted::Eleven).expect("11 is a variant"), Counted::Eleven);
    assert!(abs(Counted::Low).is_err());
    assert_eq!(tolower(65).expect("it takes all"), Open::Lower);
    assert_eq!(tolower(66).expect("it takes all"), Open::Unknown(98));
}
