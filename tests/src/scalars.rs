//! Values that cross as others, by functions of other files: a truth value of which only -1 is true, and characters.

use pinvoke::{VariantBool, marshal};

#[marshal]
unsafe extern "C" {
    /// What C saw.
    #[link_name = "see_truth_i16"]
    pub fn see_variant(#[marshal(as = bool)] b: VariantBool) -> i64;

    /// Any value, as a truth value.
    #[link_name = "give_truth_i16"]
    #[marshal(ret(as = bool))]
    pub fn give_variant(v: i16) -> VariantBool;

    /// Inverts each: its true is 37.
    #[link_name = "invert_truths_i16"]
    pub fn invert_variants(#[marshal(in, out, as = bool, len = n)] v: *mut VariantBool, n: usize);

    /// The same character, of UTF-16.
    #[link_name = "same_u16"]
    #[marshal(ret(as = char))]
    pub fn same_char16(#[marshal(as = char)] c: u16) -> u16;

    /// The same character, of UTF-32.
    #[link_name = "same_u32"]
    #[marshal(ret(as = char))]
    pub fn same_char32(#[marshal(as = char)] c: u32) -> u32;

    /// A unit of UTF-16, as a character.
    #[link_name = "same_u16"]
    #[marshal(ret(as = char))]
    pub fn as_char16(c: u16) -> u16;

    /// A number, as a character.
    #[link_name = "same_u32"]
    #[marshal(ret(as = char))]
    pub fn as_char32(c: u32) -> u32;

    /// Turns characters around.
    #[link_name = "reverse_units"]
    pub fn reverse_chars(#[marshal(in, out, as = char, len = n)] v: *mut u16, n: i32);

    /// The same, declared to leave them alone.
    #[link_name = "reverse_units"]
    pub fn reverse_chars_in(#[marshal(in, as = char, len = n)] v: *mut u16, n: i32);
}
