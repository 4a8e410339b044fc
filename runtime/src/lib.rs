#![doc = include_str!("../docs/crate.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![warn(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;
extern crate self as pinvoke;

mod blittable;
mod callback;
mod convert;
mod count;
#[cfg(feature = "std")]
#[doc(hidden)]
pub mod errno;
mod error;
#[cfg(all(feature = "std", unix))]
mod fd;
#[cfg(feature = "alloc")]
mod grow;
#[cfg(feature = "alloc")]
mod grown;
mod handle;
mod handle_array;
#[cfg(feature = "std")]
mod holds;
mod init;
mod lend_mut;
#[cfg(feature = "library")]
pub mod library;
mod lock;
mod marshal;
#[cfg(feature = "std")]
pub mod operation;
mod out;
mod owned;
#[cfg(feature = "alloc")]
mod owner;
#[cfg(feature = "std")]
pub mod pool;
mod refusal;
#[cfg(feature = "alloc")]
mod retained;
mod scratch;
mod state;
mod status;
mod strategy;
mod text;
#[cfg(feature = "std")]
pub mod threads;

#[doc(hidden)]
pub mod private;

pub use blittable::{Blittable, PointerFree};
pub use callback::{HandleArray, TextArray, TextArrayIter};
pub use convert::{Conversion, ConversionError};
pub use error::{Error, ErrorKind, Number};
pub use handle::{Exclusive, Handle, Kept, OwnedHandle, Shared};
#[cfg(feature = "std")]
pub use holds::{Holds, HoldsMut};
pub use lend_mut::LendMut;
pub use marshal::{Marshal, MarshalAs, UnknownValue, VariantBool};
#[cfg(feature = "std")]
pub use operation::Op;
pub use out::Uninit;
#[cfg(feature = "alloc")]
pub use out::{Spare, spare};
pub use owned::Owned;
#[cfg(feature = "alloc")]
pub use owner::{
    Adapt, Buffer, BufferExt, BufferMut, BufferUninit, Cursor, OwnedSpare, Owner, OwnerMut, Part, Text,
    TextOwner,
};
pub use pinvoke_macros::{Blittable, Marshal, bound, marshal};
#[cfg(feature = "alloc")]
pub use retained::Earlier;
pub use scratch::Scratch;
pub use state::State;
pub use strategy::{Copied, Pinned, Strategy};
#[cfg(feature = "alloc")]
pub use text::OwnedBstr as Bstr;
pub use text::WideUnit;
#[cfg(feature = "std")]
pub use threads::{Job, Pool, set_pool};

/// The README's examples are tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}

/// So are those of the page on handles.
#[cfg(doctest)]
#[doc = include_str!("../../docs/handles.md")]
mod handles {}

/// And those of the page on asynchronous calls.
#[cfg(all(doctest, feature = "std"))]
#[doc = include_str!("../../docs/async.md")]
mod asynchronous {}
