//! `utf8, len = n`: a `&str`, pinned, since counted text needs no NUL.

use super::cstr::{base, is_mut, is_text, pointee, refuse_text};
use super::encoded::is_pinned;
use super::{Kind, Stages};
use crate::ast::Encoding;
use crate::errors::Errors;
use crate::frame::Body;
use crate::names::local;
use crate::plan::Lane;
use quote::{ToTokens, quote};

pub(super) struct Utf8;

impl Kind for Utf8 {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        is_text(lane) && lane.encoding() == Some(Encoding::Utf8) && is_pinned(lane)
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        refuse_text(lane, errors);
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let stages = base(lane, quote!(::core::primitive::str));
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
        let (_, pointee) = pointee(lane);
        let pointer = if lane.nullable() {
            quote!(#name.map_or(::pinvoke::private::core::ptr::null(), ::core::primitive::str::as_ptr))
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
