//! `init` of a block.

use crate::ast::Block;
use crate::errors::Errors;

/// Whatever call comes first initialises, so there is no parameter to speak of.
pub(super) fn of_block(errors: &mut Errors, block: &Block) {
    let Some(init) = &block.words.init else { return };
    for arg in &init.value.args {
        let syn::Expr::Path(path) = arg else { continue };
        let Some(name) = path.path.get_ident() else { continue };
        if block.functions.iter().any(|function| function.param(name).is_some()) {
            errors.at(name.span(), format!("the first call initialises, whichever it is, so `{name}` is no parameter here: write a constant; or `self::{name}` if it is one"));
        }
    }
}
