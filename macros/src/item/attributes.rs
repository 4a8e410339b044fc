//! What stands above a type that derives `Blittable`.

use crate::errors::Errors;
use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

/// What stands above a union must not change it: there is no exhaustive pattern to prove its fields with.
pub(super) fn refuse_unknown(errors: &mut Errors, input: &DeriveInput) {
    const TOOLS: &[&str] = &["rustfmt", "clippy", "diagnostic"];
    const KNOWN: &[&str] = &[
        "doc",
        "derive",
        "repr",
        "allow",
        "expect",
        "warn",
        "deny",
        "forbid",
        "cfg",
        "cfg_attr",
        "must_use",
        "deprecated",
        "automatically_derived",
    ];
    for attr in &input.attrs {
        let path: Vec<_> = attr.path().segments.iter().map(|segment| segment.ident.to_string()).collect();
        let known = match path.as_slice() {
            [name] => KNOWN.contains(&name.as_str()),
            // A longer path is a macro, unless it begins with a tool that rustc knows.
            [tool, _] => TOOLS.contains(&tool.as_str()) && attr.path().leading_colon.is_none(),
            _ => false,
        };
        if !known {
            errors.over(
                attr,
                "this may change the union after it was seen: put it above `#[derive(Blittable)]`",
            );
        }
    }
}

/// Whether the layout is C's, and to what it is packed, in bytes.
pub(super) fn has_fixed_layout(errors: &mut Errors, input: &DeriveInput) -> (bool, TokenStream) {
    let (mut fixed, mut packed) = (false, quote!(::core::primitive::usize::MAX));
    for attr in input.attrs.iter().filter(|attr| attr.path().is_ident("repr")) {
        let read = attr.parse_nested_meta(|meta| {
            fixed |= meta.path.is_ident("C") || meta.path.is_ident("transparent");
            let mut argument = quote!(1);
            if meta.input.peek(syn::token::Paren) {
                let content;
                syn::parenthesized!(content in meta.input);
                argument = content.parse()?;
            }
            if meta.path.is_ident("packed") {
                packed = argument;
            }
            Ok(())
        });
        if let Err(error) = read {
            errors.push(error);
        }
    }
    (fixed, packed)
}
