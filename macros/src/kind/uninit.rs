//! The second form of an output: memory that need not be initialised.

use super::slice::{elements_written, in_elements, in_unit};
use super::types::{self, Element, element};
use super::{Form, Kind, Part, Stages, Surface, array};
use crate::frame::{Body, Claim};
use crate::names::local;
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
        let [room, len, native] = ["room", "len", "native"].map(|role| local(name, role));
        let uninit = private("Uninit");
        let view = quote!(#uninit::<#surface>::room(&mut #room));
        let length = in_unit(lane, &element, quote!(<[_]>::len(#view)));
        let elements = elements_written(lane, &element);
        let crossing = if element.plain {
            pinned(lane, body, &element, &view)
        } else {
            by_strategy(lane, body, &element, &view)
        };
        let kept = (!element.plain).then(|| {
            let (keep, types, storage) = (private("keep"), element.types(), local(name, "storage"));
            quote!(#keep::#types(#storage);)
        });
        // SAFETY (of the expansion): the author of the declaration promises that C, which has succeeded, wrote as many
        // elements as it says; the number was checked against the room.
        let filled = quote!(unsafe { #uninit::<#surface>::filled(#room, #elements) });
        Stages {
            surface: Some(Surface { form: Form::Room, ty: surface.to_token_stream(), nullable: false }),
            native: element.pointer(true),
            lengths: quote!(let mut #room = #name; let #len = #length;),
            extents: extents(lane, body),
            argument: native.to_token_stream(),
            // SAFETY (of the expansion): on success C has initialised as much as it says, which the author of
            // the declaration promises (`written`) and which was checked against the room; of a copy, that many
            // elements were converted and written just before.
            result: Some(Part {
                ty: body.filled(surface),
                value: if kept.is_some() { quote!({ #kept #filled }) } else { filled },
            }),
            proofs: types::proofs(lane, "extent", body.fallible()),
            crossing: "pinned: C writes to the caller's memory, which need not be initialised".into(),
            ..crossing
        }
    }
}

/// Of a number: nothing to prepare, nothing to convert.
fn pinned(lane: &Lane<'_>, body: &Body<'_>, element: &Element, view: &TokenStream) -> Stages {
    let [room, native] = ["room", "native"].map(|role| local(lane.name(), role));
    let surface = &element.surface;
    let address = quote!(<[_]>::as_mut_ptr(#view).cast::<#surface>());
    let (zero, pointer) = body.emptiness(lane, &room, address, &element.native);
    let (ty, pointer) = (element.pointer(true), element.spell(pointer, true));
    let (written, _) = body.written(lane);
    Stages { lend: quote!(#zero let #native: #ty = #pointer;), written, ..Stages::default() }
}

/// Of any other type: as its strategy says.
fn by_strategy(lane: &Lane<'_>, body: &Body<'_>, element: &Element, view: &TokenStream) -> Stages {
    let name = lane.name();
    let [storage, native, scratch] = ["storage", "native", "scratch"].map(|role| local(name, role));
    let [prepare, zero, lend, fill, new] =
        ["prepare_uninit", "zero_uninit", "lend_uninit", "fill_back", "Scratch"].map(private);
    let (types, elements) = (element.types(), elements_written(lane, element));
    // SAFETY (of the expansion): the scratch is a local of the wrapper, which outlives the storage and the call.
    let zeroed = body.attempt(name, quote!(unsafe { #zero::#types(&mut #storage, &#scratch) }));
    let lent = quote!(#lend::#types(&mut #storage));
    let (empty, pointer) = body.emptiness(lane, &storage, lent, &element.native);
    let (ty, pointer) = (element.pointer(true), element.spell(pointer, true));
    // SAFETY (of the expansion, of both): C has succeeded, so that the author of the declaration promises so many values.
    let (adopt, written) = adopted(lane, body, element);
    let filled = body.attempt(name, quote!(unsafe { #fill::#types(&mut #storage, #elements) }));
    Stages {
        prepare: quote!(let #scratch = #new::new(); let mut #storage = #prepare::#types(#view); #zeroed;),
        lend: quote!(#empty let #native: #ty = #pointer;),
        adopt,
        written,
        read_back: quote!(#filled;),
        ..Stages::default()
    }
}

/// What C left is in a guard before its claim is checked.
fn adopted(lane: &Lane<'_>, body: &Body<'_>, element: &Element) -> (TokenStream, TokenStream) {
    let [storage, claimed] = ["storage", "claimed"].map(|role| local(lane.name(), role));
    let (adopt, types) = (private("adopt_uninit"), element.types());
    let count = in_elements(lane, element, &claimed);
    // SAFETY (of the expansion): C has succeeded, so it left as many as it says, by the promise of the author; of
    // more than there is room for, none are taken.
    let adopted = quote!(unsafe { #adopt::#types(&mut #storage, #count) };);
    match body.claim(lane) {
        Some(Claim { told, within, check, .. }) => {
            let claimed = quote!(let #claimed = ::core::option::Option::unwrap_or(#within, 0););
            (quote!(#told #claimed #adopted), check)
        }
        None => unreachable!("only what C says how much it wrote of need not be initialised"),
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
