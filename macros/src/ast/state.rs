//! A state: an object whose memory is Rust's.

use crate::ast::Direction;
use syn::{Ident, Type};

/// What memory a state is.
#[derive(Debug, Clone)]
pub(crate) enum StateLayout {
    /// That of C's type, which Rust has, too.
    Of(Box<Type>),
    /// Asked at run time: size and alignment.
    Asked(Box<syn::Expr>, Box<syn::Expr>),
}

/// A field of a state that may be read.
#[derive(Debug)]
pub(crate) struct Getter {
    pub(crate) field: Ident,
    /// `None` for text.
    pub(crate) ty: Option<Type>,
}

/// `lend(next_in, in, len = avail_in)`: a slice that travels in a field of a state.
#[derive(Debug)]
pub(crate) struct Lend {
    pub(crate) field: Ident,
    /// Of what; bytes, if nothing is said.
    pub(crate) element: Option<Type>,
    pub(crate) direction: Direction,
    /// The field that has its length.
    pub(crate) count: Ident,
}
