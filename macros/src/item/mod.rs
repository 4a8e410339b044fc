//! What is not a function: derives, and the name of a slot.

pub(crate) mod blittable;
pub(crate) mod bound;
pub(crate) mod enumeration;
