//! The cases are in `fail/`, sorted by who refuses them, and in `pass/`; `tests/ui.rs` runs them.
//!
//! - `fail/parse`: words that do not exist, stand twice or in the wrong place.
//! - `fail/check`: words that contradict each other or C's types.
//! - `fail/plan`: a parameter that nothing can carry, or a count that counts nothing.
//! - `fail/rustc`: what only the compiler can know, reported at the user's token.
//! - `pass`: what must compile however odd it looks.
