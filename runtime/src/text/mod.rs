//! Text that crosses.

mod terminated;
mod rest;

pub use terminated::{lend_terminated, prepare_terminated};
pub use rest::{rest_of_cstr, rest_of_utf8, text_utf8};
