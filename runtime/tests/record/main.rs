//! Records and tagged unions that derive `Marshal`, converted as generated code does it.
#![allow(unsafe_code, reason = "plays C, and calls the contract of generated code")]
#![allow(missing_docs, reason = "tests")]

mod support;

mod counts;
mod failures;
mod nested;
mod simple;
mod tagged;
