//! What owns memory that outlives the call.
//!
//! Memory that C *keeps* must stay where it is while its owner moves ([`Owner`]). An asynchronous call puts the owner where
//! it stays until C is done, and only then takes its address ([`Buffer`]); so there owners may hold their elements in place.

mod adapt;
mod buffer;
#[cfg(feature = "bytes")]
mod bytes;
mod cursor;
mod implementations;
mod kept;
mod part;
mod text;
mod uninit;

pub use adapt::Adapt;
pub use buffer::{Buffer, BufferMut};
pub use cursor::{Cursor, advancing, advancing_mut};
pub use kept::{Owner, OwnerMut, TextOwner};
pub use part::{BufferExt, Part};
pub use text::Text;
pub use uninit::{BufferUninit, OwnedSpare, RoomOf};
