//! Memory that C hands to a closure, to read, to change or to fill.

use super::argument::{Argument, Carrier, Received, Returned};
use super::extent::{elements, length};
use crate::ast::Direction;
use crate::errors::Errors;
use crate::kind::{Proof, types};
use crate::paths::{private, private_at};
use crate::plan::ArgRole;
use quote::{ToTokens, quote};
use syn::spanned::Spanned;

/// So many values.
pub(super) struct Slice;

impl Carrier for Slice {
    fn claims(&self, argument: &Argument<'_>) -> bool {
        argument.is_given() && argument.param.pointer().is_some() && argument.param.facts.extent.is_some()
    }

    fn refuse(&self, argument: &Argument<'_>, errors: &mut Errors) {
        super::told::is_known(argument, errors);
        cannot_write(argument, errors);
    }

    fn received(&self, argument: &Argument<'_>) -> Received {
        let (element, name, view) = (argument.pointee(), argument.name(), argument.local("view"));
        let (length, elements) = (length(argument, &element), elements(argument, &element));
        let (function, cast) = match argument.direction() {
            Direction::In => ("view", quote!(cast_const)),
            Direction::InOut => ("view_mut", quote!(cast)),
            Direction::Out => ("zero_first", quote!(cast)),
        };
        let function = private_at(argument.param.ty.span(), function);
        let pointer =
            if argument.param.pointer().is_some_and(|pointer| pointer.mutable) && cast_is_const(argument) {
                quote!(#name.#cast().cast::<#element>())
            } else {
                quote!(#name.cast::<#element>())
            };
        // SAFETY (of the expansion): the author promises that C hands over so many values, that stay until the closure
        // returns, and that nobody else touches those which it may change.
        let checked = argument.attempt(quote!(unsafe { #function::<#element>(#pointer, #elements) }));
        let value = if argument.nullable() {
            checked
        } else {
            quote!(::core::option::Option::unwrap_or_default(#checked))
        };
        Received {
            native: argument.pointer_type(),
            surface: Some(argument.reference(&quote!([#element]))),
            receive: quote!(#length let #view = #value;),
            argument: view.to_token_stream(),
            proofs: borrows(argument),
            ..Received::default()
        }
    }
}

fn cast_is_const(argument: &Argument<'_>) -> bool {
    argument.direction() == Direction::In
}

fn cannot_write(argument: &Argument<'_>, errors: &mut Errors) {
    let facts = &argument.param.facts;
    let writes = facts.output.as_ref().or(facts.retval.as_ref());
    if let (Some(word), Some(false)) = (writes, argument.param.pointer().map(|pointer| pointer.mutable)) {
        errors.at(
            word.span,
            "C does not let the closure write through a `*const`: declare `*mut`, or drop this",
        );
    }
}

fn borrows(argument: &Argument<'_>) -> Vec<Proof> {
    let Some(pointer) = argument.param.pointer() else { return Vec::new() };
    if types::is_last(&pointer.pointee, &["c_void", "c_char"]) {
        return vec![Proof::of("byte", &pointer.pointee)];
    }
    let sent = argument.sent(&pointer.pointee).filter(|_| argument.direction() != Direction::In);
    std::iter::once(Proof::of("borrows", &pointer.pointee)).chain(sent).collect()
}

/// One value, in place.
pub(super) struct One;

impl Carrier for One {
    fn claims(&self, argument: &Argument<'_>) -> bool {
        let facts = &argument.param.facts;
        let says = facts.input.is_some() || facts.output.is_some() || facts.nullable.is_some();
        let spelled = matches!(argument.param.ty, syn::Type::Reference(_) | syn::Type::Path(_));
        let is_byte_like =
            argument.param.pointer().is_some_and(|pointer| types::is_byte_like(&pointer.pointee));
        argument.is_given() && argument.param.pointer().is_some() && (spelled || says && !is_byte_like)
    }

    fn refuse(&self, argument: &Argument<'_>, errors: &mut Errors) {
        if argument.direction() == Direction::Out {
            let span =
                argument.param.facts.output.as_ref().map_or(argument.param.ty.span(), |word| word.span);
            errors.at(span, "one value that the closure makes is returned by it: write `out, retval`, or `in, out` for a `&mut`");
        }
        cannot_write(argument, errors);
    }

    fn received(&self, argument: &Argument<'_>) -> Received {
        let (pointee, name, view) = (argument.pointee(), argument.name(), argument.local("view"));
        let (function, name) = match argument.direction() {
            Direction::In => ("view_one", quote!(#name.cast::<#pointee>())),
            _ => ("view_one_mut", quote!(#name.cast::<#pointee>())),
        };
        let function = private_at(argument.param.ty.span(), function);
        // SAFETY (of the expansion): as of a slice, for one value.
        let checked = argument.attempt(quote!(unsafe { #function::<#pointee>(#name) }));
        let value = if argument.nullable() { checked } else { argument.present(checked) };
        Received {
            native: argument.pointer_type(),
            surface: Some(argument.reference(&pointee)),
            receive: quote!(let #view = #value;),
            argument: view.to_token_stream(),
            proofs: borrows(argument),
            ..Received::default()
        }
    }
}

/// One value that is converted: the closure gets a copy.
pub(super) struct Copied;

impl Carrier for Copied {
    fn claims(&self, argument: &Argument<'_>) -> bool {
        argument.is_given() && argument.param.pointer().is_some() && argument.param.facts.copy.is_some()
    }

    fn received(&self, argument: &Argument<'_>) -> Received {
        let Some(pointer) = argument.param.pointer() else { return Received::default() };
        let (ty, name, value) = (&pointer.pointee, argument.name(), argument.local("value"));
        let seen = argument.param.facts.surface.as_ref().map_or(ty, |word| &word.value);
        let span = ty.span();
        let [view, convert, by, native] =
            ["view_one", "argument", "By", "Native"].map(|name| private_at(span, name));
        let (native, converter) = match &argument.param.facts.surface {
            Some(word) => (ty.to_token_stream(), types::converter_as(ty, word.value.span())),
            None => (quote!(#native<#ty>), quote!(#by<#ty>)),
        };
        // SAFETY (of the expansion): the author promises one value there, or NULL.
        let seen_by_c = argument.attempt(quote!(unsafe { #view::<#native>(#name.cast()) }));
        // SAFETY (of the expansion): as above; the value is C's, as its declaration says.
        let converted = argument.attempt(quote!(unsafe { #convert::<#converter, #seen>(*native) }));
        let (surface, value_of) = if argument.nullable() {
            let converted = quote! {
                match #seen_by_c {
                    ::core::option::Option::Some(native) => ::core::option::Option::Some(#converted),
                    ::core::option::Option::None => ::core::option::Option::None,
                }
            };
            (quote!(::core::option::Option<#seen>), converted)
        } else {
            let native = argument.present(seen_by_c);
            (seen.to_token_stream(), quote!({ let native = #native; #converted }))
        };
        Received {
            native: argument.pointer_type(),
            surface: Some(surface),
            receive: quote!(let #value = #value_of;),
            argument: value.to_token_stream(),
            may_fail: argument.param.facts.surface.as_ref().is_some_and(|word| !types::is_bool(&word.value)),
            ..Received::default()
        }
    }
}

/// One value that the closure returns, and C finds behind its pointer.
pub(super) struct Output;

impl Carrier for Output {
    fn claims(&self, argument: &Argument<'_>) -> bool {
        *argument.role == ArgRole::Returned && argument.param.pointer().is_some()
    }

    fn refuse(&self, argument: &Argument<'_>, errors: &mut Errors) {
        cannot_write(argument, errors);
        if let Some(extent) = &argument.param.facts.extent {
            errors.at(
                extent.span,
                "a closure returns single values only; drop `retval`, so that it fills a `&mut [T]`",
            );
        }
    }

    fn received(&self, argument: &Argument<'_>) -> Received {
        let Some(pointer) = argument.param.pointer() else { return Received::default() };
        let (ty, name) = (&pointer.pointee, argument.name());
        let [place, value, native] = ["place", "value", "native"].map(|role| argument.local(role));
        let (capacity, write_back) = (private("capacity"), private("write_back"));
        let checked = argument.attempt(quote!(#capacity(#name)));
        let checked = if argument.nullable() {
            checked
        } else {
            let there = argument.present(checked);
            quote!(::core::option::Option::Some(#there))
        };
        let surface = argument.param.facts.surface.as_ref().map_or(ty, |word| &word.value);
        let returned = private_at(surface.span(), "returned");
        let native_ty = if argument.param.facts.surface.is_some() || types::is_primitive(ty) {
            ty.to_token_stream()
        } else {
            let native = private_at(ty.span(), "Native");
            quote!(#native<#ty>)
        };
        let converted = argument.attempt(quote!(#returned::<#native_ty, #surface>(&#value)));
        Received {
            native: quote!(*mut #native_ty),
            receive: quote!(let #place = #checked;),
            returned: Some(Returned {
                ty: surface.to_token_stream(),
                name: value,
                convert: quote!(let #native = #converted;),
                // SAFETY (of the expansion): the author promises memory for one value, or NULL.
                write: quote!(unsafe { #write_back(#place, #native) };),
            }),
            proofs: argument.sent(ty).into_iter().collect(),
            ..Received::default()
        }
    }
}
