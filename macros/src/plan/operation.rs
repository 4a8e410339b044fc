//! What belongs to the end of an operation.

use super::callback::{ArgRole, Callback, Found, inner_data, only, outer_data, positions, roles};
use super::{Lane, Role};
use crate::ast::{Block, Function, Param, Signature};
use crate::kind::types;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::spanned::Spanned;

/// The callback that ends an operation.
pub(crate) struct Completion<'a> {
    pub(crate) param: &'a Param,
    pub(crate) signature: &'a Signature,
    /// What each parameter of the function's type is for.
    pub(crate) args: Vec<ArgRole>,
    /// The parameter of the function's type that says which operation it is, or which they are.
    pub(crate) token: Option<usize>,
    /// Where in the operation's block it stands, if C hands back the block itself.
    pub(crate) in_block: Option<InBlock>,
}

impl<'a> Completion<'a> {
    pub(crate) fn of(function: &'a Function) -> Option<Self> {
        let param = function.completion()?;
        let signature = param.facts.callback.signature.as_ref()?;
        let token = match told_by(function, signature) {
            Found::One(token) => Some(token),
            Found::None | Found::Several => None,
        };
        let mut args = roles(signature, token);
        // It is no object of C's here.
        if let Some(token) = token {
            args[token] = ArgRole::UserData;
        }
        // What it returns to C is no business of the operation's.
        for role in args.iter_mut().filter(|role| **role == ArgRole::Returned) {
            *role = ArgRole::Given;
        }
        let in_block = token.and_then(|token| in_block(function, param, &signature.params[token]));
        Some(Self { param, signature, args, token, in_block })
    }

    /// The same, for what carries its parameters.
    pub(crate) fn callback(&self, block: &'a Block, function: &'a Function) -> Callback<'a> {
        let Self { param, signature, ref args, token, .. } = *self;
        let (args, members) = (args.clone(), Vec::new());
        Callback {
            block: Some(block),
            function,
            param,
            signature,
            args,
            inner: token,
            data: None,
            of_object: None,
            members,
            safe: true,
        }
    }

    /// What it brings.
    pub(crate) fn values(&self) -> impl Iterator<Item = &'a Param> {
        let given = |&(_, role): &(_, &ArgRole)| *role == ArgRole::Given;
        self.signature.params.iter().zip(&self.args).filter(given).map(|(param, _)| param)
    }

    /// The value of this name.
    pub(crate) fn value(&self, name: &syn::Ident) -> Option<&'a Param> {
        self.values().find(|param| param.ident == *name)
    }
}

/// The parameter of the callback that says which operation has ended: what C hands back, or the operation's own block.
pub(crate) fn told_by(function: &Function, signature: &Signature) -> Found {
    match inner_data(signature) {
        Found::None => only(positions(&signature.params, |param| is_block(function, param))),
        found => found,
    }
}

/// Whether a parameter of the callback has the type of a control block of the function's.
pub(crate) fn is_block(function: &Function, param: &Param) -> bool {
    let pointee = |param: &Param| {
        param.pointer().map(|pointer| pointer.pointee.clone()).filter(|pointee| !types::is_void(pointee))
    };
    let own = pointee(param);
    let blocks = function.params.iter().filter(|other| other.facts.control.is_some());
    own.is_some() && blocks.map(pointee).any(|block| block == own)
}

/// Where a token is in what C hands back.
pub(crate) struct InBlock {
    /// The field, or one of a field.
    pub(crate) place: TokenStream,
    /// Where that is said.
    pub(crate) at: Span,
}

/// What the callback's parameter names, or else the field in which the token travels, if the block is what comes back.
fn in_block(function: &Function, completion: &Param, param: &Param) -> Option<InBlock> {
    if let Some(field) = param.facts.callback.user_data.as_ref().and_then(|word| word.value.as_ref()) {
        return Some(InBlock { place: field.to_token_stream(), at: field.span() });
    }
    let Found::One(outer) = outer_data(function, completion) else { return None };
    let word = function.params[outer].facts.field.as_ref().filter(|_| is_block(function, param))?;
    let path = &word.value.path;
    Some(InBlock { place: quote!(#(#path).*), at: word.span })
}

/// Gives the completion, what names its operation, and the memory of the operation their roles.
pub(super) fn connect(function: &Function, lanes: &mut [Lane<'_>]) {
    let Some(index) = function.params.iter().position(Param::completes) else {
        return controls(lanes);
    };
    lanes[index].role = Role::Completion;
    if let Found::One(token) = outer_data(function, &function.params[index]) {
        lanes[token].role = Role::Token;
    }
    controls(lanes);
}

fn controls(lanes: &mut [Lane<'_>]) {
    for lane in lanes.iter_mut().filter(|lane| lane.facts().control.is_some()) {
        lane.role = Role::Control;
    }
}
