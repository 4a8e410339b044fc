//! What expressions and words name of a function: other parameters, constants.

use crate::ast::{Expr, Function, Param, Source};

/// Whether an expression names neither parameters nor what C returned.
pub(crate) fn is_constant(function: &Function, expr: &Expr) -> bool {
    let is_plain = |part: &Expr| match part {
        Expr::Lit(lit) => matches!(lit, syn::Lit::Int(_)),
        Expr::Name(_) | Expr::Const(_) | Expr::Paren(_) => true,
        Expr::Binary(_, op, _) => is_arithmetic(op),
        _ => false,
    };
    !expr.mentions(|part| !is_plain(part))
        && !expr.mentions_ret()
        && !expr.mentions(|part| matches!(part, Expr::Call(..)))
        && expr.names().iter().all(|name| function.param(name).is_none())
}

/// Whether an operator makes sense for lengths.
pub(crate) fn is_arithmetic(op: &syn::BinOp) -> bool {
    use syn::BinOp::{Add, Div, Mul, Sub};
    matches!(op, Add(_) | Sub(_) | Mul(_) | Div(_))
}

pub(super) fn rest_of(function: &Function, param: &Param) -> Option<usize> {
    let source = param.facts.rest.as_ref().and_then(|source| function.param(&source.value))?;
    function.params[source].pointer().map(|_| source)
}

/// The arguments that what comes out of a call lives as long as.
pub(super) fn sources(function: &Function, param: &Param) -> Vec<usize> {
    let mut sources: Vec<usize> = rest_of(function, param).into_iter().collect();
    if let Some(Source::Param(name)) = param.facts.borrow.as_ref().map(|word| &word.value) {
        sources.extend(function.param(name));
    }
    let named = param.handle.iter().flat_map(|usage| &usage.lifetimes);
    let named = named.chain(param.lifetimes());
    sources.extend(named.filter_map(|lifetime| function.param(&lifetime.ident)));
    sources
}
