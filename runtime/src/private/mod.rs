//! The contract with generated code: what an expansion may call, each item with its reason. Not for users; what
//! could be misused is an `unsafe fn` all the same.

pub use core;

mod from_c;
mod left;
mod lend;
mod proof;
mod record;
mod value;

pub use crate::Blittable;
pub use crate::callback::{
    Alone, BySeveral, Calls, Concurrent, Entered, FailsWith, Filled, Functions, HandleArray, Holder, Item,
    Scoped, Stop, TextArray, argument, capacity, filled, functions, handle_array, returned, text_array,
    text_array_to_null, user_data, view_mut, view_one_mut, with_data, within_capacity, without_data,
    write_back, zero_first,
};
pub use crate::convert::{
    AdoptedHandle, As, Boxed, Buffer, Cleared, Converter, Copying, FromNative, Held, Inline, Lent, LentForm,
    LentHandle, Made, Nullable, OwnedForm, Ownership, Pointer, Returns, ToNative, With, allocated, made,
};
pub use crate::count::{
    Integer, arithmetic, at_least, bytes, constant, count, length, length_of, same, within, written,
};
pub use crate::error::{At, ErrorKind, Number};
#[cfg(all(feature = "std", unix))]
pub use crate::fd::descriptor;
pub use crate::handle::Lent as LentShared;
pub use crate::handle::{
    Declared as DeclaredHandle, Exclusive, Family, Handle, Kept, LentAlone, Object, Offered, OwnedHandle,
    Shared, busy, cloned, exclusive, given, gone_busy, imported, is_busy, kept, kept_busy, lend_from,
    lend_handle, lend_handle_mut, lend_if, may_be_freed, not_busy, not_read_meanwhile, own_handle, part_of,
    sent_by_its_keeper, shared, shared_by_its_keeper, stays_if_busy, there, while_busy,
};
pub use crate::handle_array::{all_of_array, own_array, raw_array, replaced};
#[cfg(feature = "alloc")]
pub use crate::handle_array::{all_of_vec, handle_places, own_vec};
#[cfg(feature = "std")]
pub use crate::holds::{Holds, HoldsMut, held_if, held_if_mut};
pub use crate::init::{Init, Initialised, Initialises};
pub use crate::lend_mut::LendMut;
#[cfg(feature = "library")]
pub use crate::library::{Block, Bound, Slot};
pub use crate::lock::at_end;
#[cfg(feature = "std")]
pub use crate::lock::lock;
pub use crate::marshal::{Sends, UnknownValue};
#[cfg(feature = "std")]
pub use crate::operation::{
    Op,
    generated::{
        AtOnce, Cancels, End, Event, InOperation, Job, NoUnwind, Offloaded, Passed, Reading, Task, Token,
        Wait, WaitOr, Work, absent, accepted, blocking, complete, controls, no_unwind, offload, reading,
        sendable, set_field, set_left, set_pointer, settling, start, stopped, take_left, token_as, token_in,
        token_of, tokens, told, work,
    },
};
pub use crate::out::Uninit;
pub use crate::owned::{
    Owned, owned, owned_nullable, owned_slice, owned_slice_nullable, owned_text, owned_text_nullable,
};
#[cfg(feature = "alloc")]
pub use crate::owner::{RoomOf, advancing, advancing_mut};
pub use crate::refusal::{error, refuse};
#[cfg(feature = "std")]
pub use crate::retained::{give_back, hand_over};
pub use crate::scratch::Scratch;
#[cfg(feature = "alloc")]
pub use crate::state::text_field;
pub use crate::state::{
    Lends, LendsOut, LentField, Room, State, field as state_field, free_state, has_size, layout_asked,
    lend_in as lend_field_in, lend_out as lend_field_out, lends, unseen,
};
pub use crate::status::{Answers, StatusValue, answered, status};
pub use crate::text::{
    AsCStr, AsText, Bstr, CText, Counted, Encoding, InlineText, Lossy, NullTerminated, Text, Unit, Utf8,
    Utf16, Utf32, Wide, WideUnit, counted, counted_copy, fill_null_terminated, lend_null_terminated,
    prepare_null_terminated, rest_of_cstr, rest_of_utf8, text_utf8,
};
#[cfg(feature = "std")]
pub use crate::text::{AsPath, FromPath, PathText};
#[cfg(feature = "encoding")]
pub use crate::text::{CodePage, Label, code_page};
#[cfg(feature = "alloc")]
pub use crate::{
    callback::{Keep, Keeper, KeptFn, KeptMut, KeptOnce, destroy, keep_functions},
    grow::Grow,
    grown::Grown,
    owner::{Owner, OwnerMut, TextOwner},
    retained::{
        Earlier, Pending, Record, Retained, in_slot, retain, retain_handle, retain_mut, retain_text, unique,
    },
    text::{BstrUnits, FromCStr, FromText, TextOut, prepare_text_out},
};
#[cfg(feature = "alloc")]
pub use alloc::{
    borrow::{Cow, ToOwned},
    ffi::CString,
    string::String,
    vec::Vec,
};
#[cfg(feature = "encoding")]
pub use encoding_rs;
#[cfg(all(feature = "std", unix))]
pub use std::os::fd::{AsFd, OwnedFd};

#[cfg(feature = "std")]
pub use crate::errno;
#[cfg(feature = "std")]
pub use crate::threads::spawn;
#[cfg(feature = "std")]
pub use std::{
    ffi::{OsStr, OsString},
    io::Error as IoError,
    path::{Path, PathBuf},
};

pub use from_c::*;
pub use left::*;
pub use lend::*;
pub(crate) use proof::FREED_WHOLE;
pub use proof::*;
pub use record::*;
pub use value::*;

/// The owners that asynchronous calls take; above, `Buffer` and `Text` are ways to convert.
#[cfg(feature = "alloc")]
pub mod owners {
    pub use crate::owner::{Buffer, BufferMut, BufferUninit, Text};
}

/// The native form of a type as a declaration writes it.
pub type Native<T> = <T as crate::Marshal>::Native;

/// What C has for a handle.
pub type Raw<H> = <H as Handle>::Raw;

/// The converter of a type as a declaration writes it.
pub type By<T> = <T as crate::Marshal>::By;

/// The native form of a type that a safe wrapper sends.
pub type SentNative<T> = <T as Sent>::Native;

/// The converter of a type that a safe wrapper sends.
pub type SentBy<T> = <T as Sent>::By;

/// So many bytes of C's, as text.
///
/// # Errors
///
/// If they are not UTF-8.
#[inline]
pub fn counted_utf8(bytes: Option<&[u8]>) -> Result<Option<&str>, ErrorKind> {
    bytes.map(|bytes| core::str::from_utf8(bytes).map_err(ErrorKind::NotUtf8)).transpose()
}

/// The body of a wrapper whose block was refused: it never runs, since the block does not compile.
pub fn broken() -> ! {
    unreachable!("the block of this wrapper was refused")
}

/// A number of `errno.h` as the error it names.
#[cfg(feature = "std")]
#[inline]
pub fn os_error<C: Integer>(number: C) -> std::io::Error {
    let code = match number.number() {
        Number::Int(value) => i32::try_from(value).ok(),
        _ => None,
    };
    match code {
        // Windows' own error numbers are others than those of its C library, and mean other things.
        Some(code) if cfg!(not(windows)) => std::io::Error::from_raw_os_error(code),
        _ => std::io::Error::other(std::format!("errno {}", number.number())),
    }
}
