//! `method`: what it is a method of, and under which name.

use super::handle::type_of;
use crate::ast::{Block, Function, Safety, Word};
use crate::errors::Errors;
use syn::Ident;

/// `makes`: whether a handle comes of the call.
pub(super) fn rules(errors: &mut Errors, block: &Block, function: &Function, makes: bool) {
    let Some(method) = &function.words.method else { return };
    names_are_free(errors, block, function, method);
    if let (None, false) = (function.receiver(), makes) {
        errors.at(
            method.span,
            "a method is one of a handle, and this function neither takes nor makes one: drop `method`",
        );
    }
    if function.safety == Safety::Unsafe && !makes && function.receiver().is_none() {
        errors.at(
            method.span,
            "in an `unsafe fn` a pointer passes through as it is: drop `method`, or `unsafe`",
        );
    }
}

fn names_are_free(errors: &mut Errors, block: &Block, function: &Function, method: &Word<Option<Ident>>) {
    let name = method.value.as_ref().unwrap_or(&function.ident);
    let of = function.receiver().map(|index| &function.params[index]);
    let of = of.or_else(|| function.ret.iter().chain(&function.params).find(|param| param.handle.is_some()));
    let Some(usage) = of.and_then(|param| param.handle.as_ref()) else { return };
    let closes = name == "close" && type_of(block, usage).is_some_and(|handle| handle.words.close.is_some());
    if closes || crate::handle::OWN_METHODS.iter().any(|own| name == own) {
        errors.at(
            name.span(),
            format!(
                "every `{}` has a method `{name}` already: write `method = NAME` with another",
                usage.ident
            ),
        );
    }
}
