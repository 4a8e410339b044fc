//! Records and tagged unions that derive `Marshal`, converted as generated code does it.
#![allow(unsafe_code, reason = "plays C, and calls the contract of generated code")]
#![cfg(feature = "std")]

mod support;

mod counts;
mod failures;
mod hygiene;
mod nested;
mod simple;
mod tagged;
