//! `lend`: a slice that travels in the fields of a state. It is nulled there whatever happens.

use super::advance::Advance;
use super::{Proof, Stages};
use crate::ast::{Direction, HandleUse, Lend, StateLayout, Word};
use crate::frame::Body;
use crate::names::local;
use crate::paths::{private, private_at};
use crate::plan::Lane;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Ident;

/// Adds what travels in the state of this lane.
pub(super) fn add(lane: &Lane<'_>, body: &Body<'_>, usage: &HandleUse, stages: &mut Stages) {
    for Word { value: lend, .. } in &lane.facts().lends {
        one(lane, body, usage, lend, stages);
    }
}

fn one(lane: &Lane<'_>, body: &Body<'_>, usage: &HandleUse, lend: &Lend, stages: &mut Stages) {
    let Some(StateLayout::Of(layout)) = &usage.state else { return };
    let (state, field) = (local(lane.name(), "native"), &lend.field);
    let [len, base, lent] = ["len", "base", "lent"].map(|role| local(field, role));
    let element = lend.element.as_ref().map_or_else(bytes, ToTokens::to_token_stream);
    let slice = Advance { name: field, element: &element, direction: lend.direction };
    let place = |field: &Ident| {
        // Rustc speaks of a field that is not there, or of its type, at its name.
        let span = field.span().resolved_at(Span::mixed_site());
        quote_spanned!(span=> &raw mut (*#state.cast::<#layout>()).#field)
    };
    let (pointer, count) = (place(field), place(&lend.count));
    let types = [field, &lend.count].map(|at| quote_spanned!(at.span().resolved_at(Span::mixed_site())=> _));
    let into = if lend.direction == Direction::Out { "lend_field_out" } else { "lend_field_in" };
    let (into, type_) = (private_at(field.span(), into), private("LentField"));
    let (length, start) = (slice.length(), slice.base());
    stages.lengths.extend(length);
    stages.lend.extend(quote! {
        #start
        // SAFETY (of the expansion): the state is borrowed alone by this wrapper, and its memory is of this type, as
        // the author of the block declares; the slice is borrowed until the wrapper returns, and `lent` is dropped
        // before.
        let #lent = unsafe { #into::<#element, #(#types),*>(#base, #len, #pointer, #count) };
    });
    stages.settle.extend(slice.advance(body, quote!(#type_::back(#lent))));
    stages.proofs.extend(lend.element.as_ref().map(|ty| Proof::of("lends", ty)));
    stages.beside.push((field.clone(), slice.surface()));
}

fn bytes() -> TokenStream {
    quote!(::core::primitive::u8)
}

/// For the docs.
pub(super) fn how(lane: &Lane<'_>) -> String {
    let names: Vec<_> = lane.facts().lends.iter().map(|word| format!("`{}`", word.value.field)).collect();
    match names.as_slice() {
        [] => String::new(),
        names => format!(
            "; {} travel in its fields, pinned: C advances over the caller's memory, and its position is written back, also on failure",
            names.join(", ")
        ),
    }
}
