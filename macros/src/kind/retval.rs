//! An output that joins the result: one value in a place of the wrapper's own.

use super::single::SAID_BY_ITS_USE;
use super::types::{self, Element, element};
use super::{Kind, Part, Stages, Surface};
use crate::ast::{Direction, Encoding, Spelling};
use crate::errors::Errors;
use crate::frame::Body;
use crate::names::local;
use crate::paths::private_at;
use crate::plan::{Lane, Memory, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Ident;
use syn::spanned::Spanned;

pub(super) struct Retval;

impl Kind for Retval {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Retval) && lane.param.pointer().is_some()
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let Some(pointer) = lane.param.pointer() else { return };
        if !matches!(lane.memory, Memory::One) {
            errors.at(lane.name().span(), "say how much comes out: `len = …`");
        } else if lane.behind {
            super::pointer::says_whose(lane, errors);
            super::pointer::means_one_value(lane, errors);
        } else if pointer.spelling == Spelling::Raw
            && lane.facts().surface.is_none()
            && lane.facts().with.is_none()
            && types::is_byte_like(&pointer.pointee)
        {
            errors.over(&pointer.pointee, "say what these bytes or characters are: `len = …`, with an encoding for text, or `&mut T` for one value");
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let element = element(lane);
        if element.plain {
            plain(lane, body, &element)
        } else if is_owned(lane) {
            owned(lane, body, &element)
        } else {
            converted(lane, body, &element)
        }
    }
}

/// What both forms have in common.
fn base(lane: &Lane<'_>, body: &Body<'_>, element: &Element) -> Stages {
    let filled = lane.facts().filled.is_some();
    let how = if filled { "returned; C writes all of it" } else { "returned; zeroed before the call" };
    Stages {
        surface: if lane.direction == Direction::InOut { Surface::value(&element.surface) } else { None },
        native: element.pointer(true),
        proofs: types::proofs(lane, "extent", body.fallible() || (SAID_BY_ITS_USE && !lane.behind)),
        crossing: how.into(),
        ..Stages::default()
    }
}

/// A number.
fn plain(lane: &Lane<'_>, body: &Body<'_>, element: &Element) -> Stages {
    let (name, native) = (lane.name(), local(lane.name(), "native"));
    let start = if lane.direction == Direction::InOut { Some(name.to_token_stream()) } else { None };
    let (prepare, argument, value) = place(lane, element, &native, start);
    let result = Some(Part { ty: element.surface.to_token_stream(), value });
    Stages { prepare, argument, result, ..base(lane, body, element) }
}

/// The place, what C gets of it, and how it is read.
fn place(
    lane: &Lane<'_>,
    element: &Element,
    native: &Ident,
    start: Option<TokenStream>,
) -> (TokenStream, TokenStream, TokenStream) {
    let ty = &element.native;
    let (prepare, address, value) = if lane.facts().filled.is_some() {
        (
            quote!(let mut #native = ::pinvoke::private::core::mem::MaybeUninit::<#ty>::uninit();),
            quote!(::pinvoke::private::core::mem::MaybeUninit::as_mut_ptr(&mut #native)),
            // SAFETY (of the expansion): it is the author's promise that C writes all of the value on success, and
            // this is read after the success test only.
            quote!(unsafe { #native.assume_init() }),
        )
    } else {
        let zeroed = private_at(element.surface.span(), "zeroed");
        let start = start.unwrap_or_else(|| quote!(#zeroed::<#ty>()));
        (quote!(let mut #native: #ty = #start;), quote!(&raw mut #native), native.to_token_stream())
    };
    (prepare, element.spell(address, true), value)
}

/// Whether C's own memory is given on in a guard. Text that must be converted is copied in any case.
fn is_owned(lane: &Lane<'_>) -> bool {
    let as_it_is = matches!(lane.encoding(), None | Some(Encoding::CStr));
    lane.facts().own.is_some() && lane.direction == Direction::Out && as_it_is
}

fn owned(lane: &Lane<'_>, body: &Body<'_>, element: &Element) -> Stages {
    let native = local(lane.name(), "native");
    let (prepare, argument, value) = place(lane, element, &native, None);
    let stages = Stages { prepare, argument, ..base(lane, body, element) };
    super::owned::stages(lane, body, &value, None, stages)
}

/// What has a native form of its own.
fn converted(lane: &Lane<'_>, body: &Body<'_>, element: &Element) -> Stages {
    let (name, native) = (lane.name(), local(lane.name(), "native"));
    let single = element.single();
    let stages = Stages {
        read_back: single.read(lane, body),
        result: Some(Part {
            ty: element.surface.to_token_stream(),
            value: lane.local("value").to_token_stream(),
        }),
        ..base(lane, body, element)
    };
    if lane.direction == Direction::InOut {
        // What went in is in a guard from the start.
        let (guard, made) = (private_at(element.surface.span(), "Made"), lane.local("made"));
        return Stages {
            prepare: single.to_native(lane, body, &name.to_token_stream()),
            argument: element.spell(quote!(#guard::as_mut_ptr(&mut #made)), true),
            ..stages
        };
    }
    let (blank, types) = (private_at(element.surface.span(), "blank"), single.types());
    // Of other conversions zero is what stands for nothing.
    let start = (types::is_itself(lane) && !lane.behind).then(|| quote!(#blank::#types()));
    let (prepare, argument, value) = place(lane, element, &native, start);
    Stages { prepare, argument, adopt: single.adopt(lane, &value), ..stages }
}
