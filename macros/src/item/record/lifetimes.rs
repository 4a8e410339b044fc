//! The lifetimes of a record, which its native form has not.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::visit_mut::VisitMut;
use syn::{Generics, Lifetime, Type};

/// The type with `'static` for every lifetime of the record's: a native form holds no borrow.
pub(crate) fn without_lifetimes(generics: &Generics, tokens: TokenStream) -> TokenStream {
    crate::rename::without_lifetimes(tokens, &|name| {
        generics.lifetimes().any(|param| param.lifetime.ident == *name)
    })
}

/// Whether a type has a lifetime of the record's, so that it borrows, and nothing that C leaves can become it.
pub(crate) fn has_lifetime(generics: &Generics, ty: &Type) -> bool {
    generics.lifetimes().next().is_some()
        && without_lifetimes(generics, ty.to_token_stream()).to_string() != ty.to_token_stream().to_string()
}

/// The type with the record's name for `Self`, which means the native form in what is generated.
pub(crate) fn named(ty: &Type, record: &Type) -> Type {
    struct Named<'a>(&'a Type);
    impl VisitMut for Named<'_> {
        fn visit_type_mut(&mut self, ty: &mut Type) {
            match ty {
                Type::Path(path) if path.qself.is_none() && path.path.is_ident("Self") => {
                    *ty = self.0.clone()
                }
                _ => syn::visit_mut::visit_type_mut(self, ty),
            }
        }
    }
    let mut ty = ty.clone();
    Named(record).visit_type_mut(&mut ty);
    ty
}

/// A lifetime of the expansion, for bounds that are checked where they are used.
pub(crate) fn field_life() -> Lifetime {
    Lifetime::new("'__field", Span::mixed_site())
}
