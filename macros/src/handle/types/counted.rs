//! A handle of which there may be several: each counts.

use super::Printed;
use crate::handle::in_block;
use crate::ownership::Call;
use crate::paths::private;
use crate::plan::Plan;
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;

impl Printed<'_> {
    /// One more reference.
    pub(super) fn clones(&self, clone: &Call, plans: &[Plan<'_>]) -> TokenStream {
        let (name, path, ptr) = (self.name, &clone.path, Ident::new("ptr", Span::call_site()));
        let args = clone.args.as_ref().map_or_else(|| quote!(#ptr), |args| quote!(#(#args),*));
        let any = self.any();
        // A function that returns a pointer returns the new reference; another counts, and the pointer stays.
        let returns = in_block(plans, clone)
            .is_none_or(|plan| plan.function.ret.as_ref().is_some_and(|ret| ret.pointer().is_some()));
        let raw = if returns {
            // SAFETY (of the expansion): the object is alive here, and the author of the block promises that this
            // function counts one more reference to it.
            quote!(let raw = unsafe { #path(#args) };)
        } else {
            // SAFETY (of the expansion): the same.
            quote!(let _ = unsafe { #path(#args) }; let raw = self.object.raw();)
        };
        let record = self.record_type().map_or_else(|| quote!(()), |_| quote!(self.object.kept().share()));
        let [cloned, object, busy] = ["cloned", "Object", "not_busy"].map(private);
        let not_busy = self.handle.words.busy.as_ref().map(|_| quote!(#busy::<Self>();));
        quote! {
            impl ::core::clone::Clone for #name #any {
                fn clone(&self) -> Self {
                    #not_busy
                    let #ptr = self.object.raw();
                    #raw
                    let raw = #cloned::<Self>(raw);
                    // SAFETY (of the expansion): the reference is a new one, which this value gives back when it is
                    // dropped, once.
                    Self { object: unsafe { #object::new(raw, self.object.parents(), #record) } }
                }
            }
        }
    }
}
