//! `control`, and what travels in its fields.

use super::words;
use crate::ast::{Control, FieldOf, Function, Param};
use crate::errors::Errors;
use proc_macro2::Span;

pub(super) fn rules(errors: &mut Errors, param: &Param) {
    if param.facts.control.is_none() {
        return;
    }
    for (span, word) in words(&param.facts) {
        if word != "control" && word != "field" {
            errors.at(span, format!("a control block is the wrapper's own, zeroed: drop `{word}`, and fill its fields with `field = {}.NAME` on other parameters", param.ident));
        }
    }
    if !param.pointer().is_some_and(|pointer| pointer.mutable) {
        errors.over(&param.ty, "C works with a control block by its address: declare `*mut T`");
    }
}

/// Behind the address of a field is what C leaves there.
fn is_left(errors: &mut Errors, param: &Param, span: Span) {
    if param.facts.control.is_some() {
        errors.at(span, "a block travels in a field by its address: drop the `&`");
    } else if !param.pointer().is_some_and(|pointer| pointer.mutable) {
        errors.over(&param.ty, "what C leaves in a field is behind the address of the field: declare `*mut T` of a field that is a `T`");
    } else if param.facts.output.is_none() && param.facts.retval.is_none() {
        errors.at(span, "C leaves a value in this field: write `retval`, or `out`; what goes in is put in the field itself, without `&`");
    }
}

pub(super) fn field(errors: &mut Errors, function: &Function, param: &Param) {
    let Some(word) = &param.facts.field else { return };
    let control = &word.value.control;
    let is_control = |index: usize| function.params[index].facts.control.is_some();
    if !function.param(control).is_some_and(is_control) {
        errors.at(control.span(), format!("`{control}` is no control block of this function: name a parameter with `#[marshal(control)]`"));
    }
    if *control == param.ident {
        errors.at(control.span(), "a control block travels in a field of another one: name that");
    }
    let path =
        |of: &FieldOf| (of.control.to_string(), of.path.iter().map(ToString::to_string).collect::<Vec<_>>());
    let is_taken = |other: &Param| {
        other.facts.field.as_ref().is_some_and(|other| path(&other.value) == path(&word.value))
    };
    let earlier = function.params.iter().take_while(|other| !std::ptr::eq(*other, param));
    let earlier = earlier.filter(|other| other.facts.control.is_none() && param.facts.control.is_none());
    if let Some(other) = earlier.into_iter().find(|other| is_taken(other)) {
        errors.at(word.span, format!("`{}` travels in this field already: name another one", other.ident));
    }
    if word.value.address {
        is_left(errors, param, word.span);
    }
    let aside = param.facts.control.as_ref().is_some_and(|word| word.value == Control::Aside);
    if param.facts.variadic.is_some() || aside {
        errors.at(word.span, "what travels in a field is no argument: drop one of the words");
    }
}
