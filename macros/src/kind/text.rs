//! Text that goes in, in any encoding but those that are pinned: converted to a copy.

use super::encoded::{self, Text, as_type, borrowed, is_pinned};
use super::{Kind, Stages, types};
use crate::ast::Encoding;
use crate::errors::Errors;
use crate::frame::Body;
use crate::kind::cstr::{base, is_mut, is_text, pointee, refuse_text};
use crate::names::local;
use crate::paths::private;
use crate::plan::{Lane, Memory};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(super) struct TextIn;

impl Kind for TextIn {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        is_text(lane)
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        refuse_text(lane, errors);
        if let (Some(Encoding::Bstr | Encoding::Path), Some(extent)) = (lane.encoding(), &lane.facts().extent)
        {
            errors.at(extent.span, "this text knows its own length; drop the extent");
        }
    }

    fn may_fail(&self, _lane: &Lane<'_>) -> bool {
        true
    }

    fn length_is_late(&self, lane: &Lane<'_>) -> bool {
        !matches!(lane.memory, Memory::Terminated) && lane.encoding() != Some(Encoding::CStr)
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let how = if is_pinned(lane) || lane.encoding() != Some(Encoding::CStr) {
            "copied, in C's encoding: on the stack up to 512 bytes, then on the heap; freed on return"
        } else {
            "copied, since C could write through this `*mut`"
        };
        let stages = Stages {
            argument: local(lane.name(), "native").to_token_stream(),
            crossing: how.into(),
            ..base(lane, as_type(lane).map_or_else(|| borrowed(lane.encoding()), ToTokens::to_token_stream))
        };
        if matches!(lane.memory, Memory::Terminated) {
            terminated(lane, body, stages)
        } else if lane.encoding() == Some(Encoding::CStr) {
            let lengths = c_length(lane, body);
            Stages { lengths, ..terminated(lane, body, stages) }
        } else {
            counted(lane, body, stages)
        }
    }
}

/// The length of a C string, which is known before it is copied.
fn c_length(lane: &Lane<'_>, body: &Body<'_>) -> TokenStream {
    let (name, len) = (lane.name(), local(lane.name(), "len"));
    let (present, count) = (body.present(lane), quote!(::pinvoke::private::core::ffi::CStr::count_bytes));
    let length = if lane.nullable() { quote!(#name.map_or(0, #count)) } else { quote!(#count(#name)) };
    quote!(#present let #len = #length;)
}

fn terminated(lane: &Lane<'_>, body: &Body<'_>, stages: Stages) -> Stages {
    let name = lane.name();
    let [native, made] = ["native", "made"].map(|role| local(name, role));
    let Text { surface, converter, unit, .. } = encoded::of(lane);
    let (surface, converter) = types::nullable(lane.nullable(), surface, converter);
    let single = types::Single { surface, native: quote!(*mut #unit), converter };
    let (guard, ty) = (private("Made"), pointee(lane).0);
    let cast = if is_mut(lane) { quote!(.cast()) } else { quote!(.cast_const().cast()) };
    Stages {
        prepare: single.to_native(lane, body, &name.to_token_stream()),
        lend: quote!(let #native: *mut #unit = *#guard::get(&#made); let #native: #ty = #native #cast;),
        ..stages
    }
}

/// Converted text and its length, which is known only then.
fn counted(lane: &Lane<'_>, body: &Body<'_>, stages: Stages) -> Stages {
    let name = lane.name();
    let [native, len, scratch, storage, part] =
        ["native", "len", "scratch", "storage", "part"].map(|role| local(name, role));
    let Text { encoding, .. } = encoded::of(lane);
    let [new, counted] = ["Scratch", "counted_copy"].map(private);
    let convert = |text: TokenStream| body.attempt(name, quote!(#counted::<#encoding>(#text, &#scratch)));
    let converted = if lane.nullable() {
        let converted = convert(part.to_token_stream());
        quote! {
            match #name {
                ::core::option::Option::Some(#part) => #converted,
                ::core::option::Option::None => (::pinvoke::private::core::ptr::null_mut(), 0),
            }
        }
    } else {
        convert(name.to_token_stream())
    };
    let cast = if is_mut(lane) { quote!(.cast()) } else { quote!(.cast_const().cast()) };
    let (present, extent, ty) = (body.present(lane), body.extent(lane), pointee(lane).0);
    let zero = empty(lane, body, &storage);
    Stages {
        prepare: quote!(#present let #scratch = #new::new(); let (#storage, #len) = #converted; #extent),
        lend: quote!(#zero let #native: #ty = #storage #cast;),
        ..stages
    }
}

/// What empty text sends, if that was said.
fn empty(lane: &Lane<'_>, body: &Body<'_>, storage: &syn::Ident) -> TokenStream {
    if lane.facts().empty.is_none() {
        return TokenStream::new();
    }
    let unit = encoded::of(lane).unit;
    let (zero, pointer) = body.emptiness(lane, lane.name(), storage.to_token_stream(), &unit);
    quote!(#zero let #storage = #pointer;)
}
