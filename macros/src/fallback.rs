//! What a refused block expands to: every mistake, and stubs of the wrappers, so that callers do not break too.

use crate::ast::{Block, Function, Functions};
use crate::errors::Errors;
use crate::paths::private;
use crate::{frame, handle, plan};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(crate) fn refused(errors: Errors, block: Option<&Block>) -> TokenStream {
    let errors = errors.into_compile_errors();
    let Some(block) = block else { return errors };
    // What this plan finds wrong too is the consequence of what was found already.
    let (plans, _) = Errors::gate(|errors| plan::plan(errors, block));
    let stubs = frame::stubs(block, &plans);
    let (aliases, statics) = (&block.aliases, &block.statics);
    let (unsafety, abi) = (&block.unsafety, &block.abi);
    let items = frame::braced(block, &quote!(#(#statics)*));
    let used = block.functions.iter().map(uses_types);
    quote!(#errors #(#aliases)* #unsafety #abi #items #stubs #(#used)*)
}

/// The same, of C's struct of functions.
pub(crate) fn refused_functions(errors: Errors, functions: &Functions) -> TokenStream {
    let (errors, item, name) = (errors.into_compile_errors(), &functions.item, &functions.item.ident);
    let [described, filled] = ["Functions", "Filled"].map(private);
    let holder = crate::names::holder();
    if !functions.item.generics.params.is_empty() {
        return quote!(#errors #item);
    }
    quote! {
        #errors
        #item
        impl #described for #name {
            const HOLDS_DATA: ::core::primitive::bool = false;
            fn set_data(&mut self, _: *mut ::core::ffi::c_void) {}
        }
        // SAFETY (of the expansion): it stands beside an error, so it never runs.
        unsafe impl<#holder> #filled<#holder> for #name {
            const FUNCTIONS: &'static Self = ::core::panic!("the struct was refused");
        }
    }
}

/// Names the types of a declaration as they were written, so that their imports do not count as unused.
fn uses_types(function: &Function) -> TokenStream {
    let params = || function.params.iter().chain(&function.ret);
    // Handles are the block's own, and their lifetimes those of arguments.
    let types = params().filter(|param| param.handle.is_none()).map(|param| &param.ty);
    let types = types.filter(|ty| !matches!(ty, syn::Type::Never(_))).map(ToTokens::to_token_stream);
    let of_std = params().filter_map(|param| param.handle.as_ref()).flat_map(handle::proofs);
    let types = types.chain(of_std.flat_map(|proof| proof.types));
    let (cfgs, types) = (&function.cfgs, types.map(|ty| function.erased(ty)));
    quote! {
        #(#cfgs)*
        const _: () = {
            #[allow(dead_code, reason = "the block was refused")]
            fn declared(#(_: ::core::marker::PhantomData<#types>),*) {}
        };
    }
}

/// The types of a handle, whose functions may be what was refused: so none is called.
pub(crate) fn without_calls(types: TokenStream) -> TokenStream {
    let Ok(mut file) = syn::parse2::<syn::File>(types.clone()) else { return types };
    let broken = private("broken");
    for item in &mut file.items {
        let syn::Item::Impl(block) = item else { continue };
        for item in &mut block.items {
            match item {
                syn::ImplItem::Fn(function) if function.sig.ident == "drop" => {
                    function.block = syn::parse_quote!({});
                }
                syn::ImplItem::Fn(function) => function.block = syn::parse_quote!({ #broken() }),
                syn::ImplItem::Const(constant) if constant.ident == "INVALID" => {
                    constant.expr = syn::parse_quote!(::core::panic!("the block was refused"));
                }
                _ => {}
            }
        }
    }
    file.into_token_stream()
}
