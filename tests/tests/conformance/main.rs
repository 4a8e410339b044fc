//! The conformance cases, by number, as far as they are about memory that both sides lay out alike, truth values,
//! enums, statuses and binding. `tests/CONFORMANCE.md` says of each case where it is shown, or why it is not.

mod arrays;
mod binding;
mod counts;
mod errors;
mod gaps;
mod records;
mod scalars;
mod specimen;
