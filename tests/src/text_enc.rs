//! Text in every encoding, seen and made by C unit for unit: `c/text_enc.c`.

use crate::counted::{counted_alloc, counted_bstr_free, counted_free, counted_free_inside};
use pinvoke::{Marshal, marshal};

/// The functions of one encoding: units of `$unit`, by C functions that begin with `$prefix`.
macro_rules! encoded {
    ($(#[$meta:meta])* $module:ident: $prefix:literal, $unit:ty, $($encoding:tt)*) => {
        $(#[$meta])*
        pub mod $module {
            use super::{counted_alloc, counted_free, counted_free_inside, marshal};

            #[marshal(prefix = $prefix)]
            unsafe extern "C" {
                /// The number of units.
                pub fn see(#[marshal(in, $($encoding)*)] text: *const $unit) -> i64;

                /// The number of units, that is given to C.
                #[marshal(fallible)]
                pub fn see_counted(#[marshal(in, $($encoding)*, len = n)] text: *const $unit, n: i64) -> i64;

                /// The number of units of all.
                pub fn see_many(
                    #[marshal(in, $($encoding)*, nullable, len = n)] texts: *const *const $unit,
                    n: i64,
                ) -> i64;

                /// The number of units of all, up to a NULL.
                pub fn see_listed(#[marshal(in, $($encoding)*)] texts: *const *const $unit) -> i64;

                /// Writes the units, as many as there is room for; gives how many there are.
                pub fn write(
                    #[marshal(out, $($encoding)*, len = room, written = ret)] to: *mut $unit,
                    room: i64,
                    #[marshal(in, len = n)] units: *const $unit,
                    n: i64,
                ) -> i64;

                /// The same with a NUL, if there is room.
                pub fn write_ended(
                    #[marshal(out, $($encoding)*, len = room)] to: *mut $unit,
                    room: i64,
                    #[marshal(in, len = n)] units: *const $unit,
                    n: i64,
                ) -> i64;

                /// Text of the units.
                #[marshal(ret($($encoding)*, free = counted_free))]
                pub fn make(#[marshal(in, len = n)] units: *const $unit, n: i64) -> *mut $unit;

                /// The same, so many units into its block.
                #[marshal(ret($($encoding)*, free = counted_free_inside))]
                pub fn make_at(#[marshal(in, len = n)] units: *const $unit, n: i64, offset: i64) -> *mut $unit;

                /// Turns the units around, in place.
                pub fn reverse(#[marshal(in, out, $($encoding)*, len = room)] text: *mut $unit, room: i64) -> i64;

                /// Turns them around, in place or in memory of its own.
                pub fn reverse_at(
                    #[marshal(in, out, $($encoding)*, nullable, alloc = counted_alloc, free = counted_free)]
                    text: *mut *mut $unit,
                    replace: i32,
                );
            }

            /// The same C functions, with their text counted or missing.
            pub mod counted {
                use super::{counted_free, marshal};

                #[marshal(prefix = $prefix)]
                unsafe extern "C" {
                    /// Text of the units, NULs and all.
                    #[marshal(fallible, ret($($encoding)*, len = n, free = counted_free))]
                    pub fn make(#[marshal(in, len = n)] units: *const $unit, n: i64) -> *mut $unit;

                    /// The number of units, that is given to C; -1 if there are none.
                    #[marshal(fallible)]
                    pub fn see_counted(
                        #[marshal(in, $($encoding)*, nullable, len = n)] text: *const $unit,
                        n: i64,
                    ) -> i64;

                    /// The number of units; -1 if there are none.
                    pub fn see(#[marshal(in, $($encoding)*, nullable)] text: *const $unit) -> i64;

                    /// Turns the units around, in a copy.
                    pub fn reverse(
                        #[marshal(in, $($encoding)*, len = room)] text: *mut $unit,
                        room: i64,
                    ) -> i64;
                }
            }

            /// The same, where what is wrong comes back as replacement characters.
            pub mod lossy {
                use super::{counted_free, marshal};

                #[marshal(prefix = $prefix)]
                unsafe extern "C" {
                    /// Text of the units.
                    #[marshal(ret($($encoding)*, lossy, free = counted_free))]
                    pub fn make(#[marshal(in, len = n)] units: *const $unit, n: i64) -> *mut $unit;

                    /// Writes the units, as many as there is room for.
                    pub fn write_ended(
                        #[marshal(out, $($encoding)*, lossy, len = room)] to: *mut $unit,
                        room: i64,
                        #[marshal(in, len = n)] units: *const $unit,
                        n: i64,
                    ) -> i64;
                }
            }
        }
    };
}

encoded! {
    /// UTF-8.
    utf8: "text8_", u8, utf8
}
encoded! {
    /// UTF-16.
    utf16: "text16_", u16, utf16
}
encoded! {
    /// UTF-32.
    utf32: "text32_", u32, utf32
}
encoded! {
    /// C's `wchar_t`.
    #[cfg(not(windows))]
    wide: "text32_", pinvoke::WideUnit, wide
}
encoded! {
    /// A code page of one byte a character.
    windows_1252: "text8_", u8, encoding = "windows-1252"
}
encoded! {
    /// A code page of one or two bytes a character.
    shift_jis: "text8_", u8, encoding = "shift_jis"
}

/// Text in place, in four encodings.
#[derive(Marshal, Clone, Debug, Default, PartialEq, Eq)]
pub struct Inlined {
    /// Eight bytes with the NUL.
    #[marshal(utf8, inline = 8)]
    pub name: String,
    /// Four units with the NUL.
    #[marshal(utf16, inline = 4)]
    pub wide: String,
    /// Four characters with the NUL.
    #[marshal(utf32, inline = 4)]
    pub wider: String,
    /// Four characters with the NUL.
    #[marshal(encoding = "windows-1252", inline = 4)]
    pub page: String,
}

/// The same, where what is wrong comes back as replacement characters.
#[derive(Marshal, Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "as of `Inlined`")]
pub struct InlinedLossy {
    #[marshal(utf8, lossy, inline = 8)]
    pub name: String,
    #[marshal(utf16, lossy, inline = 4)]
    pub wide: String,
    #[marshal(utf32, lossy, inline = 4)]
    pub wider: String,
    #[marshal(encoding = "windows-1252", lossy, inline = 4)]
    pub page: String,
}

#[marshal]
unsafe extern "C" {
    /// The number of bytes that stands before the text.
    pub fn bstr_see_bytes(#[marshal(in, bstr, nullable)] text: *const u16) -> i64;

    /// Text of the units, with their number before it.
    #[marshal(ret(bstr, free = counted_bstr_free))]
    pub fn bstr_make(#[marshal(in, len = n)] units: *const u16, n: i64) -> *mut u16;

    /// Sees all of it.
    #[marshal(fallible)]
    pub fn inlined_see(#[marshal(in)] r: *const Inlined);

    /// There and back.
    #[marshal(fallible)]
    pub fn inlined_copy(#[marshal(in)] from: *const Inlined, #[marshal(out, retval)] to: *mut Inlined);

    /// A record of these bytes.
    #[marshal(fallible)]
    pub fn inlined_make(
        #[marshal(in, len = n)] bytes: *const u8,
        n: i64,
        #[marshal(out, retval)] to: *mut Inlined,
    );

    /// The same, where nothing is wrong.
    #[link_name = "inlined_make"]
    #[marshal(fallible)]
    pub fn inlined_make_lossy(
        #[marshal(in, len = n)] bytes: *const u8,
        n: i64,
        #[marshal(out, retval)] to: *mut InlinedLossy,
    );
}
