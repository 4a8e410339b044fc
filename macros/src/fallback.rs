//! What a refused block expands to: every mistake, and stubs of the wrappers, so that callers do not break too.

use crate::ast::{Block, Function};
use crate::errors::Errors;
use crate::{frame, plan};
use proc_macro2::TokenStream;
use quote::quote;

pub(crate) fn refused(errors: Errors, block: Option<&Block>) -> TokenStream {
    let errors = errors.into_compile_errors();
    let Some(block) = block else { return errors };
    // What this plan finds wrong too is the consequence of what was found already.
    let (plans, _) = Errors::gate(|errors| plan::plan(errors, block));
    let stubs = frame::stubs(&plans);
    let (aliases, statics) = (&block.aliases, &block.statics);
    let (unsafety, abi) = (&block.unsafety, &block.abi);
    let items = frame::braced(block, &quote!(#(#statics)*));
    let used = block.functions.iter().map(uses_types);
    quote!(#errors #(#aliases)* #unsafety #abi #items #stubs #(#used)*)
}

/// Names the types of a declaration as they were written, so that their imports do not count as unused.
fn uses_types(function: &Function) -> TokenStream {
    let types = function.params.iter().chain(&function.ret).map(|param| &param.ty);
    let types = types.filter(|ty| !matches!(ty, syn::Type::Never(_)));
    let cfgs = &function.cfgs;
    quote! {
        #(#cfgs)*
        const _: () = {
            #[allow(dead_code, reason = "the block was refused")]
            fn declared(#(_: ::core::marker::PhantomData<#types>),*) {}
        };
    }
}
