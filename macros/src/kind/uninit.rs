//! The second form of an output: memory that need not be initialised.

use super::slice::elements_written;
use super::types::{self, Element, element};
use super::{Form, Kind, Part, Stages, Surface, array};
use crate::frame::Body;
use crate::names::{local, uninit_param};
use crate::paths::private;
use crate::plan::{Lane, Memory};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(super) struct Uninit;

impl Kind for Uninit {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        lane.uninit
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let element = element(lane);
        let (name, surface) = (lane.name(), &element.surface);
        let [room, len, storage, native] = ["room", "len", "storage", "native"].map(|role| local(name, role));
        let [uninit, prepare, lend, fill] =
            ["Uninit", "prepare_uninit", "lend_uninit", "fill_back"].map(private);
        let generics = element.types();
        let length =
            super::slice::in_unit(lane, &element, quote!(<[_]>::len(#uninit::<#surface>::room(&mut #room))));
        if element.plain {
            return plain(lane, body, &element, length);
        }
        let prepared = body.attempt(name, quote!(#prepare::#generics(#uninit::<#surface>::room(&mut #room))));
        let (zero, pointer) =
            body.emptiness(lane, &storage, quote!(#lend::#generics(&mut #storage)), &element.native);
        let pointer = element.spell(pointer, true);
        let ty = element.pointer(true);
        let (written, _) = body.written(lane);
        let elements = elements_written(lane, &element);
        let filled = body.attempt(name, quote!(#fill::#generics(#storage, #elements)));
        let buffer = uninit_param();
        Stages {
            surface: Some(Surface { form: Form::Room, ty: surface.to_token_stream(), nullable: false }),
            native: ty.clone(),
            lengths: quote!(let mut #room = #name; let #len = #length;),
            extents: extents(lane, body),
            prepare: quote!(let mut #storage = #prepared;),
            lend: quote!(#zero let #native: #ty = #pointer;),
            argument: native.to_token_stream(),
            written,
            read_back: quote!(#filled;),
            // SAFETY (of the expansion): on success C has initialised as much as it says, which the author of
            // the declaration promises (`written`) and which was checked against the room; of a copy, that many
            // elements were converted and written just before.
            result: Some(Part {
                ty: quote!(<#buffer as #uninit<#surface>>::Filled),
                value: quote!(unsafe { #uninit::<#surface>::filled(#room, #elements) }),
            }),
            proofs: types::proofs(lane, "extent", body.fallible()),
            crossing: "pinned: C writes to the caller's memory, which need not be initialised".into(),
            ..Stages::default()
        }
    }
}

/// Of a number: nothing to prepare, nothing to convert.
fn plain(lane: &Lane<'_>, body: &Body<'_>, element: &Element, length: TokenStream) -> Stages {
    let name = lane.name();
    let [room, len, native] = ["room", "len", "native"].map(|role| local(name, role));
    let (uninit, surface, buffer) = (private("Uninit"), &element.surface, uninit_param());
    let address = quote!(<[_]>::as_mut_ptr(#uninit::<#surface>::room(&mut #room)).cast::<#surface>());
    let (zero, pointer) = body.emptiness(lane, &room, address, &element.native);
    let (ty, pointer) = (element.pointer(true), element.spell(pointer, true));
    let (written, _) = body.written(lane);
    let elements = elements_written(lane, element);
    Stages {
        surface: Some(Surface { form: Form::Room, ty: surface.to_token_stream(), nullable: false }),
        native: ty.clone(),
        lengths: quote!(let mut #room = #name; let #len = #length;),
        extents: extents(lane, body),
        lend: quote!(#zero let #native: #ty = #pointer;),
        argument: native.to_token_stream(),
        written,
        // SAFETY (of the expansion): as above.
        result: Some(Part {
            ty: quote!(<#buffer as #uninit<#surface>>::Filled),
            value: quote!(unsafe { #uninit::<#surface>::filled(#room, #elements) }),
        }),
        proofs: types::proofs(lane, "extent", body.fallible()),
        crossing: "pinned: C writes to the caller's memory, which need not be initialised".into(),
        ..Stages::default()
    }
}

/// Room has no length in its type: a constant one is demanded of it.
fn extents(lane: &Lane<'_>, body: &Body<'_>) -> TokenStream {
    let Memory::Constant(_) = lane.memory else { return body.extent(lane) };
    let (len, needed, size) =
        (local(lane.name(), "len"), local(lane.name(), "needed"), array::length(lane, body));
    let check = body.check(lane.name(), &len, "at_least", None, &[&len, &needed]);
    quote!(let #needed = ::core::option::Option::Some(#size); #check)
}
