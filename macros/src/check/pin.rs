//! `#[pin]` demands that C gets this very address.

use crate::ast::{Encoding, Param};
use crate::errors::Errors;

pub(super) fn rules(errors: &mut Errors, param: &Param) {
    let facts = &param.facts;
    let Some(pin) = &facts.pin else { return };
    let mutable = param.pointer().is_some_and(|pointer| pointer.mutable);
    let message = if facts.retval.is_some() {
        "a `retval` has no address of the caller's; drop `#[pin]`, or drop `retval` to have it lent"
    } else if facts.surface.is_some() {
        "what is converted by `as` crosses as a copy; drop `#[pin]`"
    } else if facts.with.is_some() {
        "what is converted crosses as a copy; drop `#[pin]`, or drop `with`"
    } else if super::points_at_pointer(param) {
        "C gets the address of a pointer of the wrapper's own; drop `#[pin]`"
    } else if facts.text.as_ref().is_some_and(|text| !matches!(text.value, Encoding::Utf8 | Encoding::CStr)) {
        "text in this encoding is converted into a copy; drop `#[pin]`"
    } else if facts.text.as_ref().is_some_and(|text| text.value == Encoding::Utf8) && facts.extent.is_none() {
        "a Rust string is copied, to get its NUL: write `cstr`, which is pinned, or drop `#[pin]`"
    } else if facts.input.is_some() && facts.output.is_none() && mutable && facts.readonly.is_none() {
        "C could write through this `*mut`, so an `in` behind it is copied: add `readonly` if C only reads, or drop `#[pin]`"
    } else {
        return;
    };
    errors.at(pin.span, message);
}
