//! A count behind a pointer: the capacity going in, what C wrote coming out.

use super::count::{agreed_length, at_its_time, counted};
use super::{Kind, Stages, types};
use crate::errors::Errors;
use crate::frame::Body;
use crate::names::local;
use crate::paths::private_at;
use crate::plan::{Lane, Role};
use quote::quote;
use syn::spanned::Spanned;

pub(super) struct Pointee;

impl Kind for Pointee {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Pointee(_))
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let name = lane.name();
        match lane.param.pointer() {
            None => errors.over(
                &lane.param.ty,
                format!("`{name}` is no pointer: for a count by value write `len = {name}`"),
            ),
            Some(pointer) if types::is_pointer(&pointer.pointee) => {
                errors.over(&pointer.pointee, format!("`{name}` must point at an integer, the count"));
            }
            Some(_) => {}
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let Role::Pointee(buffers) = &lane.role else { unreachable!("claimed as a pointee") };
        let (Some(pointer), native) = (lane.param.pointer(), local(lane.name(), "native")) else {
            return Stages::default();
        };
        let ty = &pointer.pointee;
        let (pattern, argument, native_type) = if pointer.mutable {
            (quote!(mut #native), quote!(&raw mut #native), quote!(*mut #ty))
        } else {
            (quote!(#native), quote!(&raw const #native), quote!(*const #ty))
        };
        let counts = match buffers.first() {
            Some(&first) => {
                let (agree, len) = agreed_length(buffers, body);
                let count = body.check(body.lane(first).name(), &pattern, "count", Some(ty), &[&len]);
                quote!(#agree #count)
            }
            None => {
                let zeroed = private_at(ty.span(), "zeroed");
                quote!(let #pattern: #ty = #zeroed::<#ty>();)
            }
        };
        let stages = Stages {
            native: native_type,
            argument,
            crossing: if buffers.is_empty() {
                "zero before, read after the call".into()
            } else {
                counted(buffers, body)
            },
            ..Stages::default()
        };
        at_its_time(lane, buffers, body, counts, stages)
    }
}
