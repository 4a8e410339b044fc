//! Operations against a C that does whatever it likes, on threads of its own.
#![allow(unsafe_code, reason = "starts operations, which is for generated code")]

mod c;
mod ends;
