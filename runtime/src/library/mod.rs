//! Functions that are bound at run time: `library = "…"` on a block.
//!
//! Nothing is loaded before the first call of a function of the block. That call opens the library, looks the
//! symbol up and keeps its address in the function's slot; every later call is one load, one test and one
//! jump. A library is never unloaded. What cannot be found is an error of the call ([`Missing`], inside
//! [`Error`](crate::Error)), and is looked for again by the next call.
//!
//! `pinvoke::bound!(path::to::wrapper)` names the slot of a function, a [`Bound`], to load early, to ask
//! whether a `weak` symbol is there, and to put a stand-in in its place while a test runs. [`set_resolver`]
//! lets the program answer where symbols are.

#![allow(unsafe_code, reason = "calls the system's loader, and gives its addresses a type")]

mod block;
mod bound;
mod missing;
mod replace;
mod resolver;
mod slot;
mod system;

#[doc(hidden)]
pub use block::Block;
pub use bound::Bound;
pub use missing::Missing;
pub use replace::Replaced;
pub use resolver::{AlreadySet, Request, Resolver, set_resolver};
#[doc(hidden)]
pub use slot::Slot;
