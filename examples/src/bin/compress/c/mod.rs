//! What the program calls, declared.

#[path = "../../waits/c/aio.rs"]
pub(crate) mod aio;
#[path = "../../waits/c/event.rs"]
mod event;
pub(crate) mod signal;
pub(crate) mod zlib;
