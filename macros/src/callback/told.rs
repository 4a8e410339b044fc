//! What may tell how much memory C hands to a closure.

use super::argument::Argument;
use crate::ast::{Expr, Function, HandleUse, Param, Safety};
use crate::errors::Errors;
use syn::Path;

/// What such a length may be made of.
pub(super) fn is_known(argument: &Argument<'_>, errors: &mut Errors) {
    let Some(extent) = &argument.param.facts.extent else { return };
    let is_part = |part: &Expr| {
        let is_number = matches!(part, Expr::Lit(_) | Expr::Name(_) | Expr::Const(_));
        is_number || matches!(part, Expr::Paren(_) | Expr::Binary(..) | Expr::Call(..))
    };
    if extent.value.expr.mentions(|part| !is_part(part)) {
        errors.at(extent.span, "the length of what C hands to a closure is a parameter of the callback, or is computed of such with `+ - * /`, numbers, constants and functions of the block");
    }
    extent.value.expr.walk(&mut |part| {
        if let Expr::Call(path, args) = part {
            is_callable(argument, errors, path, args);
        }
    });
}

/// A function that tells it of what C passes beside the memory.
fn is_callable(argument: &Argument<'_>, errors: &mut Errors, path: &Path, args: &[Expr]) {
    let block = argument.callback.block;
    let Some(function) = block.and_then(|block| block.function(path)) else {
        let message = match block {
            Some(_) => "what tells a length is a function of this block: declare it here",
            None => {
                "a struct of functions is in no block, so that no function tells this: lend the method the handle, which can ask, and `ignore` this"
            }
        };
        return errors.over(path, message);
    };
    let name = &function.ident;
    if !tells(function) {
        errors.over(path, format!("here stand safe functions of handles and numbers that return a number, and `{name}` is more: lend the closure the handle, which can ask"));
    } else if args.len() != function.params.len() {
        let count = function.params.len();
        errors.over(path, format!("`{name}` takes {count} of the callback's arguments: write them all"));
    } else {
        for (arg, param) in args.iter().zip(&function.params) {
            fits(argument, errors, function, arg, param);
        }
    }
}

fn tells(function: &Function) -> bool {
    let takes = |param: &Param| match &param.handle {
        Some(usage) => !usage.place && param.facts.consume.is_none() && param.facts.callback.retain.is_none(),
        None => param.pointer().is_none() && !param.facts.any,
    };
    let returns = |ret: &Param| ret.handle.is_none() && ret.pointer().is_none();
    function.safety != Safety::Unsafe
        && function.asynchronous.is_none()
        && function.ret.as_ref().is_some_and(returns)
        && function.params.iter().all(takes)
}

/// C gets what it has for a handle: so it must be one, of that type, and lent as that function wants it.
fn fits(argument: &Argument<'_>, errors: &mut Errors, function: &Function, arg: &Expr, param: &Param) {
    let (name, signature) = (&function.ident, argument.callback.signature);
    let given = match arg {
        Expr::Name(arg) => signature.param(arg).and_then(|index| signature.params[index].handle.as_ref()),
        _ => None,
    };
    let message = match (given, &param.handle) {
        (None, None) if matches!(arg, Expr::Lit(_) | Expr::Name(_) | Expr::Const(_)) => return,
        (_, None) => format!("`{name}` wants a number here"),
        (Some(given), Some(wanted)) if given.ident == wanted.ident && !given.place => {
            match refused(given, wanted) {
                Some(why) => format!("{why}: let C say the length otherwise"),
                None => return,
            }
        }
        (_, Some(wanted)) => {
            format!("`{name}` wants a `{}` here: name an argument of the callback that is one", wanted.ident)
        }
    };
    errors.at(crate::check::span(arg), message);
}

fn refused(given: &HandleUse, wanted: &HandleUse) -> Option<String> {
    let ty = &given.ident;
    if wanted.exclusive && !given.exclusive {
        return Some(format!("this wants the `{ty}` alone, which is lent to several"));
    }
    (given.sync && !given.exclusive)
        .then(|| format!("another thread may change this `{ty}` before the closure looks"))
}
