//! Several callbacks of one function.

use crate::ast::{CallbackFacts, CallbackForm, Function, Param};
use crate::errors::Errors;
use crate::plan::{Found, is_callback, outer_data};
use syn::Path;

/// What callbacks that share their user data must agree on, and what does not go with any.
pub(super) fn of_function(errors: &mut Errors, function: &Function) {
    let callbacks: Vec<_> = function.params.iter().filter(|param| is_callback(param)).collect();
    let of_struct = function.params.iter().find(|param| param.facts.callback.functions);
    let Some(first) = callbacks.first().copied().or(of_struct) else { return };
    if let Some(word) = function.params.iter().find_map(|param| param.facts.grow.as_ref()) {
        errors.at(
            word.span,
            "a call with `grow` may be made again, and the closure would see both; call it with a length",
        );
    }
    for other in callbacks.iter().skip(1) {
        let same = |found| matches!(found, Found::One(_)) && found == outer_data(function, first);
        if same(outer_data(function, other)) {
            agree(errors, first, other);
        }
    }
}

fn agree(errors: &mut Errors, first: &Param, other: &Param) {
    let (one, two) = (&first.facts.callback, &other.facts.callback);
    let (Some(form), Some(other_form)) = (&one.callback, &two.callback) else { return };
    let threads = |facts: &CallbackFacts| facts.on.as_ref().map(|word| word.value);
    if threads(one) != threads(two) {
        errors.at(
            other_form.span,
            format!("shares its user data with `{}`, so that both say the same with `on`", first.ident),
        );
    }
    let kept = |facts: &CallbackFacts| facts.retain.as_ref().map(|word| word.value.clone());
    let until = (kept(one), kept(two));
    let own = one.lifetime.is_some() && one.lifetime == two.lifetime;
    if until.0 != until.1 && !own {
        errors.at(
            other_form.span,
            format!("shares its user data with `{}`, so that both say the same with `retain`", first.ident),
        );
    }
    match (&form.value, &other_form.value) {
        (CallbackForm::Method(one), CallbackForm::Method(two)) if owner(one) == owner(two) => {}
        (CallbackForm::Method(_), _) | (_, CallbackForm::Method(_)) => {
            errors.at(other_form.span, format!("shares its user data with `{}`, so that one trait has the methods of both: `callback = Trait::method`", first.ident));
        }
        _ => {}
    }
}

/// The trait of a method, by its tokens.
fn owner(path: &Path) -> String {
    let mut path = path.clone();
    path.segments.pop();
    quote::quote!(#path).to_string()
}
