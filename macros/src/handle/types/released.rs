//! The functions of C's that free a handle, and that count one more.

use super::Printed;
use crate::ast::Close;
use crate::handle::{in_block, state};
use crate::ownership::Call;
use crate::paths::private;
use crate::plan::Plan;
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;

impl Printed<'_> {
    /// The call that frees `raw`.
    pub(super) fn released(&self, free: &Call) -> TokenStream {
        let path = &free.path;
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
            unsafe { #path(#(#args),*) }
        }}
    }

    /// A release that may fail.
    pub(super) fn closes(&self, plans: &[Plan<'_>]) -> TokenStream {
        let handle = self.handle;
        let (Some(close), Some(free)) = (&handle.words.close, &handle.words.free) else {
            return TokenStream::new();
        };
        let Some(plan) = in_block(plans, &free.value) else { return TokenStream::new() };
        let (name, generics, vis) = (self.name, &self.generics, &handle.vis);
        let released = self.released(&free.value);
        let kept = close.value == Close::Kept;
        let (error, failed, docs) = failure(kept, crate::frame::error_type(plan));
        let freed = state::freed(handle);
        let freed_anyway = (!kept).then_some(&freed);
        // SAFETY (of the expansion): `this` is never dropped, so this is the only one who drops it.
        let drop_record = self
            .record_type()
            .map(|_| quote!(::pinvoke::private::core::mem::drop(unsafe { ::pinvoke::private::core::ptr::read(this.object.kept()) });));
        let drop_on_failure = if kept { None } else { drop_record.clone() };
        let released = crate::rename::self_to(&released, &Ident::new("this", Span::mixed_site()));
        quote! {
            #[allow(dead_code, reason = "dropping it may do")]
            impl #generics #name #generics {
                #[doc = #docs]
                #vis fn close(self) -> ::core::result::Result<(), #error> {
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

    /// One more reference.
    pub(super) fn clones(&self, clone: &Call, plans: &[Plan<'_>]) -> TokenStream {
        let (name, path, ptr) = (self.name, &clone.path, Ident::new("ptr", Span::call_site()));
        let args = clone.args.as_ref().map_or_else(|| quote!(#ptr), |args| quote!(#(#args),*));
        let any = self.any();
        // A function that returns a pointer returns the new reference; another counts, and the pointer stays.
        let returns = in_block(plans, clone)
            .is_none_or(|plan| plan.function.ret.as_ref().is_some_and(|ret| ret.pointer().is_some()));
        let raw = if returns {
            quote!(let raw = unsafe { #path(#args) };)
        } else {
            quote!(let _ = unsafe { #path(#args) }; let raw = self.object.raw();)
        };
        let record = self.record_type().map_or_else(|| quote!(()), |_| quote!(self.object.kept().share()));
        let [cloned, object] = ["cloned", "Object"].map(private);
        // SAFETY (of the expansion): the author of the block promises that this function counts one more reference to
        // the object, which is alive here; it is freed once for each.
        quote! {
            impl ::core::clone::Clone for #name #any {
                fn clone(&self) -> Self {
                    let #ptr = self.object.raw();
                    #raw
                    let raw = #cloned::<Self>(raw);
                    Self { object: unsafe { #object::new(raw, self.object.parents(), #record) } }
                }
            }
        }
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
