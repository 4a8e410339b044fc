//! Enums, which cross as integers: `c/modes.c`.

use pinvoke::{Marshal, marshal};

/// What C calls `mode`.
#[derive(Marshal, Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(i32)]
pub enum Mode {
    /// 0.
    #[default]
    Off = 0,
    /// 1.
    On = 1,
    /// 7: there is a gap before it.
    Auto = 7,
    /// Negative.
    Broken = -2,
}

/// One byte, with a place for what it does not know.
#[derive(Marshal, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Level {
    /// 0.
    Low = 0,
    /// 200.
    High = 200,
    /// Any other.
    #[marshal(other)]
    Other(u8),
}

#[marshal]
unsafe extern "C" {
    /// The number that C saw.
    pub fn see_mode(#[marshal(as = Mode)] mode: i32) -> i32;

    /// The number that C saw.
    pub fn see_level(#[marshal(as = Level)] level: u8) -> i32;

    /// What `value` means.
    #[marshal(ret(as = Mode))]
    pub fn give_mode(value: i32) -> i32;

    /// [`give_mode`], spelled as C's own type, which crosses as its integer.
    #[marshal(fallible)]
    #[link_name = "give_mode"]
    pub fn give_mode_spelled(value: Mode) -> Mode;

    /// What `value` means.
    #[marshal(ret(as = Level))]
    pub fn give_level(value: u8) -> u8;

    /// The number behind the pointer.
    pub fn peek_mode(#[marshal(in, as = Mode)] mode: *const i32) -> i32;

    /// Stores `value` over the mode.
    pub fn replace_mode(#[marshal(in, out, as = Mode)] mode: *mut i32, value: i32);

    /// [`replace_mode`], whose mode is returned.
    #[link_name = "replace_mode"]
    pub fn make_mode(#[marshal(out, retval, as = Mode)] mode: *mut i32, value: i32);

    /// Writes nothing.
    pub fn leave_mode(#[marshal(out, retval, as = Mode)] mode: *mut i32);

    /// The sum of the numbers.
    pub fn sum_modes(#[marshal(in, as = Mode, len = n)] modes: *const i32, n: i32) -> i32;

    /// All [`Mode::Auto`], but for `value` in element `at`.
    pub fn write_modes(#[marshal(out, as = Mode, len = n)] modes: *mut i32, n: i32, at: i32, value: i32);

    /// Off and on swapped.
    pub fn toggle_modes(#[marshal(in, out, as = Mode, len = n)] modes: *mut i32, n: i32);

    /// `first` and on.
    pub fn write_levels(#[marshal(out, as = Level, len = n)] levels: *mut u8, n: i32, first: u8);

    /// The first `claim`, each `value`.
    pub fn write_some_modes(
        #[marshal(out, as = Mode, len = n, written = ret)] modes: *mut i32,
        n: i32,
        claim: i32,
        value: i32,
    ) -> i32;

    /// On failure there is no mode in it.
    #[marshal(ok = ret == 0)]
    pub fn mode_or_fail(#[marshal(out, retval, as = Mode)] mode: *mut i32, status: i32) -> i32;
}
