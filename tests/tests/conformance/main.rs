//! The conformance cases, by number, as far as they are about data, text, statuses and binding. `tests/CONFORMANCE.md` says of each case where it is shown, or why it is not.

mod arrays;
mod behind;
mod binding;
mod counts;
mod custom;
mod errors;
mod gaps;
mod records;
mod scalars;
mod spans;
mod specimen;
mod strings;
