//! `retain`: the owner of what C keeps, and where it is kept.

use super::types::element;
use super::{Kind, Part, Proof, Stages, Surface};
use crate::ast::{Destroy, Direction, Encoding, Retain};
use crate::frame::Body;
use crate::names::{self, local};
use crate::paths::private;
use crate::plan::{Lane, Memory};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(super) struct Kept;

impl Kind for Kept {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        lane.is_kept() && lane.param.pointer().is_some()
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let name = lane.name();
        let [native, len, kept] = ["native", "len", "kept"].map(|role| local(name, role));
        let element = element(lane);
        let surface = &element.surface;
        let (owner, make) = owner(lane, surface);
        let bounds = bounds(lane, body);
        let part = local(name, "part");
        let is_text = is_terminated(lane);
        let unique = private("unique");
        // C's destructor gets the address alone.
        let by_address =
            matches!(lane.facts().callback.retain.as_ref().map(|word| &word.value), Some(Retain::Param(_)));
        let by_address = by_address.then(|| quote!(let first = #unique(&kept, first, len);));
        let made = |owner: TokenStream| quote!({ let (kept, first, len) = #make(#owner); #by_address (kept, first, len) });
        let (ty, made) = if lane.nullable() {
            let made = made(part.to_token_stream());
            (
                quote!(::core::option::Option<impl #owner #bounds>),
                quote!(match #name {
                    ::core::option::Option::Some(#part) => {
                        let (kept, first, len) = #made;
                        (::core::option::Option::Some(kept), first, len)
                    }
                    ::core::option::Option::None => (::core::option::Option::None, ::pinvoke::private::core::ptr::null_mut(), 0),
                }),
            )
        } else {
            let made = made(name.to_token_stream());
            (
                quote!(impl #owner #bounds),
                quote!({ let (kept, first, len) = #made; (::core::option::Option::Some(kept), first, len) }),
            )
        };
        let mutable = lane.param.pointer().is_some_and(|pointer| pointer.mutable);
        let pointer = element.spell(native.to_token_stream(), mutable);
        let one = matches!(lane.memory, Memory::One).then(|| one(lane, body, &len));
        let extents = body.extent(lane);
        let stages = Stages {
            surface: Surface::value(ty),
            native: element.pointer(mutable),
            lengths: quote!(let (#kept, #native, #len) = #made;),
            extents: quote!(#one #extents),
            argument: pointer,
            proofs: if is_text { Vec::new() } else { vec![Proof::of("borrows", surface)] },
            crossing: "kept by C, and so by its owner".into(),
            ..Stages::default()
        };
        store(lane, body, &kept.to_token_stream(), &native.to_token_stream(), stages)
    }
}

fn is_terminated(lane: &Lane<'_>) -> bool {
    lane.encoding() == Some(Encoding::CStr) && matches!(lane.memory, Memory::Terminated)
}

/// What the caller gives, and what keeps it.
fn owner(lane: &Lane<'_>, element: &syn::Type) -> (TokenStream, TokenStream) {
    if is_terminated(lane) {
        let (owner, make) = (private("TextOwner"), private("retain_text"));
        return (owner.to_token_stream(), make.to_token_stream());
    }
    let writes = lane.direction != Direction::In || lane.must_copy();
    let (owner, make) = if writes { ("OwnerMut", "retain_mut") } else { ("Owner", "retain") };
    let (owner, make) = (private(owner), private(make));
    (quote!(#owner<Element = #element>), make.to_token_stream())
}

/// What may leave the thread takes with it what C keeps.
pub(super) fn bounds(lane: &Lane<'_>, body: &Body<'_>) -> TokenStream {
    match lane.facts().callback.retain.as_ref().map(|word| &word.value) {
        Some(Retain::Slot(of, slot)) => {
            let usage = body.slot(of, slot).and_then(|(param, _)| param.handle.as_ref());
            // What another thread gave is dropped here, and the reverse.
            let send = usage.is_some_and(|usage| usage.send || usage.sync);
            let send = send.then(|| quote!(+ ::core::marker::Send));
            let sync = usage.is_some_and(|usage| usage.sync).then(|| quote!(+ ::core::marker::Sync));
            quote!(#send #sync)
        }
        // Whichever thread C destroys it on.
        Some(Retain::Param(_)) => quote!(+ ::core::marker::Send),
        _ => TokenStream::new(),
    }
}

fn one(lane: &Lane<'_>, body: &Body<'_>, len: &syn::Ident) -> TokenStream {
    let one = quote!(::core::option::Option::Some(1));
    body.check(lane.name(), &quote!(_), "at_least", None, &[len, &one])
}

/// Puts `kept` (an `Option<Retained>`) where the declaration says, before C is told of `address`, and settles it after.
pub(super) fn store(
    lane: &Lane<'_>,
    body: &Body<'_>,
    kept: &TokenStream,
    address: &TokenStream,
    stages: Stages,
) -> Stages {
    let Some(word) = &lane.facts().callback.retain else { return stages };
    let (guard, took, calls) = (local(lane.name(), "guard"), body.took(), names::calls());
    match &word.value {
        Retain::Slot(of, slot) => {
            let Some((param, index)) = body.slot(of, slot) else { return stages };
            let is_made = *of == "ret" || param.handle.as_ref().is_some_and(|usage| usage.place);
            if is_made {
                let is_state = param.handle.as_ref().is_some_and(|usage| usage.state.is_some());
                return made(lane, kept, of, (index, is_state), stages);
            }
            let (record, of) = (private("Record"), &param.ident);
            // SAFETY (of the expansion): C gets the new address in this call, and the guard is told what it answered.
            let aliases = quote!(let #guard = unsafe { #record::replace(#of.object.kept(), #index, #kept) };);
            if lane.facts().callback.earlier.is_none() {
                return Stages { aliases, settle: quote!(#guard.settle(#took, &#calls);), ..stages };
            }
            let (earlier, ty) = (local(lane.name(), "earlier"), private("Earlier"));
            Stages {
                aliases,
                settle: quote!(let #earlier = #guard.earlier(#took, &#calls);),
                result: Some(Part {
                    ty: quote!(::core::option::Option<#ty>),
                    value: earlier.to_token_stream(),
                }),
                crossing: format!("{}; what was there before is returned", stages.crossing),
                ..stages
            }
        }
        Retain::Param(destroy) => {
            let hand_over = private("hand_over");
            let function = body.param(destroy);
            let on_success = function
                .and_then(|param| param.facts.callback.destroy.as_ref())
                .is_some_and(|word| word.value == Destroy::OnSuccess);
            let took = if on_success { took } else { quote!(true) };
            Stages {
                // SAFETY (of the expansion): the address was taken from what is kept, and an owner whose elements have it
                // too shares them.
                aliases: quote!(let #guard = #kept.map(|kept| unsafe { #hand_over(kept, #address.cast_const().cast()) });),
                settle: quote!(if let ::core::option::Option::Some(guard) = #guard { guard.settle(#took, &#calls); }),
                ..stages
            }
        }
        Retain::Lifetime(_) => stages,
    }
}

/// In the record of what the call makes: a state is always there, another object may be none.
fn made(
    lane: &Lane<'_>,
    kept: &TokenStream,
    of: &syn::Ident,
    (index, is_state): (usize, bool),
    stages: Stages,
) -> Stages {
    let guard = local(lane.name(), "guard");
    let made = if of == "ret" { names::returned("made") } else { local(of, "made") };
    let [pending, record] = ["Pending", "Record"].map(private);
    let object = if is_state { quote!(::core::option::Option::Some(&#made)) } else { quote!(&#made) };
    Stages {
        aliases: quote!(let mut #guard = #pending::new(#kept);),
        settle: quote!(#pending::answered(&mut #guard);),
        written: quote!(if let ::core::option::Option::Some(made) = #object {
            // SAFETY (of the expansion): the object was made by this call, so that nothing was in the slot.
            unsafe { #record::fill(made.object.kept(), #index, #pending::take(&mut #guard)) };
        }),
        ..stages
    }
}
