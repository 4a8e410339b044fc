//! How a handle ends: on drop, or by `close`, and what ends with it.

use super::state;
use super::types::Printed;
use crate::ast::Close;
use crate::ownership::Call;
use crate::paths::{At, private};
use crate::plan::Plan;
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;
use syn::ext::IdentExt;

impl Printed<'_> {
    /// The call that frees `raw`.
    pub(super) fn released(&self, free: &Call) -> TokenStream {
        let path = &free.path;
        // SAFETY (of the expansion): the object is this value's own, which is dropped once; the author of the block
        // promises that this function frees it.
        let Some(args) = &free.args else { return quote!(unsafe { #path(raw) }) };
        let ptr = Ident::new("ptr", Span::call_site());
        let parents = self.parents.iter().enumerate().map(|(index, lifetime)| {
            let name = &lifetime.ident;
            quote!(let #name = self.object.parents()[#index].cast();)
        });
        quote! {{
            #[allow(unused_mut, unused_variables, reason = "as the function wants it")]
            let mut #ptr = raw;
            #(#parents)*
            // SAFETY (of the expansion): the same; the parents outlive it, as its lifetimes say.
            unsafe { #path(#(#args),*) }
        }}
    }

    /// The release of what is dropped, and what ends with it. What C keeps ends only if C was heard to have freed the
    /// object: not if that panics, nor if it says that the object is as it was.
    pub(super) fn ended(&self, free: Option<&Call>, plans: &[Plan<'_>]) -> TokenStream {
        let (held, record) = (Ident::new("held", Span::mixed_site()), private("Record"));
        let (hold, end) = if self.record_type().is_some() && free.is_some() {
            (quote!(let #held = #record::ending(self.object.kept());), quote!(#held.ended();))
        } else {
            (TokenStream::new(), TokenStream::new())
        };
        let ended = self.freed(free, plans, &end);
        if self.handle.words.busy.is_none() {
            return quote!(#hold #ended);
        }
        let may = private("may_be_freed");
        quote!(#hold if #may::<Self>() { #ended })
    }

    fn freed(&self, free: Option<&Call>, plans: &[Plan<'_>], end: &TokenStream) -> TokenStream {
        let freed = state::freed(self.handle);
        let Some(free) = free else { return freed };
        let released = self.released(free);
        let plan = super::in_block(plans, free).filter(|plan| plan.fallible);
        let kept = self.handle.words.close.as_ref().is_some_and(|close| close.value == Close::Kept);
        if plan.is_some_and(|plan| kept || crate::frame::is_bound(plan))
            && !(end.is_empty() && freed.is_empty())
        {
            return quote!(if ::core::result::Result::is_ok(&#released) { #freed #end });
        }
        quote!(let _ = #released; #freed #end)
    }

    /// A release that may fail.
    pub(super) fn closes(&self, plans: &[Plan<'_>]) -> TokenStream {
        let handle = self.handle;
        let (Some(close), Some(free)) = (&handle.words.close, &handle.words.free) else {
            return TokenStream::new();
        };
        let Some(plan) = super::in_block(plans, &free.value) else { return TokenStream::new() };
        let (name, generics, vis) = (self.name, &self.generics, &handle.vis);
        let released = self.released(&free.value);
        let error = crate::frame::error_type(plan);
        let kept = close.value == Close::Kept;
        // A release that was not found has not been called.
        let lost = !kept && crate::frame::is_bound(plan);
        let (error, failed, docs) = failure(kept, error);
        let freed = state::freed(handle);
        let freed_anyway = (!kept && !lost).then_some(&freed);
        // SAFETY (of the expansion): `this` is never dropped, so this is the only one who drops it.
        let drop_record = self
            .record_type()
            .map(|_| quote!(::pinvoke::private::core::mem::drop(unsafe { ::pinvoke::private::core::ptr::read(this.object.kept()) });));
        let drop_on_failure = if kept || lost { None } else { drop_record.clone() };
        let released = crate::rename::self_to(&released, &Ident::new("this", Span::mixed_site()));
        let busy = handle.words.busy.as_ref().map(|_| self.refuses_to_close(kept, plan));
        quote! {
            #[allow(dead_code, reason = "dropping it may do")]
            impl #generics #name #generics {
                #[doc = #docs]
                #vis fn close(self) -> ::core::result::Result<(), #error> {
                    #busy
                    let this = ::pinvoke::private::core::mem::ManuallyDrop::new(self);
                    let raw = this.object.raw();
                    match #released {
                        ::core::result::Result::Ok(_) => {
                            #freed
                            #drop_record
                            ::core::result::Result::Ok(())
                        }
                        ::core::result::Result::Err(error) => {
                            #freed_anyway
                            #drop_on_failure
                            ::core::result::Result::Err(#failed)
                        }
                    }
                }
            }
        }
    }
}

impl Printed<'_> {
    /// While a closure runs that leaves it alone.
    fn refuses_to_close(&self, kept: bool, plan: &Plan<'_>) -> TokenStream {
        let (is_busy, error) = (private("is_busy"), private(if kept { "kept_busy" } else { "gone_busy" }));
        let at = At { function: plan.function.ident.unraw().to_string(), parameter: String::new() };
        quote!(if #is_busy::<Self>() { return ::core::result::Result::Err(#error(self, #at)); })
    }
}

/// What a failed `close` returns: its type, the value, the docs.
fn failure(kept: bool, error: TokenStream) -> (TokenStream, TokenStream, &'static str) {
    if !kept {
        let docs = " Frees it now.\n\n # Errors\n\n If C tells of one; it is freed all the same.";
        return (error, quote!(error), docs);
    }
    let path = private("Kept");
    let failed = quote!(#path::new(::core::option::Option::Some(::pinvoke::private::core::mem::ManuallyDrop::into_inner(this)), error));
    let docs = " Frees it now.\n\n # Errors\n\n If C refuses; the handle is in the error, as it was.";
    (quote!(#path<Self, #error>), failed, docs)
}
