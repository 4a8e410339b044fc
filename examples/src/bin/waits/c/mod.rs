//! What the program calls, declared; a file for each library.

pub(crate) mod aio;
pub(crate) mod database;
mod event;
pub(crate) mod resolve;
pub(crate) mod timer;
