//! What is not a function: derives, and the name of a slot.

mod attributes;
pub(crate) mod blittable;
pub(crate) mod bound;
pub(crate) mod enumeration;

use crate::errors::Errors;
use syn::Attribute;

/// Whether `#[marshal(WORD)]` stands here, the only word that may.
fn has_word(errors: &mut Errors, attrs: &[Attribute], word: &str, otherwise: &str) -> bool {
    let mut found = false;
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("marshal")) {
        let read = attr.parse_nested_meta(|meta| {
            found |= meta.path.is_ident(word);
            if meta.path.is_ident(word) { Ok(()) } else { Err(meta.error(otherwise)) }
        });
        if let Err(error) = read {
            errors.push(error);
        }
    }
    found
}
