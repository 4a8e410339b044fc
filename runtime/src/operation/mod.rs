//! Asynchronous calls: [`Op`], the future of one, and what is counted of all.
//!
//! What C gets of an operation is a token, a number: the index of a record and its generation. All that C has the address of is
//! in the record, or in a box of its own, as local variables of a coroutine. Records are never freed, so whatever C gives
//! back, and whenever, is either an operation that is running, or refused and counted.

mod carrier;
mod complete;
mod coroutine;
mod event;
mod free;
mod magazine;
#[cfg(all(test, loom))]
mod models;
mod offload;
mod op;
mod reading;
mod record;
mod running;
mod slab;
mod statistics;
mod sync;
#[cfg(all(test, not(loom)))]
mod tests;
mod token;
mod waiting;
mod word;
mod wrapper;

pub use offload::Job;
pub use op::{Cancel, Op};
pub use statistics::{Statistics, statistics};

/// What generated code calls.
pub(crate) mod generated {
    pub use super::carrier::{Passed, token_as, token_in, token_of, tokens};
    pub use super::complete::{NoUnwind, complete, no_unwind};
    pub use super::coroutine::start;
    pub use super::event::Event;
    pub use super::offload::{Job, Offloaded, Task, Work, offload, work};
    pub use super::reading::{Reading, reading, settling};
    pub use super::running::InOperation;
    pub use super::token::{AtOnce, Cancels, End, Token, Wait, WaitOr};
    pub use super::wrapper::{
        absent, accepted, blocking, controls, sendable, set_field, set_left, set_pointer, stopped, take_left,
        told,
    };
}
