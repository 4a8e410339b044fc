//! Text, memory that grows and guards, as generated code uses them.
#![allow(unsafe_code, reason = "plays C")]
#![cfg(feature = "alloc")]

mod array;
mod encodings;
mod grow;
mod inline;
mod out;
mod owned;
mod pointer;
mod support;
