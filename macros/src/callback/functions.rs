//! C's struct of functions, filled for whatever holds an object.

use super::answer::constant_of;
use super::group::{Group, is_fallible, split};
use super::trampoline::{function, function_type};
use crate::ast::{Functions, Param};
use crate::names;
use crate::paths::private;
use crate::plan;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use std::collections::BTreeMap;
use syn::ItemStruct;

/// The struct, and what fills it.
pub(crate) fn functions(functions: &Functions) -> TokenStream {
    let error = functions.words.error.as_ref().map(|word| word.value.to_token_stream());
    let group = Group { members: plan::members(functions), error, of_struct: true };
    let (item, name) = (item(functions, &group), &functions.item.ident);
    let generics = generics(functions, &group);
    let trampolines = (0..group.members.len()).map(|index| function(&group, index, &generics));
    let error = group.error.as_ref();
    let proofs = group.members.iter().flat_map(|member| super::proofs(member, error));
    let proofs: BTreeMap<String, TokenStream> = proofs
        .map(|proof| {
            let printed = proof.printed();
            (printed.to_string(), printed)
        })
        .collect();
    let proofs = proofs.values();
    let members = functions.members.params.iter().map(|param| {
        let (field, value) = (&param.ident, filled(param));
        quote!(#field: #value)
    });
    let [described, filled] = ["Functions", "Filled"].map(private);
    let (holder, data) = (names::holder(), data(functions));
    let cfgs = functions.item.attrs.iter().filter(|attr| attr.path().is_ident("cfg"));
    let holds_data = data.is_some();
    let set = data.map(|data| quote!(self.#data = data.cast();));
    quote! {
        #item
        #(#cfgs)*
        const _: () = {
            impl #described for #name {
                const HOLDS_DATA: ::core::primitive::bool = #holds_data;
                #[allow(unused_variables, reason = "not every struct holds it")]
                fn set_data(&mut self, data: *mut ::core::ffi::c_void) { #set }
            }
            // SAFETY (of the expansion): each function wants the address of such a holder.
            unsafe impl #generics #filled<#holder> for #name {
                const FUNCTIONS: &'static Self = &Self { #(#members),* };
            }
            #(#trampolines)*
            #(#proofs)*
        };
    }
}

/// The struct, in which a handle is what C has for it.
fn item(functions: &Functions, group: &Group<'_>) -> ItemStruct {
    let mut item = functions.item.clone();
    for member in &group.members {
        let takes_handle = member.signature.params.iter().any(|argument| argument.handle.is_some());
        let field = item.fields.iter_mut().find(|field| field.ident.as_ref() == Some(&member.param.ident));
        let Some(field) = field.filter(|_| takes_handle) else { continue };
        let ty = function_type(member);
        let ty = if member.signature.optional { quote!(::core::option::Option<#ty>) } else { ty };
        field.ty = syn::Type::Verbatim(ty);
    }
    item
}

/// Whatever holds such an object.
fn generics(functions: &Functions, group: &Group<'_>) -> TokenStream {
    let (holder, called) = (names::holder(), group.called());
    let of = functions.words.of.as_ref().map(|word| &word.value);
    let fails = group.members.iter().any(|member| is_fallible(member)).then(|| {
        let (fails, error) = (private("FailsWith"), &group.error);
        quote!(+ #fails<#error>)
    });
    quote!(<#holder: #called<Object: #of> #fails>)
}

/// The member by which C gets the object.
fn data(functions: &Functions) -> Option<&syn::Ident> {
    let is_data =
        |param: &&Param| param.facts.callback.user_data.is_some() && param.facts.callback.signature.is_none();
    functions.members.params.iter().find(is_data).map(|param| &param.ident)
}

/// What stands in a member.
fn filled(param: &Param) -> TokenStream {
    let facts = &param.facts;
    if let Some(constant) = &facts.constant {
        return constant_of(&constant.value);
    }
    let Some(signature) = &facts.callback.signature else {
        return quote!(::core::ptr::null_mut());
    };
    let (name, holder) = (names::inner(&param.ident, "trampoline"), names::holder());
    let function = quote!(#name::<#holder>);
    if !signature.optional {
        return function;
    }
    let some = quote!(::core::option::Option::Some(#function));
    match &facts.callback.given {
        Some(word) => {
            let (of, constant) = split(&word.value);
            let of_holder = private("Holder");
            quote!(if <<#holder as #of_holder>::Object as #of>::#constant { #some } else { ::core::option::Option::None })
        }
        None => some,
    }
}
