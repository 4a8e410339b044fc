//! The C functions themselves: one `unsafe extern` block of linked ones, or a slot for each bound one.

use crate::ast::{Block, Function};
use crate::kind::Stages;
use crate::names;
use crate::paths::private;
use crate::plan::Plan;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Token;
use syn::ext::IdentExt;

/// How the functions of a block are found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Binding {
    Linked,
    /// Through a slot, at the first call.
    Bound,
}

pub(super) fn binding(block: &Block, function: &Function) -> Binding {
    let weak = block.words.weak.is_some() || function.words.weak.is_some();
    if block.words.library.is_some() || weak { Binding::Bound } else { Binding::Linked }
}

/// The parameters and the return type, as C has them.
fn signature(plan: &Plan<'_>, stages: &[Stages], ret: Option<&Stages>, named: bool) -> TokenStream {
    let mut params = Vec::new();
    let mut variadic = false;
    for (lane, stages) in plan.lanes.iter().zip(stages).filter(|(lane, _)| lane.is_passed()) {
        if lane.facts().variadic.is_some() {
            variadic = true;
            break;
        }
        let native = plan.function.erased(stages.native.clone());
        let name = names::local(lane.name(), "");
        params.push(if named { quote!(#name: #native) } else { native });
    }
    let dots = variadic.then(|| <Token![...]>::default().to_token_stream());
    let ret = match &plan.function.answer {
        Some(answer) => answer.to_token_stream(),
        None => ret.map(|ret| plan.function.erased(ret.native.clone())).unwrap_or_default(),
    };
    let ret = (!ret.is_empty()).then(|| quote!(-> #ret));
    quote!((#(#params,)* #dots) #ret)
}

/// A call of another function of the block, with C's own values.
pub(crate) fn call(block: &Block, function: &Function, args: &[TokenStream]) -> TokenStream {
    match binding(block, function) {
        Binding::Linked => {
            let raw = names::raw(&function.ident);
            // SAFETY (of the expansion): its declaration, which is true, makes it safe for every value of these types;
            // the handles among them are borrowed by this wrapper.
            quote!(unsafe { #raw(#(#args),*) })
        }
        Binding::Bound => {
            let (slot, bound) = (names::slot(&function.ident), private("Bound"));
            // SAFETY (of the expansion): the same: the slot is of the type that is declared.
            quote!(unsafe { #bound::expect(&#slot)(#(#args),*) })
        }
    }
}

/// One function of the block of linked ones.
pub(super) fn linked(plan: &Plan<'_>, stages: &[Stages], ret: Option<&Stages>) -> TokenStream {
    let Plan { function, block, .. } = plan;
    let (cfgs, raw) = (&function.cfgs, names::raw(&function.ident));
    let symbol = function.link_name.clone().unwrap_or_else(|| block.symbol(function));
    let signature = signature(plan, stages, ret, true);
    quote!(#(#cfgs)* #[link_name = #symbol] unsafe fn #raw #signature;)
}

/// The slot of a bound function.
pub(super) fn slot(plan: &Plan<'_>, stages: &[Stages], ret: Option<&Stages>) -> TokenStream {
    let Plan { function, block, .. } = plan;
    let (cfgs, vis) = (block_cfgs(block).chain(&function.cfgs), &function.vis);
    let (slot, symbol) = (names::slot(&function.ident), block.symbol(function));
    let (abi, signature) = (&block.abi, signature(plan, stages, ret, false));
    let weak = block.words.weak.is_some() || function.words.weak.is_some();
    let (bound, name, group) = (private("Bound"), function.ident.unraw().to_string(), names::group(block));
    quote! {
        #(#cfgs)*
        #[doc(hidden)]
        #[allow(non_upper_case_globals, reason = "named after the function")]
        #vis static #slot: #bound<unsafe #abi fn #signature> =
            // SAFETY (of the expansion): the author of the block promises, by `unsafe extern`, that this is the type
            // of the symbol, and that its library can be opened at any time on any thread.
            unsafe { #bound::new(&#group, #symbol, #name, #weak) };
    }
}

/// What the slots of a block have in common: the library, and each other.
pub(super) fn group(block: &Block, plans: &[Plan<'_>]) -> TokenStream {
    let bound: Vec<_> = plans.iter().filter(|plan| binding(block, plan.function) == Binding::Bound).collect();
    if bound.is_empty() {
        return TokenStream::new();
    }
    let (group, slots) = (names::group(block), names::slots(block));
    let (block_type, slot_type) = (private("Block"), private("Slot"));
    let candidates = block.words.library.iter().flat_map(|word| &word.value);
    let all = bound.iter().map(|plan| {
        let (cfgs, slot) = (&plan.function.cfgs, names::slot(&plan.function.ident));
        quote!(#(#cfgs)* #slot.slot())
    });
    let cfgs: Vec<_> = block_cfgs(block).collect();
    quote! {
        #(#cfgs)*
        #[allow(non_upper_case_globals, reason = "named after the first function")]
        static #group: #block_type = #block_type::new(&[#(#candidates),*], #slots);
        #(#cfgs)*
        #[allow(non_upper_case_globals, reason = "named after the first function")]
        static #slots: &[&#slot_type] = &[#(#all),*];
    }
}

/// `#[cfg]` on the block goes to all that is made of it.
pub(crate) fn block_cfgs(block: &Block) -> impl Iterator<Item = &syn::Attribute> {
    block.attrs.iter().filter(|attr| attr.path().is_ident("cfg"))
}
