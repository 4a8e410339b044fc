//! How C lays the records out: `c/layout.c`.

use pinvoke::{Blittable, marshal};

/// Where things are in a record, in bytes.
#[derive(Blittable, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Shape {
    /// Of the whole.
    pub size: usize,
    /// Of the whole.
    pub align: usize,
    /// The offset of the last field.
    pub last: usize,
}

#[marshal(prefix = "shape_of_")]
unsafe extern "C" {
    /// The shape of the C type of this name.
    pub safe fn place() -> Shape;
    /// The shape of the C type of this name.
    pub safe fn segment() -> Shape;
    /// The shape of the C type of this name.
    pub safe fn padded() -> Shape;
    /// The shape of the C type of this name.
    pub safe fn packed() -> Shape;
    /// The shape of the C type of this name.
    pub safe fn stride12() -> Shape;
    /// The shape of the C type of this name.
    pub safe fn number() -> Shape;
    /// The shape of the C type of this name.
    pub safe fn tagged() -> Shape;
    /// The shape of the C type of this name.
    pub safe fn arrays() -> Shape;
    /// The shape of the C type of this name.
    pub safe fn view() -> Shape;
    /// The shape of the C type of this name.
    pub safe fn length() -> Shape;
}
