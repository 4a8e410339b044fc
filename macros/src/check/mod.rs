//! Rules between facts, each named in the user's terms.

use crate::ast::Block;
use crate::errors::Errors;

pub(crate) fn block(_errors: &mut Errors, _block: &Block) {}
