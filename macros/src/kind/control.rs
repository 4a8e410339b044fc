//! `control`: a block of memory that C works with until it is done: zeroed, and never moved.

use super::{Kind, Proof, Stages};
use crate::errors::Errors;
use crate::frame::Body;
use crate::names::local;
use crate::paths::private_at;
use crate::plan::{Lane, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Type;
use syn::spanned::Spanned;

pub(super) struct Control;

impl Kind for Control {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Control)
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let Some(pointer) = lane.param.pointer() else { return };
        if super::types::is_void(block(&pointer.pointee)) {
            errors.over(
                &lane.param.ty,
                "a control block is as large as its type: declare C's struct, not `void`",
            );
        }
    }

    fn stages(&self, lane: &Lane<'_>, _body: &Body<'_>) -> Stages {
        let Some(pointer) = lane.param.pointer() else { return Stages::default() };
        let [storage, native] = ["storage", "native"].map(|role| local(lane.name(), role));
        let (place, ty) = (crate::names::control(lane.name()), block(&pointer.pointee));
        let zeroed = private_at(ty.span(), "zeroed");
        // C may want a list of them, of which this is the only one.
        let (list, address) = if matches!(pointer.pointee, Type::Ptr(_)) {
            let list = local(lane.name(), "list");
            (quote!(let mut #list = #place;), quote!((&raw mut #list).cast()))
        } else {
            (TokenStream::new(), place.to_token_stream())
        };
        Stages {
            native: lane.param.ty.to_token_stream(),
            prepare: quote!(let mut #storage: #ty = #zeroed::<#ty>();),
            lend: quote!(let #place: *mut #ty = &raw mut #storage; #list let #native = #address;),
            argument: native.to_token_stream(),
            proofs: vec![Proof::of("controls", ty)],
            crossing: crossing(lane).into(),
            ..Stages::default()
        }
    }
}

fn crossing(lane: &Lane<'_>) -> &'static str {
    let of_field = lane.facts().field.is_some();
    if of_field || lane.is_passed() {
        "a block of the operation's own, zeroed, which stays where it is until C is done"
    } else {
        "a block of the operation's own, zeroed, for the functions that start, end or cancel it; it stays where it is until C is done"
    }
}

/// The type of the block itself.
fn block(pointee: &Type) -> &Type {
    match pointee {
        Type::Ptr(inner) => &inner.elem,
        other => other,
    }
}
