//! Buffers: slices, pinned or copied as their element says.

use super::types::{Element, element};
use super::{Kind, Stages, Surface, pinned, types};
use crate::ast::{Direction, Unit};
use crate::errors::Errors;
use crate::frame::{Body, Claim};
use crate::names::local;
use crate::paths::{private, private_at};
use crate::plan::{Lane, Memory, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Ident;
use syn::spanned::Spanned;

pub(super) struct Slice;

impl Kind for Slice {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Argument) && matches!(lane.memory, Memory::Counted(_) | Memory::AtLeast(..))
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        if lane.behind {
            super::pointer::says_whose(lane, errors);
            super::pointer::is_no_deeper(lane, errors);
        }
        if let (Some(extent), Unit::Bytes, true) = (&lane.facts().extent, lane.unit(), lane.behind) {
            errors.at(extent.span, "an array of text is counted in elements: write `len`, not `bytes`");
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let element = element(lane);
        let surface = &element.surface;
        let len = local(lane.name(), "len");
        let (present, length) = (body.present(lane), length(lane, &element));
        Stages {
            surface: Surface::of(lane, quote!([#surface])),
            lengths: quote!(#present let #len = #length;),
            extents: body.extent(lane),
            ..crossing(lane, body, &element, &|slice| slice)
        }
    }
}

/// The length of the buffer, in the unit of its extent.
fn length(lane: &Lane<'_>, element: &Element) -> TokenStream {
    let name = lane.name();
    let part = local(name, "part");
    let elements = if lane.nullable() {
        quote! {
            match &#name {
                ::core::option::Option::Some(#part) => <[_]>::len(#part),
                ::core::option::Option::None => 0,
            }
        }
    } else {
        quote!(<[_]>::len(#name))
    };
    in_unit(lane, element, elements)
}

pub(super) fn in_unit(lane: &Lane<'_>, element: &Element, elements: TokenStream) -> TokenStream {
    match lane.unit() {
        Unit::Elements => elements,
        Unit::Bytes => {
            let (bytes, native) = (private("bytes"), &element.native);
            quote!(#bytes::<#native>(#elements))
        }
    }
}

/// How many elements C wrote: all that there are, unless it says.
pub(super) fn elements_written(lane: &Lane<'_>, element: &Element) -> TokenStream {
    let role = if lane.facts().written.is_some() { "written" } else { "len" };
    in_elements(lane, element, &local(lane.name(), role))
}

/// A length in the unit of the extent, in elements.
pub(super) fn in_elements(lane: &Lane<'_>, element: &Element, len: &Ident) -> TokenStream {
    match lane.unit() {
        Unit::Elements => len.to_token_stream(),
        Unit::Bytes => {
            let native = &element.native;
            // Whatever the user calls `core`: so much is taken to be initialised.
            quote!(#len / ::pinvoke::private::core::mem::size_of::<#native>())
        }
    }
}

/// Preparing, lending and reading back: the same for all that can be seen as a slice. `view` makes the slice of
/// what the caller passed.
pub(super) fn crossing(
    lane: &Lane<'_>,
    body: &Body<'_>,
    element: &Element,
    view: &dyn Fn(TokenStream) -> TokenStream,
) -> Stages {
    if element.plain && !lane.must_copy() {
        return pinned::crossing(lane, body, element);
    }
    let (storage, native) = (local(lane.name(), "storage"), local(lane.name(), "native"));
    let mutable = lane.param.pointer().is_some_and(|pointer| pointer.mutable);
    let Steps { scratch, prepare, fill, lend } = Steps::of(lane, body, element);
    let make = |part: TokenStream| {
        let seen = view(part);
        quote!(#prepare(#seen))
    };
    let (prepare, lent) = body.optional(lane, &storage, &make, &fill, &|storage| quote!(#lend(#storage)));
    let (zero, pointer) = body.emptiness(lane, &storage, lent, &element.native);
    let pointer = element.spell(pointer, mutable);
    let ty = element.pointer(mutable);
    let zero_for_error = body.zeroed_for_error(lane);
    let (adopt, written, result) = outcome(lane, body, element);
    Stages {
        native: ty.clone(),
        prepare: quote!(#scratch #prepare),
        lend: quote!(#zero let #native: #ty = #pointer; #zero_for_error),
        argument: native.to_token_stream(),
        adopt,
        written,
        read_back: read_back(lane, body, element),
        result,
        proofs: types::proofs(
            lane,
            if matches!(lane.memory, Memory::One) { "one_value" } else { "extent" },
            body.fallible(),
        ),
        crossing: how(lane),
        ..Stages::default()
    }
}

/// The runtime's steps for a direction, with their types.
pub(super) struct Steps<'a> {
    /// Declares the memory of the copies.
    scratch: TokenStream,
    prepare: TokenStream,
    /// The statement that fills the storage, of which it gets a `&mut`.
    fill: Box<dyn Fn(TokenStream) -> TokenStream + 'a>,
    lend: TokenStream,
}

impl<'a> Steps<'a> {
    fn of(lane: &'a Lane<'_>, body: &'a Body<'_>, element: &Element) -> Self {
        let [prepare, fill, lend] = match lane.direction {
            Direction::In if lane.must_copy() => ["prepare_copy", "fill_copy", "lend_copy"],
            Direction::In => ["prepare_in", "fill_in", "lend_in"],
            Direction::Out => ["prepare_out", "zero_out", "lend_out"],
            Direction::InOut => ["prepare_out", "fill_out", "lend_out"],
        };
        let span = element.surface.span();
        let [prepare, fill, lend] = [prepare, fill, lend].map(|name| private_at(span, name));
        let (types, scratch) = (element.types(), local(lane.name(), "scratch"));
        let new = private("Scratch");
        let filled = quote!(#fill::#types);
        let of_scratch = scratch.clone();
        let fill = move |storage: TokenStream| {
            // SAFETY (of the expansion): the scratch is a local of the wrapper, declared before the storage, so that
            // it stays where it is and lives until after the call and after the storage.
            let filled = body.attempt(lane.name(), quote!(unsafe { #filled(#storage, &#of_scratch) }));
            quote!(#filled;)
        };
        Self {
            scratch: quote!(let #scratch = #new::new();),
            prepare: quote!(#prepare::#types),
            fill: Box::new(fill),
            lend: quote!(#lend::#types),
        }
    }
}

/// How many elements C left.
fn count(lane: &Lane<'_>, element: &Element) -> TokenStream {
    if matches!(lane.memory, Memory::One) { quote!(1) } else { elements_written(lane, element) }
}

/// What C left is in a guard first, as far as there is room for what it claims; the claim is checked after.
fn outcome(
    lane: &Lane<'_>,
    body: &Body<'_>,
    element: &Element,
) -> (TokenStream, TokenStream, Option<super::Part>) {
    let Some(Claim { told, within, check, part }) = body.claim(lane) else {
        return (adopt(lane, body, element, &count(lane, element)), TokenStream::new(), None);
    };
    let claimed = local(lane.name(), "claimed");
    let adopt = adopt(lane, body, element, &in_elements(lane, element, &claimed));
    let adopt = if adopt.is_empty() {
        adopt
    } else {
        quote!(let #claimed = ::core::option::Option::unwrap_or(#within, 0); #adopt)
    };
    (quote!(#told #adopt), check, Some(part))
}

/// From here what C left is freed. What went in is so from the start.
fn adopt(lane: &Lane<'_>, body: &Body<'_>, element: &Element, count: &TokenStream) -> TokenStream {
    if lane.direction != Direction::Out {
        return TokenStream::new();
    }
    let storage = local(lane.name(), "storage");
    let (adopt, types) = (private_at(element.surface.span(), "adopt"), element.types());
    // SAFETY (of the expansion): C has succeeded, as the test saw, so that the author of the declaration promises
    // these values; the count was checked against the room.
    body.if_present(lane, &storage, quote!(unsafe { #adopt::#types(#storage, #count) };))
}

fn read_back(lane: &Lane<'_>, body: &Body<'_>, element: &Element) -> TokenStream {
    if lane.direction == Direction::In {
        return TokenStream::new();
    }
    let (storage, count) = (local(lane.name(), "storage"), count(lane, element));
    let (read_back, types) = (private_at(element.surface.span(), "read_back"), element.types());
    // SAFETY (of the expansion): as for `adopt`.
    let read = body.attempt(lane.name(), quote!(unsafe { #read_back::#types(#storage, #count) }));
    body.if_present(lane, &storage, quote!(#read;))
}

/// For the docs.
pub(super) fn how(lane: &Lane<'_>) -> String {
    let copied = lane.facts().surface.is_some();
    match lane.direction {
        Direction::In if lane.must_copy() => "copied, since C could write through this `*mut`".into(),
        Direction::In if copied => "copied, converted before the call".into(),
        Direction::Out if copied => "copied: zeroed before, converted after the call".into(),
        Direction::InOut if copied => "copied, converted before and after the call".into(),
        Direction::In => "pinned: C reads the caller's memory, if the type is blittable, else a copy".into(),
        Direction::Out => {
            "pinned: C writes to the caller's memory, if the type is blittable, else to a zeroed copy".into()
        }
        Direction::InOut => {
            "pinned: C reads and writes the caller's memory, if the type is blittable, else a copy".into()
        }
    }
}
