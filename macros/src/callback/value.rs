//! Parameters by value, those that the closure does not see, and those that nobody explained.

use super::argument::{Argument, Carrier, Received};
use crate::ast::{Shape, Spelling};
use crate::errors::Errors;
use crate::kind::{Proof, types};
use crate::paths::{private, private_at};
use crate::plan::ArgRole;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Type;
use syn::spanned::Spanned;

/// The user data, counts, and what is ignored.
pub(super) struct Unseen;

impl Carrier for Unseen {
    fn claims(&self, argument: &Argument<'_>) -> bool {
        matches!(argument.role, ArgRole::UserData | ArgRole::Count | ArgRole::Ignored)
    }

    fn received(&self, argument: &Argument<'_>) -> Received {
        let native = match &argument.param.shape {
            _ if argument.param.handle.as_ref().is_some_and(|usage| !usage.place) => {
                argument.param.handle.as_ref().map(crate::handle::native).unwrap_or_default()
            }
            Shape::Value(ty) if !types::is_primitive(ty) && *argument.role == ArgRole::Ignored => {
                native_of(ty)
            }
            _ => argument.pointer_type(),
        };
        Received { native, ..Received::default() }
    }
}

fn native_of(ty: &Type) -> TokenStream {
    let native = private_at(ty.span(), "Native");
    quote!(#native<#ty>)
}

/// Numbers, truth values, enums, records by value.
pub(super) struct Value;

impl Carrier for Value {
    fn claims(&self, argument: &Argument<'_>) -> bool {
        argument.is_given()
            && matches!(&argument.param.shape, Shape::Value(ty) if !matches!(ty, Type::FnPtr(_)))
    }

    fn received(&self, argument: &Argument<'_>) -> Received {
        let Shape::Value(ty) = &argument.param.shape else { return Received::default() };
        let (name, value) = (argument.name(), argument.local("value"));
        let surface = argument.param.facts.surface.as_ref().map(|word| &word.value);
        if surface.is_none() && types::is_primitive(ty) {
            return Received {
                native: ty.to_token_stream(),
                surface: Some(ty.to_token_stream()),
                argument: name.to_token_stream(),
                proofs: vec![Proof::of("number", ty)],
                ..Received::default()
            };
        }
        let converted = private_at(ty.span(), "argument");
        let (seen, converter, native) = match surface {
            Some(seen) => (seen, types::converter_as(ty, seen.span()), ty.to_token_stream()),
            None => {
                let by = private_at(ty.span(), "By");
                (ty, quote!(#by<#ty>), native_of(ty))
            }
        };
        // SAFETY (of the expansion): C passes the value as its declaration says, which the author promises.
        let read = argument.attempt(quote!(unsafe { #converted::<#converter, #seen>(#name) }));
        let may_fail = surface.is_some_and(|seen| !types::is_bool(seen));
        Received {
            native,
            surface: Some(seen.to_token_stream()),
            receive: quote!(let #value = #read;),
            argument: value.to_token_stream(),
            may_fail,
            ..Received::default()
        }
    }
}

/// In an `unsafe fn`: a pointer of which nothing is said.
pub(super) struct Passed;

impl Carrier for Passed {
    fn claims(&self, argument: &Argument<'_>) -> bool {
        let pointer = argument.param.pointer();
        argument.is_given()
            && !argument.callback.safe
            && pointer.is_some_and(|pointer| pointer.spelling == Spelling::Raw)
    }

    fn received(&self, argument: &Argument<'_>) -> Received {
        let ty = argument.pointer_type();
        Received {
            native: ty.clone(),
            surface: Some(ty),
            argument: argument.name().to_token_stream(),
            ..Received::default()
        }
    }
}

/// Explains what is missing.
pub(super) struct Unclaimed;

impl Carrier for Unclaimed {
    fn claims(&self, _: &Argument<'_>) -> bool {
        true
    }

    fn refuse(&self, argument: &Argument<'_>, errors: &mut Errors) {
        let name = argument.param.ident.to_string();
        // One that has no name is pointed at.
        let name = if name.starts_with("argument_") { "this".into() } else { format!("`{name}`") };
        let Some(pointer) = argument.param.pointer() else {
            return errors.over(
                &argument.param.ty,
                format!("a closure cannot take C's functions: write `#[marshal(ignore)]` before {name}, or declare `unsafe fn`"),
            );
        };
        let message = if types::is_void(&pointer.pointee) {
            format!(
                "what does C mean by {name}? Write `&T` for one value of that type; say `#[marshal(user_data)]` if C hands back what it got, `#[marshal(len = n)]` for bytes, or `#[marshal(ignore)]`"
            )
        } else if types::is_byte_like(&pointer.pointee) {
            format!(
                "what does C mean by {name}? Say `#[marshal(len = n)]`, `#[marshal(cstr)]`, `#[marshal(utf8)]`, `#[marshal(out, len = n)]`, or `#[marshal(ignore)]`"
            )
        } else {
            format!(
                "what does C mean by {name}? Say `#[marshal(in)]`, `#[marshal(in, out)]` or `#[marshal(out, retval)]` for one value, with `len = n` for more, or `#[marshal(ignore)]`"
            )
        };
        errors.over(&argument.param.ty, message);
    }

    fn received(&self, argument: &Argument<'_>) -> Received {
        let ty = argument.pointer_type();
        let broken = private("broken");
        Received { native: ty.clone(), surface: Some(ty), argument: quote!(#broken()), ..Received::default() }
    }
}
