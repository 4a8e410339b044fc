//! Plans into tokens: the whole expansion of a block. What a stage contains is the kinds' business.

mod body;
mod busy;
mod call;
mod ending;
mod expr;
mod fields;
mod init;
mod native;
mod operation;
mod outcome;
mod owner;
mod owning;
pub(crate) mod raw;
mod refusal;
mod signature;
mod wrapper;

pub(crate) use body::{Body, Claim};
pub(crate) use busy::may_refuse;
pub(crate) use outcome::error_type;
pub(crate) use raw::block_cfgs as cfgs;
pub(crate) use signature::Signature;

use crate::ast::Block;
use crate::handle::{self, Methods};
use crate::names;
use crate::plan::Plan;
use call::Call;
use proc_macro2::TokenStream;
use quote::quote;
use raw::Binding;
use std::collections::{BTreeMap, HashSet};

/// The whole expansion of a block.
pub(crate) fn block(block: &Block, plans: &[Plan<'_>]) -> TokenStream {
    let mut linked = TokenStream::new();
    let mut wrappers = TokenStream::new();
    let mut proofs = BTreeMap::new();
    let mut methods = Methods::default();
    for plan in plans {
        let call = Call::new(plan);
        match raw::binding(block, plan.function) {
            Binding::Linked => linked.extend(raw::linked(plan, &call.lanes, call.ret.as_ref())),
            Binding::Bound => wrappers.extend(raw::slot(plan, &call.lanes, call.ret.as_ref())),
        }
        call.collect_proofs(&mut proofs);
        wrappers.extend(call.wrapper(&plan.function.ident, &mut methods));
        if let Some(index) = plan.uninit() {
            let plan = plan.with_uninit(index);
            wrappers.extend(Call::new(&plan).wrapper(&names::uninit(&plan.function.ident), &mut methods));
        }
    }
    let types: TokenStream = block.handles.iter().map(|handle| handle::types(block, handle, plans)).collect();
    let methods = methods.print(&cfgs(block).collect::<Vec<_>>());
    let imported = handle::imported(block);
    let Block { unsafety, abi, statics, aliases, .. } = block;
    let items = braced(block, &quote!(#(#statics)* #linked));
    let attrs = block.attrs.iter().filter(|attr| !attr.path().is_ident("doc"));
    let (group, init) = (raw::group(block, plans), init::state(block));
    let proofs = proofs.values();
    quote! {
        #(#aliases)*
        #types
        #(#attrs)*
        #[allow(dead_code, improper_ctypes, clashing_extern_declarations, non_snake_case, reason = "checked by `#[marshal]`")]
        #unsafety #abi #items
        #group
        #init
        #wrappers
        #methods
        #imported
        #(#proofs)*
    }
}

/// Whether the function is found at run time, so that a call of it may fail and not be made.
pub(crate) fn is_bound(plan: &Plan<'_>) -> bool {
    raw::binding(plan.block, plan.function) == Binding::Bound
}

/// Items between the braces of the user's block.
pub(crate) fn braced(block: &Block, items: &TokenStream) -> TokenStream {
    let mut tokens = TokenStream::new();
    block.braces.surround(&mut tokens, |tokens| tokens.extend(items.clone()));
    tokens
}

/// Wrappers of a block that was refused: their signatures, so that what uses them is not refused as well.
pub(crate) fn stubs(block: &Block, plans: &[Plan<'_>]) -> TokenStream {
    let mut names = HashSet::new();
    let mut stubs = TokenStream::new();
    let mut methods = Methods::default();
    // A state's types call more than can be left out here.
    let has_types = block.handles.iter().all(|handle| handle.words.state.is_none());
    for handle in block.handles.iter().filter(|_| has_types) {
        if names.insert(handle.ident.to_string()) {
            stubs.extend(crate::fallback::without_calls(handle::types(block, handle, plans)));
        }
    }
    for plan in plans {
        if names.insert(plan.function.ident.to_string()) {
            stubs.extend(Call::new(plan).stub(&plan.function.ident, &mut methods));
        }
    }
    for (plan, index) in plans.iter().filter_map(|plan| Some((plan, plan.uninit()?))) {
        let name = names::uninit(&plan.function.ident);
        if names.insert(name.to_string()) {
            stubs.extend(Call::new(&plan.with_uninit(index)).stub(&name, &mut methods));
        }
    }
    if has_types {
        stubs.extend(methods.print(&cfgs(block).collect::<Vec<_>>()));
    }
    stubs
}

/// The name of the C function.
pub(crate) fn symbol(plan: &Plan<'_>) -> syn::LitStr {
    plan.block.symbol(plan.function)
}

/// An expression that names neither parameters nor what C returned.
pub(crate) fn print_constant(expr: &crate::ast::Expr) -> TokenStream {
    expr::constant(expr)
}

/// An expression as the user wrote it, nearly.
pub(crate) fn print_expr(expr: &crate::ast::Expr) -> String {
    expr::print(expr)
}
