//! Every order in which two or three threads can do what they do with one operation, tried by loom (ci/loom.sh). What
//! each model claims, a mutation of the code breaks (ci/mutants.sh).
#![allow(unsafe_code, reason = "starts operations, which is for generated code")]

mod cancelling;
mod ends;
mod free;
mod leaving;
mod offloading;
mod reuse;
mod running;
mod stand_ins;
mod wakers;
