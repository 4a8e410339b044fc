//! What both ways ask of the types of a record, and whether it may be sent.

use super::conv::Rests;
use super::field::Cross;
use super::lifetimes::{field_life, has_lifetime};
use super::native::is_linked;
use super::{Field, Record, shape};
use crate::paths::private;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

/// What the type that a field rests on must be able to do, where it stands in the record itself.
pub(super) fn crosses(record: &Record<'_>, field: &Field<'_>, way: &'static str) -> Option<TokenStream> {
    if let (Some(Cross::Tagged(_)), ty) = (&field.cross, &field.ty) {
        let (life, way) = (field_life(), private(if way == "ToNative" { "TaggedIn" } else { "TaggedBack" }));
        // As below.
        return (!has_lifetime(&record.input.generics, ty)).then(|| quote!(for<#life> #ty: #way));
    }
    let Rests { ty, behind: false, native: false } = rests(field)? else { return None };
    let (life, by, way) = (field_life(), private("By"), private(way));
    // A bound with a lifetime in it would hide from rustc what the type's own conversion makes.
    let asked = !is_self(record, ty) && !has_lifetime(&record.input.generics, ty);
    asked.then(|| quote!(for<#life> #by<#ty>: #way<#ty>))
}

/// A record may go in if C follows no pointer in it but those that its words describe.
pub(super) fn sends(record: &Record<'_>) -> TokenStream {
    let (generics, ..) = record.input.generics.split_for_impl();
    let clause = record.input.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let (ty, sends) = (&record.ty, private("Sends"));
    let bounds = distinct(record.fields.iter().filter_map(|field| sent(record, field)));
    // SAFETY (of the expansion): what a field's type holds in place is demanded here, what it leads to where it is
    // converted; the rest is made by converters.
    quote! {
        #[automatically_derived]
        unsafe impl #generics #sends for #ty where #(#clause,)* #(#bounds,)* {}
    }
}

fn sent(record: &Record<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let (life, sends) = (field_life(), private("Sends"));
    let ty = match &field.cross {
        // A number, or a pointer that the declaration names.
        _ if is_linked(field) => return None,
        Some(Cross::Constant(_)) => return None,
        Some(Cross::Tagged(_)) => &field.ty,
        _ => match rests(field)? {
            rests if rests.behind || is_self(record, rests.ty) => return None,
            rests => rests.ty,
        },
    };
    Some(quote!(for<#life> #ty: #sends))
}

pub(super) fn rests<'a>(field: &'a Field<'_>) -> Option<Rests<'a>> {
    match &field.cross {
        _ if is_linked(field) => None,
        Some(Cross::One(conv)) => conv.rests_on(),
        Some(Cross::Counted(counted)) => {
            let rests = counted.element.as_ref()?.rests_on()?;
            // A raw pointer leads no record back to itself.
            let behind = counted.behind && !matches!(rests.ty, Type::Ptr(_));
            Some(Rests { behind: rests.behind || behind, ..rests })
        }
        _ => None,
    }
}

/// Whether a type is the record itself: then what is asked of the record is asked of it already.
pub(super) fn is_self(record: &Record<'_>, ty: &Type) -> bool {
    match shape::ungrouped(ty) {
        Type::Path(path) if path.qself.is_none() && path.path.segments.len() == 1 => {
            path.path.leading_colon.is_none() && path.path.segments[0].ident == record.input.ident
        }
        _ => false,
    }
}

/// Each once.
pub(crate) fn distinct(bounds: impl Iterator<Item = TokenStream>) -> Vec<TokenStream> {
    let mut seen = std::collections::HashSet::new();
    bounds.filter(|bound| seen.insert(bound.to_string())).collect()
}
