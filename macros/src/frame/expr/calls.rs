//! Functions and fields in an expression: what a function gets, and where a field is read.

use super::condition;
use crate::ast::{Expr, Safety};
use crate::frame::{Body, raw};
use crate::names;
use crate::paths::{private, private_at};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Ident;

/// The handle that an expression is, if it is one.
pub(super) fn handle_of<'a>(body: &Body<'a>, expr: &Expr) -> Option<&'a crate::ast::HandleUse> {
    let function = body.plan.function;
    let param = match expr {
        Expr::Ret(_) => function.ret.as_ref()?,
        Expr::Name(name) | Expr::Deref(name) => &function.params[function.param(name)?],
        Expr::Receiver(_) => &function.params[function.receiver()?],
        Expr::Paren(inner) => return handle_of(body, inner),
        _ => return None,
    };
    param.handle.as_ref()
}

/// A function of the block takes what C has; one of Rust's takes what safe code may have.
pub(super) fn call(body: &Body<'_>, function: &syn::Path, args: &[Expr]) -> TokenStream {
    match body.plan.block.function(function) {
        Some(other) if other.safety == Safety::Unsafe => {
            let args: Vec<_> = args.iter().map(|arg| condition(body, arg)).collect();
            unsafe_call(function, &args)
        }
        Some(other) if other.params.iter().chain(&other.ret).any(|param| param.handle.is_some()) => {
            let args: Vec<_> = args.iter().map(|arg| condition(body, arg)).collect();
            raw::call(body.plan.block, other, &args)
        }
        _ => {
            let args = args.iter().map(|arg| argument(body, arg));
            quote!(#function(#(#args),*))
        }
    }
}

/// The borrowed form of a state, whose fields its accessors read.
pub(super) fn of_state(body: &Body<'_>, record: &Expr) -> Option<TokenStream> {
    let function = body.plan.function;
    let (param, of) = match record {
        Expr::Deref(name) => (&function.params[function.param(name)?], Expr::Name(name.clone())),
        Expr::Receiver(_) => (&function.params[function.receiver()?], record.clone()),
        _ => return None,
    };
    param.handle.as_ref().map(|_| argument(body, &of))
}

/// What C returns a pointer to is looked at in its place; a value behind an argument is the wrapper's own.
pub(super) fn field(body: &Body<'_>, record: &Expr, field: &Ident) -> TokenStream {
    let Expr::Ret(span) = record else {
        let record = condition(body, record);
        return quote!((#record).#field);
    };
    let (ret, record, refused) = (names::ret(), names::local(field, "of"), names::local(field, "refused"));
    let (pointed, copied) = (private_at(*span, "pointed"), private_at(field.span(), "read_field"));
    let place = quote_spanned!(field.span().resolved_at(Span::mixed_site())=> &raw const (*#record).#field);
    let numbers: [&dyn ToTokens; 1] = [&refused];
    let refusal = body.refusal("", "of", None, &numbers);
    // SAFETY (of the expansion): the pointer is neither NULL nor misaligned, and the author of the declaration promises
    // that what C returns means such a record; it is looked at before anything else runs.
    quote!(match #pointed(#ret) {
        ::core::result::Result::Ok(#record) => unsafe { #copied(#place) },
        ::core::result::Result::Err(#refused) => #refusal,
    })
}

/// A function that the block declares `unsafe`.
pub(in crate::frame) fn unsafe_call(function: &syn::Path, args: &[TokenStream]) -> TokenStream {
    let locals: Vec<_> = (0..args.len()).map(names::argument).collect();
    // SAFETY (of the expansion): who declares the block calls a function of it here, with these arguments, which are
    // those of a call that the declaration describes; that this is sound is part of the promise of `unsafe extern`.
    quote!(match (#(#args,)*) { (#(#locals,)*) => unsafe { #function(#(#locals),*) } })
}

/// What a function of Rust's gets: a handle is borrowed, and one that comes out may be none.
pub(in crate::frame) fn argument(body: &Body<'_>, expr: &Expr) -> TokenStream {
    let function = body.plan.function;
    let (param, index) = match expr {
        Expr::Name(name) | Expr::Deref(name) => match function.param(name) {
            Some(index) => (&function.params[index], Some(index)),
            None => return condition(body, expr),
        },
        Expr::Receiver(_) => match function.receiver() {
            Some(index) => (&function.params[index], Some(index)),
            None => return condition(body, expr),
        },
        Expr::Ret(_) => match &function.ret {
            Some(ret) => (ret, None),
            None => return condition(body, expr),
        },
        _ => return condition(body, expr),
    };
    let Some(usage) = &param.handle else { return condition(body, expr) };
    let raw = index.map_or_else(|| names::ret().to_token_stream(), |index| body.native(index));
    // A state is there from the start: what C has not filled yet is zero.
    let is_there = !usage.place || usage.state.is_some();
    let always = index.is_some() && is_there && param.facts.nullable.is_none();
    let (lend, ty) = (private(if always { "lend_from" } else { "lend_if" }), body.handle_type(usage));
    // SAFETY (of the expansion): an argument lives until the wrapper returns, and what came out until the error is
    // made, as the author of the declaration promises where it says what the error is made of. The form lives no
    // longer than the local that holds what C has.
    quote!(unsafe { #lend::<#ty>(&#raw) })
}
