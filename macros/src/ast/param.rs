//! A parameter, and what the tokens of its type say.

use crate::ast::{CallbackForm, Facts, HandleType, HandleUse};
use syn::{Ident, Type};

#[derive(Debug)]
pub(crate) struct Param {
    pub(crate) ident: Ident,
    /// As written.
    pub(crate) ty: Type,
    pub(crate) shape: Shape,
    pub(crate) facts: Facts,
    /// Which handle of the block this is, if it is one.
    pub(crate) handle: Option<HandleUse>,
}

/// What the tokens of a type say about pointers.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "a handful of them live at a time")]
pub(crate) enum Shape {
    /// Crosses by value.
    Value(Type),
    /// `*const T`, `*mut T`, and the Rust spellings of them.
    Pointer(Pointer),
}

#[derive(Debug)]
pub(crate) struct Pointer {
    pub(crate) mutable: bool,
    pub(crate) spelling: Spelling,
    /// Of a slice or an array: the element.
    pub(crate) pointee: Type,
}

/// How a pointer was spelled.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Spelling {
    /// `*const T`, `*mut T`.
    Raw,
    /// `&T`, `&mut T`.
    One,
    /// `&[T]`, `&mut [T]`.
    Slice,
    /// `&[T; N]`, `&mut [T; N]`: the length as written.
    Array(syn::Expr),
    /// `&CStr`: the type as written.
    CStr(Type),
    /// `&str`: the type as written.
    Str(Type),
}

impl Param {
    /// Whether this handle is one that C may change though others have it, since it says `&`.
    pub(crate) fn lends_to_several(&self, handle: &HandleType) -> bool {
        let is_it = self.handle.as_ref().is_some_and(|usage| usage.ident == handle.ident && !usage.exclusive);
        is_it && self.pointer().is_some_and(|pointer| pointer.spelling == Spelling::One)
    }

    /// Whether this is a handle that other threads may use during the call.
    pub(crate) fn is_used_by_others(&self) -> bool {
        self.handle.as_ref().is_some_and(|usage| usage.sync && !usage.exclusive && !usage.place)
    }

    /// Whether this is a function pointer, by its tokens or its words.
    pub(crate) fn is_function(&self) -> bool {
        !matches!(self.shape, Shape::Pointer(_))
    }

    /// Whether C calls it when an operation has ended.
    pub(crate) fn completes(&self) -> bool {
        let word = self.facts.callback.callback.as_ref();
        word.is_some_and(|word| matches!(word.value, CallbackForm::Complete))
    }

    pub(crate) fn pointer(&self) -> Option<&Pointer> {
        match &self.shape {
            Shape::Pointer(pointer) => Some(pointer),
            Shape::Value(_) => None,
        }
    }
}
