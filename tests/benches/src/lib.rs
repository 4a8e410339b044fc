//! What a wrapper costs.
//!
//! Each shape of call stands here twice over the same C function: [`ours`] by annotation, [`hand`] as a careful
//! person writes it, with the same checks. `tests/zero_cost.rs` compares the two by instruction (over
//! [`pairs`]), `../benches/ratios.rs` by time. What must be converted is in [`copies`]: `../benches/copies.rs` measures
//! it, and `tests/blocks.rs` asserts what it takes from the heap. No half was written to look like the other: where a pair
//! differs, the difference is reported, and explained or mended.

#![allow(unsafe_code, reason = "one half of each pair calls C by hand")]
#![allow(missing_docs, reason = "the C file and the shapes' names say what the functions do")]

pub mod copies;
pub mod counting;
pub mod hand;
pub mod operations;
pub mod ours;
pub mod pairs;
pub mod soak;

use core::ffi::c_int;
use pinvoke::Blittable;

/// A struct of C's layout, for the shapes that carry one.
#[derive(Debug, Clone, Copy, PartialEq, Blittable)]
#[repr(C)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

/// What fails with an own code: the status of C, or a call that was refused.
#[derive(Debug)]
pub enum Code {
    Status(c_int),
    Call(pinvoke::Error),
}

impl From<c_int> for Code {
    fn from(status: c_int) -> Self {
        Self::Status(status)
    }
}

impl From<pinvoke::Error> for Code {
    fn from(refused: pinvoke::Error) -> Self {
        Self::Call(refused)
    }
}
