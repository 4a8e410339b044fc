//! What the program calls, declared; a file for each library.

pub(crate) mod aio;
