//! What rustc has to prove of the types of a lane, and whether their conversion may fail.

use super::Proof;
use super::element::{Element, converted_by, element, inner_element};
use super::encoded;
use super::types::{converter_of, is_itself, is_last, is_sent};
use crate::ast::{Direction, Shape, Unit};
use crate::paths::private_at;
use crate::plan::Lane;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

/// What has to be proved of memory behind a pointer.
pub(crate) fn proofs(lane: &Lane<'_>, extent: &'static str, fallible: bool) -> Vec<Proof> {
    let facts = lane.facts();
    if facts.with.is_some() || (lane.behind && facts.text.is_some()) {
        // The conversion says it all; of text, what it is made of.
        return if facts.text.is_some() {
            encoded::proofs(lane)
        } else {
            declared(lane).into_iter().collect()
        };
    }
    if lane.behind {
        return of_inner(lane, fallible);
    }
    let Element { surface, native, converter, written, byte, plain, .. } = element(lane);
    if plain {
        let one = (extent == "one_value").then(|| Proof::of_native(extent, lane, &written));
        let byte = byte.map(|byte| Proof::of("byte", &byte));
        return one.into_iter().chain(byte).chain([Proof::of("number", &written)]).collect();
    }
    let mut proofs = vec![Proof::of_native(extent, lane, &written)];
    proofs.extend(sends(lane, &written));
    proofs.extend(left_by_c(lane, &written));
    if lane.unit() == Unit::Bytes && lane.direction != Direction::Out {
        proofs.push(Proof::of_native("unpadded", lane, &written));
    }
    if facts.free.is_none() {
        proofs.extend(conversion(&surface, &converter, &native, lane, fallible));
    }
    proofs
}

/// What has to be proved of what the inner of two pointers leads to.
pub(crate) fn of_inner(lane: &Lane<'_>, fallible: bool) -> Vec<Proof> {
    let Element { surface, converter, native, written, byte, plain, .. } = inner_element(lane);
    let byte = byte.map(|byte| Proof::of("byte", &byte));
    if plain {
        return byte.into_iter().chain([Proof::of("number", &written)]).collect();
    }
    let mut proofs = vec![Proof::of_native("extent", lane, &written)];
    proofs.extend(sends(lane, &written));
    if lane.facts().alloc.is_some() && lane.direction != Direction::Out {
        let types = vec![surface.to_token_stream(), converter.clone()];
        proofs.push(Proof { assertion: "freed_whole", types, at: surface.span() });
    }
    proofs.extend(left(lane, &surface, &converter));
    proofs.extend(left_by_c(lane, &written));
    proofs.extend(conversion(&surface, &converter, &native, lane, fallible));
    proofs
}

/// Of what C leaves: that it lives as long as one likes, if nothing is said of that; that nothing is read which another
/// thread may change, unless under a lock; and that nothing is lost if the call is made again.
pub(crate) fn left_by_c(lane: &Lane<'_>, written: &Type) -> Vec<Proof> {
    if lane.direction == Direction::In || !is_itself(lane) {
        return Vec::new();
    }
    let types = || vec![written.to_token_stream(), converter_of(lane, written)];
    let proof = |assertion| Proof { assertion, types: types(), at: written.span() };
    let wanted = [
        ("unbound", !lane.param.names_its_lifetimes()),
        ("undisturbed", lane.unlocked),
        ("not_lost", lane.repeats),
    ];
    wanted.into_iter().filter(|(_, wanted)| *wanted).map(|(assertion, _)| proof(assertion)).collect()
}

/// That nothing is lost where what C left is copied and left to it.
pub(crate) fn left(lane: &Lane<'_>, surface: &Type, converter: &TokenStream) -> Option<Proof> {
    lane.facts().copy.as_ref()?;
    let types = vec![surface.to_token_stream(), converter.clone()];
    Some(Proof { assertion: "left", types, at: surface.span() })
}

/// A native value as the declaration says it.
pub(crate) fn to_declared(lane: &Lane<'_>, native: TokenStream) -> TokenStream {
    same(lane, "to_declared", native)
}

/// A value of the declared type as a native one.
pub(crate) fn of_declared(lane: &Lane<'_>, declared: TokenStream) -> TokenStream {
    same(lane, "of_declared", declared)
}

/// Only a conversion of the user's own has types of two names.
fn same(lane: &Lane<'_>, function: &'static str, value: TokenStream) -> TokenStream {
    match declared(lane) {
        Some(Proof { types, at, .. }) => {
            let function = private_at(at, function);
            quote_spanned!(at.resolved_at(Span::mixed_site())=> #function::<#(#types),*>(#value))
        }
        None => value,
    }
}

/// That a conversion of the user's own makes what the declaration says.
pub(crate) fn declared(lane: &Lane<'_>) -> Option<Proof> {
    let path = &lane.facts().with.as_ref()?.value;
    let written = match (&lane.param.shape, super::types::by_value(lane)) {
        (_, Some(ty)) | (Shape::Value(ty), _) => ty,
        (Shape::Pointer(pointer), None) => &pointer.pointee,
    };
    let native = converted_by(path, written.clone()).native;
    Some(Proof { assertion: "declares", types: vec![native, written.to_token_stream()], at: path.span() })
}

/// That C follows no pointer in it but those that its conversion made. Where the type itself is converted, its native
/// form says so already.
pub(crate) fn sends(lane: &Lane<'_>, written: &Type) -> Option<Proof> {
    (is_sent(lane) && lane.facts().surface.is_some()).then(|| Proof::of("sends", written))
}

/// What has to be proved of a conversion.
pub(crate) fn conversion(
    surface: &Type,
    converter: &TokenStream,
    native: &TokenStream,
    lane: &Lane<'_>,
    fallible: bool,
) -> Vec<Proof> {
    let types = |other: &TokenStream| vec![surface.to_token_stream(), other.clone()];
    let mut proofs = Vec::new();
    if !fallible {
        proofs.push(Proof { assertion: "infallible", types: types(converter), at: surface.span() });
    }
    if lane.facts().pin.is_some() || lane.outlives_the_call() {
        proofs.push(Proof { assertion: "pinned", types: types(native), at: surface.span() });
    }
    proofs
}

/// `as` with anything but `bool` may fail, and so may every conversion of the user's own, and what is allocated.
pub(crate) fn surface_may_fail(lane: &Lane<'_>) -> bool {
    let facts = lane.facts();
    facts.surface.as_ref().is_some_and(|word| !is_last(&word.value, &["bool"]))
        || facts.with.is_some()
        || facts.grow.is_some()
        || (lane.behind && facts.text.is_some())
}

impl Proof {
    /// An item that compiles only if it holds.
    pub(crate) fn printed(&self) -> proc_macro2::TokenStream {
        let Self { assertion, types, at } = self;
        let assert = crate::paths::private_at(*at, assertion);
        let span = at.resolved_at(proc_macro2::Span::mixed_site());
        let call = quote::quote_spanned!(span=> #assert::<#(#types),*>());
        quote::quote!(const _: () = #call;)
    }
}
