//! Text that crosses.

mod rest;
mod terminated;

pub use rest::{rest_of_cstr, rest_of_utf8, text_utf8};
pub use terminated::{lend_terminated, prepare_bytes, prepare_terminated};
