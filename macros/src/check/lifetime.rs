//! What is in a record that C hands over lives no longer than what it is made of.

use super::comes_out;
use super::source::{is_of_an_argument, lends_nothing};
use crate::ast::Function;
use crate::errors::Errors;

/// Each lifetime in the type of an output is that of an argument.
pub(super) fn of_records(errors: &mut Errors, function: &Function) {
    if function.asynchronous.is_some() {
        // `held` lets nothing be borrowed.
        return;
    }
    let outputs = function.params.iter().map(|param| (param, comes_out(param)));
    for (param, comes_out) in outputs.chain(function.ret.iter().map(|ret| (ret, true))) {
        for lifetime in param.lifetimes() {
            let source = function.param(&lifetime.ident).map(|index| &function.params[index]);
            let message = match source {
                // What lives for ever goes in as it is.
                _ if !comes_out && lifetime.ident == "static" => None,
                _ if !comes_out => Some("what goes in is lent for the call: write `'_`".into()),
                Some(source) => lends_nothing(source),
                None if is_of_an_argument(function, lifetime) => None,
                None => Some(format!(
                    "`{lifetime}` is nobody's: give it the name of the argument that this must not outlive"
                )),
            };
            if let Some(message) = message {
                errors.at(lifetime.span(), message);
            }
        }
    }
}
