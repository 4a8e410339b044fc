//! The lifetimes in the type of a record: what is in it lives no longer than these arguments.

use super::{Function, Param};
use crate::rename;
use proc_macro2::TokenStream;
use syn::{GenericArgument, Lifetime, PathArguments, Type};

impl Param {
    /// Those with a name, in the order in which they are written; a handle has its own.
    pub(crate) fn lifetimes(&self) -> Vec<&Lifetime> {
        let mut found = self.all_lifetimes();
        found.retain(|lifetime| lifetime.ident != "_");
        found
    }

    /// Whether each of them has a name, and there is one.
    pub(crate) fn names_its_lifetimes(&self) -> bool {
        let found = self.all_lifetimes();
        !found.is_empty() && found.iter().all(|lifetime| lifetime.ident != "_")
    }

    /// Those without a name, too.
    pub(crate) fn all_lifetimes(&self) -> Vec<&Lifetime> {
        let mut found = Vec::new();
        if self.handle.is_none() {
            in_type(&self.ty, &mut found);
        }
        found
    }
}

impl Function {
    /// Tokens that stand where no lifetime is in scope.
    pub(crate) fn erased(&self, tokens: TokenStream) -> TokenStream {
        let records = self.params.iter().chain(&self.ret).flat_map(Param::lifetimes);
        let names: Vec<_> = records.map(|lifetime| &lifetime.ident).collect();
        if names.is_empty() {
            tokens
        } else {
            rename::without_lifetimes(tokens, &|name| names.contains(&name))
        }
    }
}

/// Function pointers have lifetimes of their own.
fn in_type<'a>(ty: &'a Type, found: &mut Vec<&'a Lifetime>) {
    match ty {
        Type::Ptr(pointer) => in_type(&pointer.elem, found),
        Type::Reference(reference) => in_type(&reference.elem, found),
        Type::Slice(slice) => in_type(&slice.elem, found),
        Type::Array(array) => in_type(&array.elem, found),
        Type::Group(group) => in_type(&group.elem, found),
        Type::Paren(paren) => in_type(&paren.elem, found),
        Type::Path(path) => {
            for segment in &path.path.segments {
                in_arguments(&segment.arguments, found);
            }
        }
        _ => {}
    }
}

fn in_arguments<'a>(arguments: &'a PathArguments, found: &mut Vec<&'a Lifetime>) {
    let PathArguments::AngleBracketed(arguments) = arguments else { return };
    for argument in &arguments.args {
        match argument {
            GenericArgument::Lifetime(lifetime) => found.push(lifetime),
            GenericArgument::Type(ty) => in_type(ty, found),
            _ => {}
        }
    }
}
