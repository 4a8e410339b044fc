//! A buffer that joins the result: an array where its length is constant, else a `Vec`.

use super::types::{self, element};
use super::{Kind, Part, Stages, array};
use crate::ast::{Direction, Unit};
use crate::errors::Errors;
use crate::frame::Body;
use crate::names::local;
use crate::paths::private;
use crate::plan::{Lane, Memory, Role};
use quote::quote;

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
        if lane.unit() == Unit::Bytes {
            errors.at(name, "the elements of a returned buffer are counted: write `len`, not `bytes`");
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let element = element(lane);
        let name = lane.name();
        let [native, len, written] = ["native", "len", "written"].map(|role| local(name, role));
        let (surface, native_type) = (&element.surface, &element.native);
        let [zeroed, zeroed_vec, convert, collect] =
            ["zeroed", "zeroed_vec", "convert_array", "collect"].map(private);
        let (report, _) = body.written(lane);
        let is_array = matches!(lane.memory, Memory::Constant(_)) && lane.facts().written.is_none();
        let (prepare, result) = if is_array {
            let size = array::length(lane, body);
            let prepare = quote!(let mut #native = #zeroed::<[#native_type; #size]>(););
            let value = if element.plain {
                quote!(#native)
            } else {
                body.attempt(name, quote!(#convert::<#surface, #native_type, #size>(#native)))
            };
            (prepare, Part { ty: quote!([#surface; #size]), value })
        } else {
            let wanted = match lane.memory {
                Memory::Constant(_) => {
                    let size = array::length(lane, body);
                    quote!(::core::option::Option::Some(#size))
                }
                Memory::AtLeast(_, expr) => body.length(expr),
                _ => unreachable!("claimed with an extent"),
            };
            let made = body.attempt(name, quote!(#zeroed_vec::<#native_type>(#wanted)));
            let prepare = quote!(let mut #native = #made; let #len = <[_]>::len(&#native););
            let count = if lane.facts().written.is_some() { &written } else { &len };
            let value = body.attempt(name, quote!(#collect::<#surface, #native_type>(#native, #count)));
            let vec = private("Vec");
            (prepare, Part { ty: quote!(#vec<#surface>), value })
        };
        let pointer = element.spell(quote!(<[_]>::as_mut_ptr(&mut #native)), true);
        Stages {
            native: element.pointer(true),
            prepare,
            argument: pointer,
            written: report,
            result: Some(result),
            proofs: types::proofs(lane, "extent", body.fallible()),
            crossing: "returned; zeroed before the call".into(),
            ..Stages::default()
        }
    }
}
