//! The cases are in `fail/`, sorted by who refuses them, and in `pass/`; `tests/ui.rs` runs them.
//!
//! - `fail/parse`: words that do not exist, stand twice or in the wrong place.
//! - `fail/check`: words that contradict each other or C's types.
//! - `fail/plan`: a parameter that nothing can carry, or a count that counts nothing.
//! - `fail/rustc`: what only the compiler can know, reported at the user's token.
//! - `pass`: what must compile however odd it looks.

/// A record of numbers. A case has another of this name.
#[derive(Clone, Copy, pinvoke::Blittable)]
#[repr(C)]
pub struct Record {
    /// The only one.
    pub value: usize,
}

/// Hands `$crate::Record` of this crate to a macro of another.
#[macro_export]
macro_rules! with_record {
    ($receiver:ident) => {
        $receiver!($crate::Record);
    };
}
