//! What is to be said of a pointer behind a pointer.

use super::types;
use crate::ast::Direction;
use crate::errors::Errors;
use crate::plan::{Lane, Role};

/// What comes out says whose it is; what C may replace comes from its own allocator.
pub(super) fn says_whose(lane: &Lane<'_>, errors: &mut Errors) {
    let facts = lane.facts();
    let name = lane.name();
    if lane.direction != Direction::In && facts.free.is_none() && facts.copy.is_none() && facts.own.is_none()
    {
        let message = format!(
            "say whose memory the inner pointer of `{name}` means when it comes back: `free = FUNCTION` if Rust frees it, or `copy` if it stays C's"
        );
        match facts.text.as_ref().map(|word| word.span).or(facts.extent.as_ref().map(|word| word.span)) {
            Some(span) => errors.at(span, message),
            None => errors.over(&lane.param.ty, message),
        }
    }
    if let (Some(free), None, Direction::InOut, false) =
        (&facts.free, &facts.alloc, lane.direction, lane.inner_nullable())
    {
        errors.at(free.span, format!("C may free what goes in, so it must come from C's allocator: add `alloc = FUNCTION`, or `nullable`, so that `{name}` goes in as `None`"));
    }
    if let (Role::Retval, Direction::InOut, Some(retval)) = (&lane.role, lane.direction, &facts.retval) {
        errors.at(
            retval.span,
            "what C may replace is lent for it to change: drop `retval`, or drop `in` if nothing goes in",
        );
    }
    if let (Some(own), false) = (&facts.own, matches!(lane.role, Role::Retval | Role::Ret(_))) {
        errors.at(own.span, "a guard is returned: add `retval`, or drop `own` to have the values copied");
    }
}

/// Words speak of the inner of two pointers; of a third there are none.
pub(super) fn is_no_deeper(lane: &Lane<'_>, errors: &mut Errors) {
    let pointee = lane.param.pointer().map(|pointer| &pointer.pointee);
    if let Some(inner @ syn::Type::Ptr(deep)) = pointee {
        if types::is_pointer(&deep.elem) {
            errors.over(inner, THREE_DEEP);
        }
    }
}

const THREE_DEEP: &str = "three pointers deep is more than can be said: declare `unsafe fn`";

/// A pointer to bytes or characters never means one by itself.
pub(super) fn means_one_value(lane: &Lane<'_>, errors: &mut Errors) {
    let facts = lane.facts();
    if let (Some(syn::Type::Ptr(inner)), None, None) =
        (lane.param.pointer().map(|pointer| &pointer.pointee), &facts.text, &facts.surface)
    {
        if types::is_byte_like(&inner.elem) {
            errors.over(inner, "the inner pointer must say its extent: text (`utf8`, `cstr`), or `len = …`");
        } else if types::is_pointer(&inner.elem) {
            errors.over(inner, THREE_DEEP);
        }
    }
}

/// What is owned names who frees it.
pub(super) fn whose_is_said(lane: &Lane<'_>, errors: &mut Errors) {
    let facts = lane.facts();
    if let (Some(borrow), Some(_)) = (&facts.borrow, &facts.free) {
        errors.at(borrow.span, "what is borrowed is not freed: keep `borrow = 'static` or `free`");
    }
    if let (Some(own), Some(_)) = (&facts.own, &facts.copy) {
        errors.at(own.span, "a guard keeps C's memory, and `copy` copies it: keep one");
    } else if let (Some(own), None) = (&facts.own, &facts.free) {
        errors.at(own.span, "say who frees it: `own, free = FUNCTION`; no allocator is ever assumed");
    }
}
