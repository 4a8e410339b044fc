//! `lend`: what travels in the fields of a state.

use crate::ast::{Facts, Function, HandleUse, Lend, Param, StateLayout, Word};
use crate::errors::Errors;
use syn::Ident;

/// What travels in fields.
pub(super) fn of_function(errors: &mut Errors, function: &Function) {
    let all = || function.params.iter().flat_map(|param| &param.facts.lends);
    let mut seen: Vec<&Ident> = function.params.iter().map(|param| &param.ident).collect();
    for Word { value: Lend { field, .. }, .. } in all() {
        if seen.contains(&field) {
            errors.at(
                field.span(),
                format!("there is a parameter `{field}` already: rename it here, or lend this once"),
            );
        }
        seen.push(field);
    }
    super::state::twice(errors, all().map(|word| &word.value.count));
    let grows = function.params.iter().find_map(|param| param.facts.grow.as_ref());
    if let (Some(grow), Some(_)) = (grows, all().next()) {
        errors.at(
            grow.span,
            "`grow` calls again, and C has advanced over what was lent: pass a buffer that the caller makes",
        );
    }
}

/// Why nothing can be lent in the fields of this state.
pub(super) fn refused(facts: &Facts, layout: &StateLayout, usage: &HandleUse) -> Option<String> {
    let ty = &usage.ident;
    if matches!(layout, StateLayout::Asked(..)) {
        return Some(format!("only C knows where `{ty}` has its fields: name its type, `state = TYPE`"));
    }
    if !usage.exclusive {
        return Some(format!(
            "this writes fields, and others may use the `{ty}` meanwhile: declare `&mut {ty}`, or `*mut {ty}` of a type that is not `shared`"
        ));
    }
    facts.nullable.as_ref().map(|_| "without a state there are no fields to lend in: drop `nullable`".into())
}

/// Whether it is lent in what is no state.
pub(super) fn of_no_state(errors: &mut Errors, param: &Param) -> bool {
    let lend = param.facts.lends.first();
    if let Some(lend) = lend {
        errors.at(lend.span, format!("`{}` is no state, in whose fields something could travel: declare its type as one, `#[marshal(state = TYPE)] type Name;`", param.ident));
    }
    lend.is_some()
}
