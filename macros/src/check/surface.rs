//! `as`: the declaration says C's type, and the word Rust's.

use super::is_named;
use crate::ast::{Param, Shape};
use crate::errors::Errors;
use syn::spanned::Spanned;

pub(super) fn rules(errors: &mut Errors, param: &Param) {
    let Some(surface) = &param.facts.surface else { return };
    let native = match &param.shape {
        Shape::Value(ty) => ty,
        Shape::Pointer(pointer) => &pointer.pointee,
    };
    if let Some(rust) = ["bool", "char"].into_iter().find(|rust| is_named(native, &[rust])) {
        let instead = if is_named(&surface.value, &["VariantBool"]) { "VariantBool" } else { "c_int" };
        let message = format!(
            "the declaration says what C has, and `as` what Rust has: write C's type here, such as `{instead}`, and `as = {rust}`"
        );
        errors.at(native.span(), message);
    }
}
