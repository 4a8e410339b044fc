//! An object that C hands over with the end of an operation: as C has it until that has succeeded, and then owned.

use super::completion::{Value, native};
use crate::ast::{HandleUse, Param};
use crate::kind::{Part, Proof};
use crate::names::local;
use crate::paths::private;
use crate::plan::Callback;
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

/// An object that C hands over with the callback.
pub(crate) struct Object<'a> {
    pub(crate) param: &'a Param,
    usage: &'a HandleUse,
}

impl<'a> Object<'a> {
    pub(super) fn of(param: &'a Param) -> Option<Self> {
        param.facts.own.as_ref()?;
        Some(Self { param, usage: param.handle.as_ref()? })
    }

    pub(crate) fn all(callback: &Callback<'a>) -> Vec<Self> {
        callback.signature.params.iter().filter_map(Self::of).collect()
    }

    fn ty(&self) -> TokenStream {
        crate::handle::erased(self.usage)
    }

    /// The owned one.
    pub(crate) fn made(&self) -> Ident {
        local(&self.param.ident, "made")
    }

    pub(super) fn value(&self) -> Value {
        let (passed, ty, raw) = (private("Passed"), self.ty(), local(&self.param.ident, ""));
        let of = if self.param.facts.nullable.is_some() {
            quote!(::core::option::Option<#ty>)
        } else {
            ty.clone()
        };
        Value {
            ty: quote!(#passed<#ty>),
            name: native(&self.param.ident),
            value: quote!(#passed::<#ty>::new(#raw)),
            nothing: quote!(#passed::<#ty>::none()),
            part: Some(Part { ty: of, value: self.made().to_token_stream() }),
        }
    }

    /// Takes it over, when the operation has succeeded.
    pub(crate) fn adopted(&self) -> TokenStream {
        let (made, passed) = (self.made(), native(&self.param.ident));
        // SAFETY (of the expansion): the author of the declaration promises, by `own`, that an object which C passes here,
        // and then succeeds, is the operation's to free.
        quote!(let #made = unsafe { #passed.adopt() };)
    }

    pub(crate) fn proofs(&self) -> Vec<Proof> {
        let sent = Proof { assertion: "sendable", types: vec![self.ty()], at: self.param.ident.span() };
        crate::handle::proofs(self.usage).into_iter().chain([sent]).collect()
    }
}
