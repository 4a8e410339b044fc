//! `own`: what C allocated, in a guard that frees it.

use super::types::{self, inner_element};
use super::{Part, Stages};
use crate::ast::Encoding;
use crate::frame::Body;
use crate::paths::private;
use crate::plan::Lane;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// What C handed over at `ptr`, of `len` values if their number is no matter of C's. It is in its guard, or freed,
/// before anything that may end the call; what is wrong with it is told after.
pub(super) fn stages(
    lane: &Lane<'_>,
    body: &Body<'_>,
    ptr: &TokenStream,
    len: Option<&TokenStream>,
    stages: Stages,
) -> Stages {
    let made = lane.local("made");
    let (guard, result) = of(lane, ptr, len);
    let read_back = checked(lane, body, &made.to_token_stream());
    Stages { adopt: quote!(let #made = #guard;), read_back, result: Some(result), ..stages }
}

/// Binds what is in a guard, or the wrapper fails.
pub(super) fn checked(lane: &Lane<'_>, body: &Body<'_>, made: &TokenStream) -> TokenStream {
    let (value, made) = (lane.local("value"), body.attempt(lane.name(), made.clone()));
    quote!(let #value = #made;)
}

/// The guard of what `ptr` means, of `len` values if it is said: a `Result`, and what joins the result.
pub(super) fn of(lane: &Lane<'_>, ptr: &TokenStream, len: Option<&TokenStream>) -> (TokenStream, Part) {
    let (owner, value) = (types::owner(lane), lane.local("value"));
    let nullable = lane.facts().nullable.is_some();
    let name = |plain, or_none| private(if nullable { or_none } else { plain });
    let (function, types, target) = if lane.encoding() == Some(Encoding::CStr) {
        (
            name("owned_text", "owned_text_nullable"),
            quote!(<#owner>),
            quote!(::pinvoke::private::core::ffi::CStr),
        )
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
    let made = quote!(unsafe { #function::#types(#ptr.cast() #len) });
    let ty = quote!(::pinvoke::Owned<#target>);
    let ty = if nullable { quote!(::core::option::Option<#ty>) } else { ty };
    (made, Part { ty, value: value.to_token_stream() })
}
