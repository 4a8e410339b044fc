//! Numbers behind a pointer: the caller's own memory, with nothing to prepare and nothing to read back.

use super::Stages;
use super::types::{self, Element};
use crate::ast::{Direction, Spelling};
use crate::frame::Body;
use crate::names::local;
use crate::plan::{Lane, Memory};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(super) fn crossing(lane: &Lane<'_>, body: &Body<'_>, element: &Element) -> Stages {
    let name = lane.name();
    let native = local(name, "native");
    let mutable = lane.param.pointer().is_some_and(|pointer| pointer.mutable);
    let simple =
        lane.direction == Direction::In && !mutable && !lane.nullable() && lane.facts().empty.is_none();
    let lent = if simple {
        TokenStream::new()
    } else if lane.nullable() {
        let part = local(name, "part");
        let address = address(lane, &part.to_token_stream());
        quote! {
            match #name {
                ::core::option::Option::Some(#part) => #address,
                ::core::option::Option::None => ::pinvoke::private::core::ptr::null_mut(),
            }
        }
    } else {
        address(lane, &name.to_token_stream())
    };
    let (zero, pointer) = if simple {
        (TokenStream::new(), element.renamed_const(read_address(lane, name)))
    } else {
        let (zero, pointer) = body.emptiness(lane, name, lent, &element.native);
        (zero, element.spell(pointer, mutable))
    };
    let ty = element.pointer(mutable);
    let zero_for_error = body.zeroed_for_error(lane);
    let (written, result) = body.written(lane);
    let extent = if matches!(lane.memory, Memory::One) { "one_value" } else { "extent" };
    Stages {
        native: ty.clone(),
        lend: quote!(#zero let #native: #ty = #pointer; #zero_for_error),
        argument: native.to_token_stream(),
        written,
        result,
        proofs: types::proofs(lane, extent, body.fallible()),
        crossing: how(lane).into(),
        ..Stages::default()
    }
}

/// The address of what the caller passed and C only reads.
fn read_address(lane: &Lane<'_>, name: &syn::Ident) -> TokenStream {
    if is_one(lane) {
        quote!(::pinvoke::private::core::ptr::from_ref(#name))
    } else {
        quote!(<[_]>::as_ptr(#name))
    }
}

fn is_one(lane: &Lane<'_>) -> bool {
    matches!(lane.memory, Memory::One)
        || lane.param.pointer().is_some_and(|pointer| pointer.spelling == Spelling::One)
}

/// The address of what the caller passed, as `*mut`.
fn address(lane: &Lane<'_>, name: &TokenStream) -> TokenStream {
    match (lane.direction, is_one(lane)) {
        (Direction::In, true) => quote!(::pinvoke::private::core::ptr::from_ref(#name).cast_mut()),
        (_, true) => quote!(::pinvoke::private::core::ptr::from_mut(#name)),
        (Direction::In, false) => quote!(<[_]>::as_ptr(#name).cast_mut()),
        (_, false) => quote!(<[_]>::as_mut_ptr(#name)),
    }
}

fn how(lane: &Lane<'_>) -> &'static str {
    match lane.direction {
        Direction::In => "pinned: C reads the caller's memory",
        Direction::Out => "pinned: C writes to the caller's memory",
        Direction::InOut => "pinned: C reads and writes the caller's memory",
    }
}
