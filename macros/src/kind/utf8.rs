//! `utf8`: a `&str`. NUL-terminated it is copied with its NUL; counted it is pinned.

use super::cstr::{base, copied, in_storage, is_mut, is_text, pointee, refuse_text};
use super::{Kind, Stages, types};
use crate::ast::Encoding;
use crate::errors::Errors;
use crate::frame::Body;
use crate::names::local;
use crate::paths::private;
use crate::plan::{Lane, Memory};
use quote::{ToTokens, quote};

pub(super) struct Utf8;

impl Kind for Utf8 {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        is_text(lane, Encoding::Utf8)
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        refuse_text(lane, errors);
    }

    fn may_fail(&self, lane: &Lane<'_>) -> bool {
        types::text_is_copied(lane, Encoding::Utf8)
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let stages = base(lane, quote!(::core::primitive::str));
        if matches!(lane.memory, Memory::Terminated) {
            return terminated(lane, body, stages);
        }
        let name = lane.name();
        let (native, len) = (local(name, "native"), local(name, "len"));
        let length = if lane.nullable() {
            quote!(#name.map_or(0, ::core::primitive::str::len))
        } else {
            quote!(::core::primitive::str::len(#name))
        };
        let present = body.present(lane);
        let stages =
            Stages { lengths: quote!(#present let #len = #length;), extents: body.extent(lane), ..stages };
        if lane.must_copy() {
            return copied(lane, body, stages, &|text| quote!(::core::primitive::str::as_bytes(#text)));
        }
        let (_, pointee) = pointee(lane);
        let pointer = if lane.nullable() {
            quote!(#name.map_or(::core::ptr::null(), ::core::primitive::str::as_ptr))
        } else {
            quote!(::core::primitive::str::as_ptr(#name))
        };
        let (zero, pointer) =
            body.emptiness(lane, name, quote!(#pointer.cast_mut()), &quote!(::core::primitive::u8));
        Stages {
            lend: quote!(#zero let #native = #pointer.cast::<#pointee>();),
            argument: if is_mut(lane) { native.to_token_stream() } else { quote!(#native.cast_const()) },
            crossing: "pinned: counted text needs no NUL".into(),
            ..stages
        }
    }
}

fn terminated(lane: &Lane<'_>, body: &Body<'_>, stages: Stages) -> Stages {
    let (prepare, lend) = (private("prepare_terminated"), private("lend_terminated"));
    let make = |text| body.attempt(lane.name(), quote!(#prepare(#text)));
    let stages = in_storage(lane, body, &make, &|storage| quote!(#lend(#storage)), stages);
    let crossing = "copied with its NUL: on the stack up to 511 bytes, then on the heap; freed on return";
    Stages { crossing: crossing.into(), ..stages }
}
