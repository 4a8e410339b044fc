//! Callbacks into tokens: what a closure sees of what C hands it, what C sees of what it returns, and the function
//! between them.

mod answer;
mod argument;
pub(crate) mod bounds;
mod closure;
pub(crate) mod completion;
mod destructor;
mod extent;
mod functions;
mod group;
mod handle;
mod lent;
mod memory;
mod object;
mod text;
mod told;
mod trampoline;
mod value;

pub(crate) use answer::is_control_flow;
pub(crate) use argument::Argument;
pub(crate) use destructor::{destructor, destructor_type};
pub(crate) use functions::functions;
pub(crate) use group::{Group, is_fallible, split};
pub(crate) use lent::beside;
pub(crate) use object::Object;
pub(crate) use trampoline::{function_type, trampoline};

use crate::ast::Threads;
use crate::kind::Proof;
use crate::paths::{At, private};
use crate::plan::{Callback, Keeps};
use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::{Ident, Type};

/// Whether a closure, or what it is called with, may fail for a reason that lies in the data.
pub(crate) fn may_fail(callback: &Callback<'_>) -> bool {
    let receives = || group::Member::of(callback).received.iter().any(|received| received.may_fail);
    // What comes later comes to whichever wrapper is under way then; the error of a closure is this one's in any case.
    is_fallible(callback) || callback.keeps() == Keeps::Call && receives()
}

/// What rustc has to prove about the types.
pub(crate) fn proofs(callback: &Callback<'_>, error: Option<&TokenStream>) -> Vec<Proof> {
    let group::Member { received, answer, .. } = group::Member::of(callback);
    let mut proofs: Vec<Proof> =
        received.into_iter().flat_map(|received| received.proofs).chain(answer.proofs).collect();
    // What an operation holds may be dropped by whichever thread ends it.
    let leaves = callback.threads() != Threads::Caller || callback.function.asynchronous.is_some();
    let elsewhere = callback.keeps() == Keeps::Call && leaves;
    if let (true, true, Some(error)) = (is_fallible(callback), elsewhere, error) {
        let at = callback.param.ident.span();
        proofs.push(Proof { assertion: "crosses_threads", types: vec![error.clone()], at });
    }
    proofs
}

/// That C follows no pointer in what a closure makes: the caller of an `unsafe fn` promises that itself.
fn sent(callback: &Callback<'_>, made: &Type) -> Option<Proof> {
    callback.safe.then(|| Proof::of("sends", made))
}

/// A callback and one of its parameters, for messages.
fn at(callback: &Callback<'_>, param: Option<&Ident>) -> At {
    let name = callback.param.ident.unraw();
    At {
        function: callback.function.ident.unraw().to_string(),
        parameter: param.map_or_else(|| name.to_string(), |param| format!("{name}({})", param.unraw())),
    }
}

/// The value of a check (`Result<_, ErrorKind>`), or the closure is not called, or what it returned not believed.
fn attempt(callback: &Callback<'_>, param: Option<&Ident>, check: TokenStream) -> TokenStream {
    let (stop, at) = (private("Stop"), at(callback, param));
    quote! {
        match #check {
            ::core::result::Result::Ok(converted) => converted,
            ::core::result::Result::Err(refused) => {
                return ::core::result::Result::Err(#stop::refused(refused, #at));
            }
        }
    }
}

/// What is there, or the same.
fn present(callback: &Callback<'_>, param: &Ident, option: TokenStream) -> TokenStream {
    let kind = private("ErrorKind");
    attempt(callback, Some(param), quote!(::core::option::Option::ok_or(#option, #kind::Null)))
}
