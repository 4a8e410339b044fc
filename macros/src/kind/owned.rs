//! `own`: what C allocated, in a guard that frees it.

use super::Part;
use super::types::{self, inner_element};
use crate::ast::Encoding;
use crate::frame::Body;
use crate::paths::private;
use crate::plan::Lane;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// The guard of what `ptr` means, of `len` values if it is said: how it is made, and what joins the result.
pub(super) fn guard(
    lane: &Lane<'_>,
    body: &Body<'_>,
    ptr: &TokenStream,
    len: Option<&TokenStream>,
) -> (TokenStream, Part) {
    let (owner, value) = (types::owner(lane), lane.local("value"));
    let nullable = lane.facts().nullable.is_some();
    let name = |plain, or_none| private(if nullable { or_none } else { plain });
    let (function, types, target) = if lane.encoding() == Some(Encoding::CStr) {
        (name("owned_text", "owned_text_nullable"), quote!(<#owner>), quote!(::core::ffi::CStr))
    } else {
        let native = inner_element(lane).native;
        let types = quote!(<#native, #owner>);
        match len {
            Some(_) => (name("owned_slice", "owned_slice_nullable"), types, quote!([#native])),
            None => (name("owned", "owned_nullable"), types, native),
        }
    };
    let len = len.map(|len| quote!(, #len));
    // SAFETY (of the expansion): C has succeeded, as the test saw, so that the author of the declaration promises so
    // many values there, or NULL, which the named function frees and nobody else does; a length was checked.
    let made = body.attempt(lane.name(), quote!(unsafe { #function::#types(#ptr.cast() #len) }));
    let ty = quote!(::pinvoke::Owned<#target>);
    let ty = if nullable { quote!(::core::option::Option<#ty>) } else { ty };
    (quote!(let #value = #made;), Part { ty, value: value.to_token_stream() })
}
