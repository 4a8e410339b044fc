//! How a wrapper fails, printed token by token: refusals are most of what is generated, and a stream within a
//! stream costs the compiler several times as much.

use crate::paths::{At, Private};
use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt};

/// Leaves the wrapper with an error that the runtime makes: returned, or a panic at the caller's line.
pub(super) struct Refusal<'a> {
    /// `error` or `refuse`.
    pub(super) module: Private,
    pub(super) returns: bool,
    pub(super) name: &'a str,
    pub(super) span: Span,
    pub(super) ty: Option<&'a dyn ToTokens>,
    pub(super) numbers: &'a [&'a dyn ToTokens],
    pub(super) at: At,
}

impl ToTokens for Refusal<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        if self.returns {
            tokens.append(Ident::new("return", self.span));
        }
        self.module.to_tokens(tokens);
        colons(tokens, self.span);
        tokens.append(Ident::new(self.name, self.span));
        Turbofish { ty: self.ty, inferred: if self.returns { 2 } else { 0 }, span: self.span }
            .to_tokens(tokens);
        let mut args = TokenStream::new();
        Arguments(self.numbers).to_tokens(&mut args);
        self.at.to_tokens(&mut args);
        let mut group = Group::new(Delimiter::Parenthesis, args);
        group.set_span(self.span);
        tokens.append(group);
    }
}

/// `::<T, _, _>`, or nothing.
pub(super) struct Turbofish<'a> {
    pub(super) ty: Option<&'a dyn ToTokens>,
    pub(super) inferred: usize,
    pub(super) span: Span,
}

impl ToTokens for Turbofish<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Some(ty) = self.ty else { return };
        colons(tokens, self.span);
        tokens.append(Punct::new('<', Spacing::Alone));
        ty.to_tokens(tokens);
        for _ in 0..self.inferred {
            tokens.append(Punct::new(',', Spacing::Alone));
            tokens.append(Ident::new("_", self.span));
        }
        tokens.append(Punct::new('>', Spacing::Alone));
    }
}

/// Each with a comma behind it.
pub(super) struct Arguments<'a>(pub(super) &'a [&'a dyn ToTokens]);

impl ToTokens for Arguments<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        for argument in self.0 {
            argument.to_tokens(tokens);
            tokens.append(Punct::new(',', Spacing::Alone));
        }
    }
}

fn colons(tokens: &mut TokenStream, span: Span) {
    for spacing in [Spacing::Joint, Spacing::Alone] {
        let mut colon = Punct::new(':', spacing);
        colon.set_span(span);
        tokens.append(colon);
    }
}
