//! The pairs' second halves: the same wrappers, written by hand, with the same checks.
//!
//! When a check fails, they call the same cold functions as the others, which is no part of the comparison: where
//! the arguments of such a call have to be decides over registers long before.

/// Which function and which parameter is refused.
macro_rules! at {
    ($function:literal, $parameter:literal) => {
        &pinvoke::private::At { function: $function, parameter: $parameter }
    };
}

mod bound;
mod buffers;
mod callbacks;
pub mod copies;
pub mod operations;
mod raw;
mod values;

pub use bound::upper_bound;
pub use buffers::{
    digest, dot, fill, fill_uninit, ids, invert, length, pack, rows, spaces, sum, sum_empty_null,
    sum_or_zero, sum_unchecked, truths,
};
pub use callbacks::each_sum;
pub use values::{
    add, check, counter_add, counter_get, counter_once, divide, even, next, norm, now, open, report,
    upper_linked, upper_started, variant,
};
