//! The same as an expert writes it: a buffer on the stack up to 512 bytes, else one on the heap; every check that the
//! wrappers make; nothing looked through twice that could be once.

mod back;
mod bools;
mod records;
mod text;

pub use back::{fill, fill_wide, given, given_foreign, given_long, given_wide};
pub use bools::{bools, bools_in, bytes, bytes_in};
pub use records::{entries, entries_in, entry, entry_in, entry_out};
pub use text::{text, texts, wide};

#[allow(clashing_extern_declarations, reason = "the other half declares them too, over its own record")]
mod raw {
    use super::records::Native;
    use core::ffi::{c_char, c_int};

    unsafe extern "C" {
        pub fn copies_text(text: *const c_char) -> u32;
        pub fn copies_wide(text: *const u16) -> u32;
        pub fn copies_bools(values: *mut c_int, n: u32);
        pub fn copies_bools_in(values: *const c_int, n: u32) -> u32;
        pub fn copies_bytes(values: *mut u8, n: u32);
        pub fn copies_bytes_in(values: *const u8, n: u32) -> u32;
        pub fn copies_entry_in(entry: *const Native) -> u32;
        pub fn copies_entry(entry: *mut Native);
        pub fn copies_entry_out(entry: *mut Native);
        pub fn copies_entries_in(entries: *const Native, n: u32) -> u32;
        pub fn copies_entries(entries: *mut Native, n: u32);
        pub fn copies_texts(texts: *const *const c_char, n: u32) -> u32;
        pub fn copies_given() -> *const c_char;
        pub fn copies_given_wide() -> *const u16;
        pub fn copies_given_long() -> *const u16;
        pub fn copies_given_foreign() -> *const u16;
        pub fn copies_fill_wide(buf: *mut u16, capacity: u32) -> u32;
        pub fn copies_fill(buf: *mut c_char, capacity: u32) -> u32;
    }
}

/// Why a value cannot cross.
#[derive(Debug, PartialEq)]
pub struct Refused;

const STACK: usize = 512;

fn count(len: usize) -> u32 {
    u32::try_from(len).expect("the length fits")
}
