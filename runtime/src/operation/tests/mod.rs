//! Operations against a C that does whatever it likes, on threads of its own; what needs all orders of threads is in
//! `models`.
#![allow(unsafe_code, reason = "starts operations, which is for generated code")]

mod aborts;
mod c;
mod cancelling;
mod ends;
mod executors;
mod leaving;
mod offloading;
mod panics;
mod places;
mod reading;
mod refused;
mod slabs;
mod storm;
