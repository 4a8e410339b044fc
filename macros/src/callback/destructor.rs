//! The function by which C says that it is done with a closure.

use super::group::Group;
use crate::ast::Param;
use crate::names::{self, local};
use crate::paths::private;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Abi;

/// What C calls when it is done with the closure of a callback.
pub(crate) fn destructor(group: &Group<'_>, param: &Param, abi: &Abi) -> TokenStream {
    let [name, of] = ["destructor", "of"].map(|role| names::inner(&param.ident, role));
    let data = local(&param.ident, "data");
    let (generics, arguments, record, held) =
        (group.generics(), group.arguments(), group.record(), group.held(0));
    let (destroy, ty) = (private("destroy"), destructor_type(param, abi));
    let pointer =
        param.facts.callback.signature.iter().flat_map(|signature| &signature.params).map(|param| &param.ty);
    // SAFETY (of the expansion): the author of the block promises that C calls this once with what it got as user data,
    // and does not use that after; what C keeps until then is `'static`.
    quote! {
        unsafe #abi fn #name #generics(#(#data: #pointer),*) {
            unsafe { #destroy::<#held>(#data.cast_const().cast()) }
        }
        #[allow(improper_ctypes_definitions, clippy::type_complexity, reason = "as C declares it")]
        const fn #of #generics(_: &#record) -> #ty { #name::#arguments }
    }
}

pub(crate) fn destructor_type(param: &Param, abi: &Abi) -> TokenStream {
    let pointers =
        param.facts.callback.signature.iter().flat_map(|signature| &signature.params).map(|param| &param.ty);
    quote!(unsafe #abi fn(#(#pointers),*))
}
