//! Text that C hands to a closure.

use super::argument::{Argument, Carrier, Received};
use super::extent::length;
use crate::ast::Encoding;
use crate::errors::Errors;
use crate::paths::private;
use quote::{ToTokens, quote};
use syn::Type;

pub(super) struct Text;

impl Carrier for Text {
    fn claims(&self, argument: &Argument<'_>) -> bool {
        argument.is_given() && argument.param.pointer().is_some() && argument.param.facts.text.is_some()
    }

    fn refuse(&self, argument: &Argument<'_>, errors: &mut Errors) {
        super::told::is_known(argument, errors);
        let facts = &argument.param.facts;
        let encoding = facts.text.as_ref().map(|word| word.value);
        if let (Some(extent), Some(Encoding::CStr)) = (&facts.extent, encoding) {
            errors.at(extent.span, "`cstr` ends at its NUL; drop this, or write `utf8, len = n`");
        }
        if let Some(word) = facts.output.as_ref().or(facts.retval.as_ref()) {
            errors
                .at(word.span, "a closure fills bytes, not text: write `out, len = n` without the encoding");
        }
    }

    fn received(&self, argument: &Argument<'_>) -> Received {
        let (name, view) = (argument.name(), argument.local("view"));
        let is_utf8 = argument.param.facts.text.as_ref().is_some_and(|word| word.value != Encoding::CStr);
        let byte = quote!(::core::primitive::u8);
        let length = length(argument, &byte);
        let len = argument.local("len");
        let mut text = if length.is_empty() {
            let function = private("view_text");
            // SAFETY (of the expansion): the author promises text with a NUL that stays until the closure returns.
            quote!(unsafe { #function(#name.cast()) })
        } else {
            let function = private("view");
            // SAFETY (of the expansion): the same, of so many bytes.
            argument.attempt(quote!(unsafe { #function::<#byte>(#name.cast(), #len) }))
        };
        if is_utf8 {
            let bytes = if length.is_empty() {
                quote!(::core::option::Option::map(#text, ::core::ffi::CStr::to_bytes))
            } else {
                text
            };
            let function = private("counted_utf8");
            text = argument.attempt(quote!(#function(#bytes)));
        }
        let value = match (argument.nullable(), length.is_empty()) {
            (true, _) => text,
            (false, true) => argument.present(text),
            (false, false) => quote!(::core::option::Option::unwrap_or_default(#text)),
        };
        let ty = if is_utf8 { quote!(::core::primitive::str) } else { quote!(::core::ffi::CStr) };
        let reference = quote!(&#ty);
        let nullable = argument.nullable().then(|| quote!(::core::option::Option<#reference>));
        Received {
            native: argument.pointer_type(),
            surface: Some(nullable.unwrap_or(reference)),
            receive: quote!(#length let #view = #value;),
            argument: view.to_token_stream(),
            may_fail: is_utf8,
            ..Received::default()
        }
    }
}

/// `argc, argv`, or up to a NULL.
pub(super) struct Array;

impl Carrier for Array {
    fn claims(&self, argument: &Argument<'_>) -> bool {
        let pointer = argument.param.pointer();
        argument.is_given()
            && argument.param.facts.text.is_some()
            && pointer.is_some_and(|pointer| matches!(pointer.pointee, Type::Ptr(_)))
    }

    fn refuse(&self, argument: &Argument<'_>, errors: &mut Errors) {
        super::told::is_known(argument, errors);
        let facts = &argument.param.facts;
        if let Some(word) = facts.text.as_ref().filter(|word| word.value != Encoding::CStr) {
            errors.at(word.span, "an array of text reaches a closure as C has it: write `cstr`");
        }
    }

    fn received(&self, argument: &Argument<'_>) -> Received {
        let (name, view, len) = (argument.name(), argument.local("view"), argument.local("len"));
        let ty = private("TextArray");
        let length = length(argument, &quote!(*const ::core::ffi::c_char));
        let checked = argument.attempt(if argument.param.facts.extent.is_some() {
            let counted = private("text_array");
            // SAFETY (of the expansion): the author promises so many pointers, each NULL or to text, or some and a
            // NULL behind them, that stay until the closure returns.
            quote!(unsafe { #counted(#name.cast(), #len) })
        } else {
            let terminated = private("text_array_to_null");
            // SAFETY (of the expansion): the same: a NULL stands behind the last.
            quote!(unsafe { #terminated(#name.cast()) })
        });
        let (surface, value) = if argument.nullable() {
            (quote!(::core::option::Option<#ty<'_>>), checked)
        } else {
            (quote!(#ty<'_>), quote!(::core::option::Option::unwrap_or(#checked, #ty::EMPTY)))
        };
        Received {
            native: argument.pointer_type(),
            surface: Some(surface),
            receive: quote!(#length let #view = #value;),
            argument: view.to_token_stream(),
            ..Received::default()
        }
    }
}
