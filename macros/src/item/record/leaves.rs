//! What C leaves in a record: where it writes nothing, for how long, and whose memory.

use super::conv::Conv;
use super::field::Cross;
use super::lifetimes::has_lifetime;
use super::native::is_linked;
use super::print::{constant, ident, native_name};
use super::{Field, Record};
use crate::paths::{private, private_at};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

/// Zero, but where an object may come out: no object is what its type says.
pub(super) fn blank(record: &Record<'_>) -> Option<TokenStream> {
    let native = ident("native");
    let left = |field: &Field<'_>| {
        let (name, blank) = (&field.name, may_hand_over(field)?);
        Some(quote_spanned!(field.span()=> #native.#name = #blank;))
    };
    let fields: Vec<_> = record.fields.iter().filter_map(left).collect();
    if fields.is_empty() {
        return None;
    }
    let (native_ty, zeroed) = (native_name(), private("zeroed"));
    Some(quote! {
        #[inline]
        fn blank() -> #native_ty {
            let mut #native: #native_ty = #zeroed();
            #(#fields)*
            #native
        }
    })
}

/// Whether what comes back is read of memory that stays C's, in the record itself: what is behind may lead back here.
pub(super) fn copies(record: &Record<'_>) -> Option<TokenStream> {
    let all: Vec<_> = record.fields.iter().filter_map(copied).collect();
    (!all.is_empty()).then(|| quote!(const COPIES: ::core::primitive::bool = #(#all)||*;))
}

fn copied(field: &Field<'_>) -> Option<TokenStream> {
    let by_word = match field.cross.as_ref()? {
        Cross::One(conv) => conv.copies(),
        Cross::Counted(counted) => counted.copies,
        _ => false,
    };
    if by_word {
        return Some(quote!(true));
    }
    may_hold(field).then(|| constant(field, "COPIES")).flatten()
}

/// What comes back lives as its lifetimes say, if it is made of anything that has one.
pub(super) fn bound(record: &Record<'_>) -> Option<TokenStream> {
    let crosses = |field: &&Field<'_>| {
        matches!(field.cross, Some(Cross::One(_) | Cross::Counted(_) | Cross::Tagged(_)))
    };
    let mut fields = record.fields.iter().filter(crosses);
    fields.any(|field| has_lifetime(&record.input.generics, &field.ty)).then(|| {
        quote!(
            const BOUND: ::core::primitive::bool = true;
        )
    })
}

/// What stands for no object in a field that may hand one over.
fn may_hand_over(field: &Field<'_>) -> Option<TokenStream> {
    let blank = may_hold(field).then(|| constant(field, "blank")).flatten();
    blank.map(|blank| quote_spanned!(field.span()=> #blank()))
}

/// Whether a field is, or holds in place, what only its own type knows.
fn may_hold(field: &Field<'_>) -> bool {
    match &field.cross {
        _ if is_linked(field) => false,
        Some(Cross::One(conv)) => conv.may_hand_over(),
        Some(Cross::Counted(counted)) => {
            !counted.behind && counted.element.as_ref().is_some_and(Conv::may_hand_over)
        }
        Some(Cross::Tagged(_)) => true,
        Some(Cross::Constant(_) | Cross::Marker) | None => false,
    }
}

/// That what C hands over says in its field how long it lives.
pub(super) fn says_how_long(record: &Record<'_>) -> TokenStream {
    let unsaid = record.fields.iter().filter(|field| !has_lifetime(&record.input.generics, &field.ty));
    let bounds = unsaid.filter_map(|field| Some((bound_by(field)?, field.span())));
    bounds.map(|(bound, span)| told(&bound, span)).collect()
}

/// Whether it lives no longer than something else.
fn bound_by(field: &Field<'_>) -> Option<TokenStream> {
    if may_hold(field) {
        return constant(field, "BOUND");
    }
    // What is behind a pointer is asked only if it is a handle: a record may lead back here.
    let Some(Cross::Counted(counted)) = &field.cross else { return None };
    let (handle, form) = (counted.element.as_ref()?.handed_over()?, private("OwnedForm"));
    Some(quote!(<#handle as #form>::BOUND))
}

/// The proof that something does not.
pub(crate) fn told(bound: &TokenStream, span: Span) -> TokenStream {
    let proof = private_at(span, "says_how_long");
    quote_spanned!(span.resolved_at(Span::mixed_site())=> const _: () = #proof(#bound);)
}
