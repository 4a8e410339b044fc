//! Memory that a closure lends to C until C calls it again: a `Vec` beside the closure, which it fills anew each time.

use super::argument::{Argument, Carrier, Received};
use crate::ast::{CallbackForm, Expr, Threads};
use crate::errors::Errors;
use crate::kind::{Proof, types};
use crate::names;
use crate::paths::private;
use crate::plan::{Callback, Keeps};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Type;

pub(super) struct Lent;

impl Carrier for Lent {
    fn claims(&self, argument: &Argument<'_>) -> bool {
        argument.param.facts.callback.lends.is_some()
    }

    fn refuse(&self, argument: &Argument<'_>, errors: &mut Errors) {
        let Some(word) = &argument.param.facts.callback.lends else { return };
        if pointee(argument).is_none() {
            errors.over(&argument.param.ty, "what the closure lends it lends by a pointer that C reads behind one: declare `*mut *const T`");
        } else if length(argument).is_none() {
            errors.at(
                word.span,
                "how much does the closure lend? Say `len = ret`, or `len = *n` of another parameter",
            );
        }
        let callback = argument.callback;
        if callback.is_item() || callback.keeps() == Keeps::Once || callback.threads() == Threads::Several {
            errors.at(word.span, "what the closure lends is kept beside it, until the next call: it needs user data, and `on = caller` or `on = other`");
        }
        if matches!(callback.form(), CallbackForm::Method(_)) {
            errors.at(word.span, "what an object lends is not kept for it yet: take closures");
        }
        if lent(callback).count() > 1 {
            errors.at(word.span, "a closure lends one buffer at a time");
        }
    }

    fn received(&self, argument: &Argument<'_>) -> Received {
        let (name, place, lent) = (argument.name(), argument.local("place"), names::answer("lent"));
        let native = argument.pointer_type();
        let Some(element) = element(argument) else {
            return Received { native, ..Received::default() };
        };
        let [capacity, write_back, vec] = ["capacity", "write_back", "Vec"].map(private);
        let checked = argument.present(argument.attempt(quote!(#capacity(#name))));
        // SAFETY (of the expansion): the author promises a place for one pointer there, and that C uses what it gets
        // until it calls again, or has returned or destroyed the closure: so long it stays as it is beside the closure.
        let lend = quote! {
            unsafe { #write_back(::core::option::Option::Some(#place), #lent.as_ptr().cast()) };
        };
        let count = match length(argument) {
            Some(Expr::Deref(count)) => counted(argument, count),
            _ => TokenStream::new(),
        };
        let pointee = pointee(argument).filter(|ty| !types::is_last(ty, &["c_void", "c_char"]));
        Received {
            native,
            surface: Some(quote!(&mut #vec<#element>)),
            receive: quote!(let #place = #checked;),
            argument: lent.to_token_stream(),
            after: quote!(#count #lend),
            proofs: pointee
                .into_iter()
                .flat_map(|ty| [Some(Proof::of("borrows", ty)), argument.sent(ty)])
                .flatten()
                .collect(),
            ..Received::default()
        }
    }
}

/// Tells the length behind the pointer of that name.
fn counted(argument: &Argument<'_>, count: &syn::Ident) -> TokenStream {
    let (name, lent) = (names::local(count, ""), names::answer("lent"));
    let [capacity, write_back, within] = ["capacity", "write_back", "within_capacity"].map(private);
    let len = argument.attempt(quote!(#within(#lent.len(), ::core::primitive::usize::MAX)));
    let place = argument.attempt(quote!(#capacity(#name)));
    // SAFETY (of the expansion): the author promises a place for one number there, or NULL.
    quote!(let len = #len; let place = #place; unsafe { #write_back(place, len) };)
}

/// What is behind both pointers.
fn pointee<'a>(argument: &Argument<'a>) -> Option<&'a Type> {
    match argument.param.pointer().filter(|pointer| pointer.mutable).map(|pointer| &pointer.pointee) {
        Some(Type::Ptr(inner)) => Some(&inner.elem),
        _ => None,
    }
}

/// The same, as the closure has it.
fn element(argument: &Argument<'_>) -> Option<TokenStream> {
    let pointee = pointee(argument)?;
    let is_byte = types::is_last(pointee, &["c_void", "c_char"]);
    Some(if is_byte { quote!(::core::primitive::u8) } else { pointee.to_token_stream() })
}

fn length<'a>(argument: &Argument<'a>) -> Option<&'a Expr> {
    let expr = &argument.param.facts.extent.as_ref()?.value.expr;
    let signature = argument.callback.signature;
    match expr {
        Expr::Ret(_) if signature.ret.is_some() => Some(expr),
        Expr::Deref(name) if signature.param(name).is_some() => Some(expr),
        _ => None,
    }
}

fn lent<'a>(callback: &'a Callback<'a>) -> impl Iterator<Item = Argument<'a>> {
    Argument::all(callback).filter(|argument| argument.param.facts.callback.lends.is_some())
}

/// The type of the memory beside the closure of this callback, if there is any.
pub(crate) fn beside(callback: &Callback<'_>) -> Option<TokenStream> {
    let element = element(&lent(callback).next()?)?;
    let vec = private("Vec");
    Some(quote!(#vec<#element>))
}

/// Whether what C's function returns says how much was lent.
pub(super) fn returns_length(callback: &Callback<'_>) -> bool {
    lent(callback).any(|argument| matches!(length(&argument), Some(Expr::Ret(_))))
}
