//! What one parameter means by itself, whatever stands beside it.

use crate::ast::{Direction, Function, Param, Safety, Spelling};

/// Whether the words of a pointer to a pointer speak of the inner one. In an `unsafe fn` they must say so: else the
/// inner pointer is a value like others.
pub(crate) fn is_behind(function: &Function, param: &Param) -> bool {
    let facts = &param.facts;
    let says = facts.text.is_some()
        || facts.free.is_some()
        || facts.alloc.is_some()
        || facts.copy.is_some()
        || facts.borrow.is_some();
    // What an `unsafe fn` returns are pointers, unless they are text.
    let is_ret = function.ret.as_ref().is_some_and(|ret| std::ptr::eq(ret, param));
    let says = if is_ret { facts.text.is_some() } else { says };
    let raw = |pointer: &crate::ast::Pointer| {
        pointer.spelling == Spelling::Raw && matches!(pointer.pointee, syn::Type::Ptr(_))
    };
    param.pointer().is_some_and(raw)
        && (says || (function.safety != Safety::Unsafe && facts.status.is_none()))
        && facts.rest.is_none()
        && facts.constant.is_none()
        && facts.cursor.is_none()
        && facts.with.is_none()
        && param.handle.is_none()
        && !is_hidden(param)
}

/// `retval, borrow`: C leaves a pointer to what stays its own.
pub(crate) fn is_lent(function: &Function, param: &Param) -> bool {
    param.facts.retval.is_some() && param.facts.borrow.is_some() && is_behind(function, param)
}

/// `out, ignore`: what C writes there is read by conditions only.
pub(crate) fn is_hidden(param: &Param) -> bool {
    param.handle.is_none()
        && param.facts.ignore.is_some()
        && param.facts.grow.is_none()
        && param.pointer().is_some()
}

pub(super) fn direction(param: &Param) -> Direction {
    let facts = &param.facts;
    if facts.status.is_some() {
        return Direction::Out;
    }
    match (&facts.input, &facts.output, &facts.retval) {
        (Some(_), Some(_), _) => Direction::InOut,
        (Some(_), None, None) => Direction::In,
        (Some(_), None, Some(_)) => Direction::InOut,
        (None, Some(_), _) | (None, None, Some(_)) => Direction::Out,
        (None, None, None) => match param.pointer() {
            Some(pointer) if pointer.mutable => Direction::InOut,
            _ => Direction::In,
        },
    }
}
