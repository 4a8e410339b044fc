//! What stands around a record does not change what is derived for it.
#![no_implicit_prelude]

use crate::support::{back, lend, round};
use ::core::assert_eq;
use ::core::marker::PhantomData;
use ::pinvoke::Marshal;
use ::std::string::String;
use ::std::vec::Vec;

#[allow(dead_code, reason = "names that an expansion must not mean")]
mod names {
    pub struct Result;
    pub struct Native;
    pub struct By;
    pub struct Option;
    pub const NATIVE: i32 = 0;
}
#[allow(unused_imports, reason = "names that an expansion must not mean")]
use names::{By, Native, Option, Result};

macro_rules! record {
    ($(#[$meta:meta])* $name:ident, $field:ident: $ty:ty, $count:ident, $n:expr, $word:ident) => {
        #[derive(Marshal)]
        $(#[$meta])*
        struct $name {
            #[marshal(len = $count)]
            $field: $ty,
            $count: PhantomData<u8>,
            #[marshal($word, inline = $n)]
            text: String,
            scratch: u8,
            native: u8,
            surface: u8,
            r#type: u8,
        }
    };
}
record!(Made, items: Vec<u8>, count, 4, utf8);

#[derive(Marshal)]
#[repr(u8)]
enum Chosen {
    Tag(u8),
    Value(#[marshal(as = u8)] bool),
}

#[derive(Marshal)]
struct Holds {
    tag: u8,
    #[marshal(tag = tag)]
    native: Chosen,
}

#[test]
fn names_and_macros_do_not_meet() {
    let made = Made {
        items: ::std::vec![1, 2],
        count: PhantomData,
        text: ::std::borrow::ToOwned::to_owned("abc"),
        scratch: 1,
        native: 2,
        surface: 3,
        r#type: 4,
    };
    let seen = lend(&made, |c| (c.count, c.text, c.scratch, c.native, c.surface, c.r#type));
    assert_eq!(seen.ok(), ::core::option::Option::Some((2, *b"abc\0", 1, 2, 3, 4)));
    let holds = round(&Holds { tag: 9, native: Chosen::Value(true) });
    assert_eq!(holds.ok().map(|holds| holds.tag), ::core::option::Option::Some(1));
    let _ = back::<Holds>;
}
