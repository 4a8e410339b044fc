//! A whole block through a macro of one's own, with the names and the words from outside.

use core::ffi::c_int;
use pinvoke::marshal;

macro_rules! declare {
    ($($vis:vis fn $name:ident($($arg:ident: $ty:ty),*) -> $ret:ty = $symbol:literal;)*) => {
        #[marshal]
        unsafe extern "C" {
            $(#[link_name = $symbol] $vis safe fn $name($($arg: $ty),*) -> $ret;)*
        }
    };
}

declare! {
    pub fn absolute(v: c_int) -> c_int = "abs";
    fn upper(c: c_int) -> c_int = "toupper";
}

macro_rules! with_local {
    ($n:ident) => {
        #[marshal]
        unsafe extern "C" {
            fn memchr(#[marshal(in, len = $n)] memory: *const u8, byte: c_int, $n: usize) -> bool;
        }
    };
}

with_local!(size);

fn main() {
    assert_eq!(absolute(-3), 3);
    assert_eq!(upper(97), 65);
    let _ = memchr;
}
