//! What belongs to the end of an operation.

use super::callback::{ArgRole, Callback, Found, inner_data, outer_data, roles};
use super::{Lane, Role};
use crate::ast::{Block, Function, Param, Signature};

/// The callback that ends an operation.
pub(crate) struct Completion<'a> {
    pub(crate) param: &'a Param,
    pub(crate) signature: &'a Signature,
    /// What each parameter of the function's type is for.
    pub(crate) args: Vec<ArgRole>,
    /// The parameter of the function's type that says which operation it is, or which they are.
    pub(crate) token: Option<usize>,
}

impl<'a> Completion<'a> {
    pub(crate) fn of(function: &'a Function) -> Option<Self> {
        let param = function.completion()?;
        let signature = param.facts.callback.signature.as_ref()?;
        let token = match inner_data(signature) {
            Found::One(token) => Some(token),
            Found::None | Found::Several => None,
        };
        let mut args = roles(signature, token);
        // What it returns to C is no business of the operation's.
        for role in args.iter_mut().filter(|role| **role == ArgRole::Returned) {
            *role = ArgRole::Given;
        }
        Some(Self { param, signature, args, token })
    }

    /// The same, for what carries its parameters.
    pub(crate) fn callback(&self, block: &'a Block, function: &'a Function) -> Callback<'a> {
        let Self { param, signature, ref args, token } = *self;
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
