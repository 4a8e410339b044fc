//! A value that crosses from a place of the wrapper's own.

use super::element::converted_by;
use super::types::{converter_as, converter_of, native_of};
use crate::frame::Body;
use crate::paths;
use crate::plan::Lane;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

/// A value that crosses from a place of the wrapper's own: the surface, the C type, what converts.
pub(crate) struct Single {
    pub(crate) surface: Type,
    pub(crate) native: TokenStream,
    pub(crate) converter: TokenStream,
}

/// Whether it need not be proved apart that a conversion cannot fail: the functions that are used if it must not want
/// to know it themselves.
pub(crate) const SAID_BY_ITS_USE: bool = true;

impl Single {
    /// `<C, S>` of a function of the runtime.
    pub(crate) fn types(&self) -> TokenStream {
        let Self { surface, converter, .. } = self;
        quote!(<#converter, #surface>)
    }

    /// Makes the native value of `value`, in a guard, with a scratch beside it. Of a pointer it may fail without
    /// memory, whatever the wrapper returns.
    pub(crate) fn to_native(&self, lane: &Lane<'_>, body: &Body<'_>, value: &TokenStream) -> TokenStream {
        let [made, scratch] = ["made", "scratch"].map(|role| lane.local(role));
        let (types, new, span) = (self.types(), paths::private("Scratch"), self.surface.span());
        let converted = if body.fallible() || lane.behind {
            let to_native = paths::private_at(span, "to_native");
            // SAFETY (of the expansion): the scratch is a local of the wrapper, declared before the guard, so that it
            // stays where it is and lives until after the call.
            body.attempt(lane.name(), quote!(unsafe { #to_native::#types(&#value, &#scratch) }))
        } else {
            let to_native = paths::private_at(span, "to_native_always");
            // SAFETY (of the expansion): the same scratch.
            quote!(unsafe { #to_native::#types(&#value, &#scratch) })
        };
        quote!(let #scratch = #new::new(); let mut #made = #converted;)
    }

    /// Takes what C left into a guard.
    pub(crate) fn adopt(&self, lane: &Lane<'_>, native: &TokenStream) -> TokenStream {
        let (made, types) = (lane.local("made"), self.types());
        let guard = paths::private_at(self.surface.span(), "made");
        // SAFETY (of the expansion): C has succeeded, as the test saw, and left the value as its declaration says;
        // nobody else has it.
        quote!(let mut #made = unsafe { #guard::#types(#native) };)
    }

    /// Converts what is in the guard.
    pub(crate) fn read(&self, lane: &Lane<'_>, body: &Body<'_>) -> TokenStream {
        self.back(lane, body, body.fallible() || lane.behind)
    }

    /// The same, where C may have left what is no value although the wrapper does not return `Result`.
    pub(crate) fn read_checked(&self, lane: &Lane<'_>, body: &Body<'_>) -> TokenStream {
        self.back(lane, body, true)
    }

    /// The same, as an expression, in a wrapper that returns `Result`.
    pub(crate) fn read_here(&self, lane: &Lane<'_>, body: &Body<'_>) -> TokenStream {
        self.converted(lane, body, true)
    }

    fn back(&self, lane: &Lane<'_>, body: &Body<'_>, checked: bool) -> TokenStream {
        let (value, converted) = (lane.local("value"), self.converted(lane, body, checked));
        quote!(let #value = #converted;)
    }

    fn converted(&self, lane: &Lane<'_>, body: &Body<'_>, checked: bool) -> TokenStream {
        let mut made = lane.local("made");
        let (types, span) = (self.types(), self.surface.span());
        // The argument too, of which rustc would speak where it stands.
        made.set_span(span.resolved_at(made.span()));
        let made = quote_spanned!(made.span()=> &mut #made);
        if checked {
            let from_native = paths::private_at(span, "from_native");
            // SAFETY (of the expansion): as above; the value is C's, as its declaration says.
            body.attempt(lane.name(), quote!(unsafe { #from_native::#types(#made) }))
        } else {
            let from_native = paths::private_at(span, "from_native_always");
            // SAFETY (of the expansion): the same value.
            quote!(unsafe { #from_native::#types(#made) })
        }
    }
}

/// Whether no word says that the value is converted.
pub(crate) fn is_itself(lane: &Lane<'_>) -> bool {
    lane.facts().surface.is_none() && lane.facts().with.is_none()
}

/// How a type by value crosses.
pub(crate) fn single(lane: &Lane<'_>, ty: &Type) -> Single {
    if let Some(with) = &lane.facts().with {
        return converted_by(&with.value, ty.clone()).single();
    }
    match &lane.facts().surface {
        Some(word) => Single {
            surface: word.value.clone(),
            native: ty.to_token_stream(),
            converter: converter_as(ty, word.value.span()),
        },
        None => {
            Single { surface: ty.clone(), native: native_of(lane, ty), converter: converter_of(lane, ty) }
        }
    }
}
