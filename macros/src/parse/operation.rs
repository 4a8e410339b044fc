//! `result = …` of an asynchronous function: which type it has.

use super::function::of_type;
use crate::ast::{Block, Expr, Function, Param};
use crate::errors::Errors;
use syn::Type;
use syn::spanned::Spanned;

/// What ends an operation takes the place of what C returns: for all that follows the function returns that.
pub(super) fn results(errors: &mut Errors, block: &mut Block) {
    for index in 0..block.functions.len() {
        let Some(ty) = result(block, &block.functions[index]) else { continue };
        let function = &mut block.functions[index];
        let Some(Param { ident, ty: own, facts, .. }) = function.ret.take() else { continue };
        let is_nothing = matches!(&own, Type::Tuple(tuple) if tuple.elems.is_empty());
        function.answer = Some((!is_nothing).then_some(own));
        function.ret = Some(of_type(errors, ident, ty, facts));
    }
    for function in &mut block.functions {
        let nothing = |ret: &Param| matches!(&ret.ty, Type::Tuple(tuple) if tuple.elems.is_empty());
        if let Some(ret) = function.ret.take_if(|ret| nothing(ret)) {
            let word = function.words.operation.result.as_ref();
            errors.at(word.map_or_else(|| ret.ty.span(), |word| word.span), UNKNOWN);
        }
    }
}

const UNKNOWN: &str = "of which type is this? Where C returns nothing, `result` is a parameter of the callback, or what another function of this block returns: `result = NAME`, `result = FUNCTION(args)`";

/// The type of a parameter of the callback, or of what another function of the block returns.
fn result(block: &Block, function: &Function) -> Option<Type> {
    match &function.words.operation.result.as_ref()?.value {
        Expr::Name(name) => {
            let signature = function.completion()?.facts.callback.signature.as_ref()?;
            Some(signature.params[signature.param(name)?].ty.clone())
        }
        Expr::Call(path, _) => block.function(path)?.ret.as_ref().map(|ret| ret.ty.clone()),
        _ => None,
    }
}
