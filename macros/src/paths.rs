//! Every path into the runtime and the standard library that an expansion uses. All are absolute, so that the
//! user's own `Result` or `Some`, or `#![no_implicit_prelude]`, change nothing.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote_spanned};

/// A function, type or trait of the contract with the runtime.
pub(crate) fn private(name: &str) -> TokenStream {
    private_at(Span::mixed_site(), name)
}

/// The same, so that what the compiler finds wrong with its use is said at `span`.
pub(crate) fn private_at(span: Span, name: &str) -> TokenStream {
    // Only where messages point is the user's; names still resolve here.
    let span = span.resolved_at(Span::mixed_site());
    let name = format_ident!("{name}", span = span);
    quote_spanned!(span=> ::pinvoke::private::#name)
}
