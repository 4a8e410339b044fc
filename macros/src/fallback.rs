//! What a refused block expands to: every mistake, and stubs of the wrappers, so that callers do not break too.

use crate::ast::Block;
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
    quote!(#errors #(#aliases)* #unsafety #abi { #(#statics)* } #stubs)
}
