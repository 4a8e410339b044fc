//! What a closure sees of one parameter: the kinds of the way in, asked in order.

use super::{handle, lent, memory, text, value};
use crate::ast::{Direction, Param};
use crate::errors::Errors;
use crate::kind::{Proof, types};
use crate::names::local;
use crate::plan::{ArgRole, Callback};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Ident, Type};

/// One parameter of a callback.
pub(crate) struct Argument<'a> {
    pub(crate) callback: &'a Callback<'a>,
    pub(crate) param: &'a Param,
    pub(crate) role: &'a ArgRole,
}

/// How a kind of parameter reaches the closure.
pub(super) trait Carrier: Sync {
    /// Whether it is carried so, if by no earlier kind.
    fn claims(&self, argument: &Argument<'_>) -> bool;

    /// What is wrong with its words.
    fn refuse(&self, _argument: &Argument<'_>, _errors: &mut Errors) {}

    fn received(&self, argument: &Argument<'_>) -> Received;
}

static CARRIERS: &[&dyn Carrier] = &[
    &value::Unseen,
    &handle::Array,
    &handle::Handle,
    &lent::Lent,
    &memory::Output,
    &text::Array,
    &text::Text,
    &memory::Slice,
    &memory::Copied,
    &memory::One,
    &value::Value,
    &value::Passed,
    &value::Unclaimed,
];

/// What the trampoline does with a parameter.
#[derive(Default)]
pub(crate) struct Received {
    /// The type that C passes.
    pub(crate) native: TokenStream,
    /// The type that the closure takes.
    pub(crate) surface: Option<TokenStream>,
    /// Before the closure is called.
    pub(crate) receive: TokenStream,
    /// What the closure is called with.
    pub(crate) argument: TokenStream,
    /// A part of what the closure returns, and what becomes of it.
    pub(crate) returned: Option<Returned>,
    /// After the closure has returned, when nothing but this can go wrong.
    pub(crate) after: TokenStream,
    pub(crate) proofs: Vec<Proof>,
    /// Whether what C passes may be refused for a reason that lies in the data.
    pub(crate) may_fail: bool,
}

/// An output of the closure's.
pub(crate) struct Returned {
    pub(crate) ty: TokenStream,
    pub(crate) name: Ident,
    /// When nothing can go wrong any more.
    pub(crate) write: TokenStream,
    /// Before, what can.
    pub(crate) convert: TokenStream,
}

pub(crate) fn received(argument: &Argument<'_>) -> Received {
    carrier(argument).received(argument)
}

fn carrier(argument: &Argument<'_>) -> &'static dyn Carrier {
    *CARRIERS.iter().find(|carrier| carrier.claims(argument)).expect("the last claims everything")
}

impl<'a> Argument<'a> {
    pub(crate) fn all(callback: &'a Callback<'a>) -> impl Iterator<Item = Argument<'a>> {
        let params = callback.signature.params.iter().zip(&callback.args);
        params.map(move |(param, role)| Argument { callback, param, role })
    }

    pub(crate) fn refuse(&self, errors: &mut Errors) {
        carrier(self).refuse(self, errors);
    }

    /// The parameter of the trampoline.
    pub(super) fn name(&self) -> Ident {
        local(&self.param.ident, "")
    }

    pub(super) fn local(&self, role: &str) -> Ident {
        local(&self.param.ident, role)
    }

    /// That C follows no pointer in what the closure makes of this.
    pub(super) fn sent(&self, made: &Type) -> Option<Proof> {
        super::sent(self.callback, made)
    }

    pub(super) fn is_given(&self) -> bool {
        *self.role == ArgRole::Given
    }

    pub(super) fn nullable(&self) -> bool {
        self.param.facts.nullable.is_some()
    }

    pub(super) fn direction(&self) -> Direction {
        let facts = &self.param.facts;
        match (&facts.input, &facts.output) {
            (Some(_), Some(_)) => Direction::InOut,
            (Some(_), None) => Direction::In,
            (None, Some(_)) => Direction::Out,
            (None, None) => match self.param.pointer() {
                Some(pointer) if pointer.mutable => Direction::InOut,
                _ => Direction::In,
            },
        }
    }

    pub(super) fn attempt(&self, check: TokenStream) -> TokenStream {
        super::attempt(self.callback, Some(&self.param.ident), check)
    }

    pub(super) fn present(&self, option: TokenStream) -> TokenStream {
        super::present(self.callback, &self.param.ident, option)
    }

    /// What stands in memory, as C has it and as the closure sees it.
    pub(super) fn pointee(&self) -> TokenStream {
        let Some(pointer) = self.param.pointer() else { return TokenStream::new() };
        if types::is_last(&pointer.pointee, &["c_void", "c_char"]) {
            quote!(::core::primitive::u8)
        } else {
            pointer.pointee.to_token_stream()
        }
    }

    /// The type of a pointer in C's signature.
    pub(super) fn pointer_type(&self) -> TokenStream {
        match (self.param.pointer(), &self.param.ty) {
            (Some(pointer), syn::Type::Ptr(_)) => {
                let pointee = &pointer.pointee;
                if pointer.mutable { quote!(*mut #pointee) } else { quote!(*const #pointee) }
            }
            (Some(pointer), _) => {
                let pointee = &pointer.pointee;
                if pointer.mutable { quote!(*mut #pointee) } else { quote!(*const #pointee) }
            }
            (None, ty) => ty.to_token_stream(),
        }
    }

    /// A reference, or an `Option` of one.
    pub(super) fn reference(&self, ty: &TokenStream) -> TokenStream {
        let mutable = (self.direction() != Direction::In).then(|| quote!(mut));
        let reference = quote!(&#mutable #ty);
        if self.nullable() { quote!(::core::option::Option<#reference>) } else { reference }
    }
}
