//! Which field counts which, and which one is whose tag.

use super::Field;
use super::field::Cross;
use super::shape;
use crate::errors::Errors;
use syn::spanned::Spanned;
use syn::{Ident, Type};

/// Connects the fields by their names.
pub(super) fn link(errors: &mut Errors, fields: &mut [Field<'_>]) {
    for index in 0..fields.len() {
        let (name, word) = match &fields[index].cross {
            Some(Cross::Counted(counted)) => (counted.count.clone(), "len"),
            Some(Cross::Tagged(tag)) => (tag.clone(), "tag"),
            _ => continue,
        };
        let Some(target) = target(errors, fields, index, &name, word) else { continue };
        if word == "len" {
            fields[target].counts.push(index);
        } else if let Some(earlier) = fields[target].tags {
            let earlier = &fields[earlier].name;
            errors.at(
                name.span(),
                format!("`{name}` is the tag of `{earlier}` already; each union has one of its own"),
            );
        } else {
            fields[target].tags = Some(index);
        }
    }
    let all_read = fields.iter().all(|field| field.cross.is_some());
    for field in &mut *fields {
        let is_linked = !field.counts.is_empty() || field.tags.is_some();
        if !field.counts.is_empty() && field.tags.is_some() {
            errors
                .at(field.name.span(), "a field counts elements or says which member a union has, not both");
        }
        let constant = matches!(field.cross, Some(Cross::Constant(_)));
        if let (Some(inner), false) = (shape::hidden(&field.ty), is_linked || constant) {
            if matches!(inner, Type::Reference(_) | Type::FnPtr(_) | Type::Tuple(_)) {
                field.cross = Some(Cross::Marker);
            } else if all_read {
                errors.over(&field.ty, "C has this field and the caller does not see it, so say what fills it: `const = VALUE` here, or `len` or `tag` on another field");
            }
        }
    }
}

fn target(errors: &mut Errors, fields: &[Field<'_>], of: usize, name: &Ident, word: &str) -> Option<usize> {
    let Some(index) = fields.iter().position(|field| field.name == *name && field.written.ident.is_some())
    else {
        let integers = fields.iter().filter(|field| !shape::is_no_integer(field.plain()));
        let names: Vec<_> = integers.map(|field| format!("`{}`", field.name)).collect();
        let candidates = if names.is_empty() {
            "declare it, as C does".into()
        } else {
            format!("there are {}", names.join(", "))
        };
        errors.at(name.span(), format!("no field of this record is named `{name}`; {candidates}"));
        return None;
    };
    let field = &fields[index];
    if index == of {
        errors.at(name.span(), format!("`{name}` is this field itself; name the one that has the number"));
        return None;
    }
    if let Some((said, span)) = field.words.said().first() {
        let what = if word == "len" { "counts" } else { "is a tag" };
        let _ = said;
        errors.at(*span, format!("this field {what}, so its value is known; drop what is said of it"));
        return None;
    }
    let plain = field.plain();
    if shape::is_no_integer(plain) {
        errors.at(
            plain.span(),
            format!("`{word} = {name}` names this field, so write C's integer here: `c_int`, or `PhantomData<c_int>` to hide it"),
        );
        return None;
    }
    Some(index)
}
