//! `init = F`: a constructor without arguments.

use super::in_block;
use crate::ast::HandleType;
use crate::frame::Body;
use crate::ownership::Call;
use crate::paths::{private, private_at};
use crate::plan::Plan;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;

/// `new`, and `Default` if nothing can fail.
pub(super) fn new(handle: &HandleType, init: &Call, plans: &[Plan<'_>]) -> TokenStream {
    let (name, vis, path) = (&handle.ident, &handle.vis, &init.path);
    let [room, at] = ["room", "ptr"].map(|name| Ident::new(name, Span::mixed_site()));
    let (ptr, type_) = (Ident::new("ptr", Span::call_site()), private("Room"));
    let args = init.args.as_ref().map_or_else(|| at.to_token_stream(), |args| quote!(#(#args),*));
    let plan = in_block(plans, init);
    let taken = taken(name, plan);
    // SAFETY (of the expansion): the author of the block promises that this function fills zeroed memory of this
    // layout; if it says that it failed, the memory is freed and nothing else.
    let call = quote_spanned!(path.span()=> unsafe { #path(#args) });
    // SAFETY (of the expansion): the function has returned, and has not said that it failed: so it has filled
    // the memory, as the author promises.
    let made = quote!(unsafe { #type_::adopt(#room, ()) });
    let bound = quote! {
        let #room = #taken;
        let #at = #type_::raw(&#room);
        #[allow(unused_variables, reason = "as the function wants it")]
        let #ptr = #at;
        #type_::offer(&#room);
    };
    let answered = quote!(#type_::answered(&#room););
    match plan {
        Some(plan) if plan.fallible => fallible(
            handle,
            plan,
            &quote! {
                #bound
                let outcome = #call;
                #answered
                match outcome {
                    ::core::result::Result::Ok(_) => ::core::result::Result::Ok(#made),
                    ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
                }
            },
        ),
        _ => {
            // What it returns would go unseen, unless the block declares that it may.
            let unseen = private_at(path.span(), "unseen");
            let call = if plan.is_some() { quote!(let _ = #call;) } else { quote!(#unseen(#call);) };
            quote! {
                #[allow(dead_code, reason = "there may be other constructors")]
                impl #name {
                    /// New state.
                    #[track_caller]
                    #vis fn new() -> Self { #bound #call #made }
                }
                impl ::core::default::Default for #name {
                    #[track_caller]
                    fn default() -> Self { Self::new() }
                }
            }
        }
    }
}

fn fallible(handle: &HandleType, plan: &Plan<'_>, body: &TokenStream) -> TokenStream {
    let (name, vis, error) = (&handle.ident, &handle.vis, crate::frame::error_type(plan));
    quote! {
        #[allow(dead_code, reason = "there may be other constructors")]
        impl #name {
            /// New state.
            ///
            /// # Errors
            ///
            /// If C says so, or there is no memory.
            #vis fn new() -> ::core::result::Result<Self, #error> { #body }
        }
    }
}

/// The memory, or the function ends.
fn taken(name: &Ident, plan: Option<&Plan<'_>>) -> TokenStream {
    let type_ = private("Room");
    if let Some(plan) = plan {
        let state = Ident::new("state", Span::mixed_site());
        return Body::new(plan).attempt(&state, quote!(#type_::<Self>::new()));
    }
    let [error, at] = ["refuse", "At"].map(private);
    let name = name.to_string();
    quote! {
        match #type_::<Self>::new() {
            ::core::result::Result::Ok(made) => made,
            ::core::result::Result::Err(refused) => {
                #error::of(refused, &#at { function: #name, parameter: "state" })
            }
        }
    }
}
