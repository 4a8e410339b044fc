//! A buffer that joins the result: an array where its length is constant, else a `Vec`.

use super::types::{self, Element, Single, element};
use super::{Kind, Part, Stages, array};
use crate::ast::{Direction, Unit};
use crate::errors::Errors;
use crate::frame::{Body, Claim};
use crate::names::local;
use crate::paths::{private, private_at};
use crate::plan::{Lane, Memory, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::parse_quote;

pub(super) struct RetvalBuffer;

impl Kind for RetvalBuffer {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Retval)
            && lane.param.pointer().is_some()
            && matches!(lane.memory, Memory::Constant(_) | Memory::AtLeast(..))
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let name = lane.name();
        if lane.direction == Direction::InOut {
            errors.at(
                lane.facts().input.as_ref().map_or(name.span(), |word| word.span),
                "a buffer that goes in cannot be made here: drop `in`, or drop `retval` to have it lent",
            );
        }
        if let Some(filled) = &lane.facts().filled {
            errors.at(filled.span, "a returned buffer is zeroed so far; drop `filled`");
        }
        let name = lane.facts().extent.as_ref().map_or(name.span(), |word| word.span);
        if lane.behind {
            super::pointer::says_whose(lane, errors);
            super::pointer::is_no_deeper(lane, errors);
        }
        if lane.unit() == Unit::Bytes {
            errors.at(name, "the elements of a returned buffer are counted: write `len`, not `bytes`");
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let element = element(lane);
        let is_array = matches!(lane.memory, Memory::Constant(_)) && lane.facts().written.is_none();
        let stages = Stages {
            native: element.pointer(true),
            proofs: types::proofs(lane, "extent", body.fallible()),
            crossing: "returned; zeroed before the call".into(),
            ..Stages::default()
        };
        if is_array { array(lane, body, &element, stages) } else { vec(lane, body, &element, stages) }
    }
}

/// As long as its type says.
fn array(lane: &Lane<'_>, body: &Body<'_>, element: &Element, stages: Stages) -> Stages {
    let native = local(lane.name(), "native");
    let (size, [zeroed, blank]) = (array::length(lane, body), ["zeroed", "blank"].map(private));
    let (surface, native_type) = (&element.surface, &element.native);
    let ty = quote!([#surface; #size]);
    let argument = element.spell(quote!(<[_]>::as_mut_ptr(&mut #native)), true);
    if element.plain {
        let prepare = quote!(let mut #native = #zeroed::<[#native_type; #size]>(););
        let result = Some(Part { ty, value: native.to_token_stream() });
        return Stages { prepare, argument, result, ..stages };
    }
    let (inline, converter) = (private("Inline"), &element.converter);
    let single = Single {
        surface: parse_quote!(#ty),
        native: quote!([#native_type; #size]),
        converter: quote!(#inline<#converter, #size>),
    };
    let types = single.types();
    let prepare = quote!(let mut #native = #blank::#types(););
    Stages {
        prepare,
        argument,
        adopt: single.adopt(lane, &native.to_token_stream()),
        // Of an array the conversion is taken to be fallible; what cannot fail is optimised away.
        read_back: single.read(lane, body),
        result: Some(Part { ty, value: lane.local("value").to_token_stream() }),
        ..stages
    }
}

/// As long as an expression says.
fn vec(lane: &Lane<'_>, body: &Body<'_>, element: &Element, stages: Stages) -> Stages {
    let name = lane.name();
    let [native, len, value] = ["native", "len", "value"].map(|role| local(name, role));
    let (out, vec) = (private_at(syn::spanned::Spanned::span(&element.surface), "OutVec"), private("Vec"));
    let wanted = match lane.memory {
        Memory::Constant(_) => {
            let size = array::length(lane, body);
            quote!(::core::option::Option::Some(#size))
        }
        Memory::AtLeast(_, expr) => body.length(expr),
        _ => unreachable!("claimed with an extent"),
    };
    let (types, surface) = (element.types(), &element.surface);
    let made = body.attempt(name, quote!(#out::#types::zeroed(#wanted)));
    let values = body.attempt(name, quote!(#out::into_values(#native)));
    // SAFETY (of the expansion): C has succeeded, as the test saw, so that the author of the declaration promises
    // these values; the count was checked against the room.
    let adopt = |count: TokenStream| quote!(unsafe { #out::adopt(&mut #native, #count) };);
    let (adopt, written) = match body.claim(lane) {
        Some(Claim { told, within, check, .. }) => {
            let adopt = adopt(quote!(::core::option::Option::unwrap_or(#within, 0)));
            (quote!(#told #adopt), check)
        }
        None => (adopt(len.to_token_stream()), TokenStream::new()),
    };
    Stages {
        prepare: quote!(let mut #native = #made; let #len = #out::room(&#native);),
        argument: element.spell(quote!(#out::as_mut_ptr(&mut #native)), true),
        adopt,
        written,
        read_back: quote!(let #value = #values;),
        result: Some(Part { ty: quote!(#vec<#surface>), value: value.to_token_stream() }),
        ..stages
    }
}
