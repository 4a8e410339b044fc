//! All mistakes of a block, each once, and the gate between stages.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use std::fmt::Display;

#[derive(Default)]
pub(crate) struct Errors {
    found: Vec<syn::Error>,
}

impl Errors {
    /// Runs one stage; the next may start only if it found nothing wrong. What the stage made is kept either
    /// way, for the stubs.
    pub(crate) fn gate<T>(stage: impl FnOnce(&mut Self) -> T) -> (T, Result<(), Self>) {
        let mut errors = Self::default();
        let made = stage(&mut errors);
        let passed = if errors.found.is_empty() { Ok(()) } else { Err(errors) };
        (made, passed)
    }

    /// Says, at the token to change, what to write instead.
    pub(crate) fn at(&mut self, span: Span, message: impl Display) {
        self.push(syn::Error::new(span, message));
    }

    /// The same, over all of a type.
    pub(crate) fn over(&mut self, tokens: impl ToTokens, message: impl Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    /// Says what `stage` finds at another token, with what else is to be said there.
    pub(crate) fn moved(&mut self, span: Span, more: impl Display, stage: impl FnOnce(&mut Self)) {
        let mut found = Self::default();
        stage(&mut found);
        for error in found.found {
            self.at(span, format!("{error}{more}"));
        }
    }

    pub(crate) fn push(&mut self, error: syn::Error) {
        self.found.push(error);
    }

    /// How many were found so far.
    pub(crate) fn count(&self) -> usize {
        self.found.len()
    }

    pub(crate) fn into_compile_errors(self) -> TokenStream {
        self.found.iter().map(syn::Error::to_compile_error).collect()
    }
}
