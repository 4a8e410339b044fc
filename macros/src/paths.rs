//! Every path into the runtime that an expansion uses. All are absolute, so that the user's own `Result` or
//! `Some`, or `#![no_implicit_prelude]`, change nothing.
//!
//! They print themselves token by token: a stream within a stream costs the compiler several times as much.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt};

/// A function, type or trait of the contract with the runtime.
#[derive(Clone, Copy)]
pub(crate) struct Private {
    name: &'static str,
    span: Span,
}

pub(crate) fn private(name: &'static str) -> Private {
    private_at(Span::mixed_site(), name)
}

/// The same, so that what the compiler finds wrong with its use is said at `span`.
pub(crate) fn private_at(span: Span, name: &'static str) -> Private {
    // Only where messages point is the user's; names still resolve here.
    Private { name, span: span.resolved_at(Span::mixed_site()) }
}

impl ToTokens for Private {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        for name in ["pinvoke", "private", self.name] {
            for spacing in [Spacing::Joint, Spacing::Alone] {
                let mut colon = Punct::new(':', spacing);
                colon.set_span(self.span);
                tokens.append(colon);
            }
            tokens.append(Ident::new(name, self.span));
        }
    }
}

/// A function and one of its parameters, for messages: a constant of the expansion.
pub(crate) struct At {
    pub(crate) function: String,
    pub(crate) parameter: String,
}

impl ToTokens for At {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let span = Span::mixed_site();
        let mut fields = TokenStream::new();
        for (name, value) in [("function", &self.function), ("parameter", &self.parameter)] {
            fields.append(Ident::new(name, span));
            fields.append(Punct::new(':', Spacing::Alone));
            fields.append(Literal::string(value));
            fields.append(Punct::new(',', Spacing::Alone));
        }
        tokens.append(Punct::new('&', Spacing::Alone));
        private("At").to_tokens(tokens);
        tokens.append(Group::new(Delimiter::Brace, fields));
    }
}
