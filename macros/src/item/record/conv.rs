//! Which converter of the runtime carries a field.

pub(crate) use super::owner::Owner;
use super::shape;
use crate::paths::{private, private_at};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Path, Type};

/// What text is made of.
#[derive(Clone)]
pub(crate) struct Encoding {
    pub(crate) ty: TokenStream,
    pub(crate) unit: TokenStream,
}

impl Encoding {
    pub(crate) fn new(name: &'static str, unit: TokenStream) -> Self {
        Self { ty: private(name).to_token_stream(), unit }
    }
}

/// A converter, as a type of the runtime.
#[derive(Clone)]
pub(crate) enum Conv {
    /// The type's own.
    By(Type),
    /// The type crosses as this one: `as = c_int`.
    As(Type),
    /// The value itself, whatever pointers it holds.
    Opaque(Type),
    With(Path),
    /// `Text`, `PathText`, with their encoding.
    Text(&'static str, Encoding, Owner),
    /// `CText`: bytes that stay as they are.
    CText(Owner),
    Bstr(Owner),
    /// The type `Bstr`, whose units stay as they are.
    BstrUnits(Owner),
    InlineText(Encoding, TokenStream),
    Inline(Box<Conv>, TokenStream),
    Nullable(Box<Conv>),
    /// `Box<T>`.
    Boxed(Box<Conv>, Owner),
    /// `&'a T`.
    Referenced(Box<Conv>),
    /// `Option<DbRef<'a>>`, by what is in it.
    Lent(Type),
    /// `Db` or `Option<Db>`, which C hands over.
    Owned(Type),
}

impl Conv {
    /// The type of the converter.
    pub(crate) fn by(&self) -> TokenStream {
        match self {
            Self::By(ty) => {
                let by = private_at(ty.span(), "By");
                quote!(#by<#ty>)
            }
            Self::As(ty) | Self::Opaque(ty) => {
                let as_ = private_at(ty.span(), "As");
                quote!(#as_<#ty>)
            }
            Self::With(path) => of("With", &[path.to_token_stream()]),
            Self::Text(name, encoding, owner) => of(name, &[encoding.ty.clone(), owner.to_token_stream()]),
            Self::CText(owner) => of("CText", &[owner.to_token_stream()]),
            Self::Bstr(owner) => of("Bstr", &[owner.to_token_stream()]),
            Self::BstrUnits(owner) => of("BstrUnits", &[owner.to_token_stream()]),
            Self::InlineText(encoding, len) => of("InlineText", &[encoding.ty.clone(), len.clone()]),
            Self::Inline(inner, len) => of("Inline", &[inner.by(), len.clone()]),
            Self::Nullable(inner) => of("Nullable", &[inner.by()]),
            Self::Boxed(inner, owner) => of("Boxed", &[inner.by(), owner.to_token_stream()]),
            Self::Referenced(inner) => {
                let pointer = of("Pointer", &[inner.by(), Owner::Lent.to_token_stream()]);
                of("Referenced", &[pointer])
            }
            Self::Lent(ty) => private_at(ty.span(), "LentHandle").to_token_stream(),
            Self::Owned(ty) => private_at(ty.span(), "AdoptedHandle").to_token_stream(),
        }
    }

    /// What C sees, spelled so that a record may lead to itself.
    pub(crate) fn native(&self) -> TokenStream {
        match self {
            Self::By(ty) | Self::Lent(ty) => {
                let native = private_at(ty.span(), "Native");
                quote!(#native<#ty>)
            }
            Self::Owned(ty) => {
                let raw = private_at(ty.span(), "Raw");
                quote!(#raw<#ty>)
            }
            Self::As(ty) | Self::Opaque(ty) => ty.to_token_stream(),
            Self::With(path) => quote_spanned!(path.span()=> <#path as ::pinvoke::Conversion>::Native),
            Self::Text(_, Encoding { unit, .. }, _) => quote!(*mut #unit),
            Self::CText(_) => quote!(*mut ::pinvoke::private::core::ffi::c_char),
            Self::Bstr(_) | Self::BstrUnits(_) => quote!(*mut ::core::primitive::u16),
            Self::InlineText(Encoding { unit, .. }, len) => quote!([#unit; #len]),
            Self::Inline(inner, len) => {
                let inner = inner.native();
                quote!([#inner; #len])
            }
            Self::Nullable(inner) => inner.native(),
            Self::Boxed(inner, _) | Self::Referenced(inner) => {
                let inner = inner.native();
                quote!(*mut #inner)
            }
        }
    }

    /// Whether what C leaves may come back, as far as the words say.
    pub(crate) fn returns(&self) -> bool {
        match self {
            Self::Text(_, _, owner) | Self::CText(owner) | Self::Bstr(owner) | Self::BstrUnits(owner) => {
                owner.returns()
            }
            Self::Boxed(inner, owner) => owner.returns() && inner.returns(),
            Self::Inline(inner, _) | Self::Nullable(inner) => inner.returns(),
            Self::Referenced(_) | Self::Lent(_) => false,
            Self::By(_)
            | Self::As(_)
            | Self::Opaque(_)
            | Self::With(_)
            | Self::InlineText(..)
            | Self::Owned(_) => true,
        }
    }

    /// The handle that C hands over here.
    pub(crate) fn handed_over(&self) -> Option<&Type> {
        match self {
            Self::Owned(ty) => Some(ty),
            Self::Inline(inner, _) => inner.handed_over(),
            _ => None,
        }
    }

    /// Whether C hands handles over here.
    pub(crate) fn hands_over(&self) -> bool {
        self.handed_over().is_some()
    }

    /// Whether a native value may own something.
    pub(crate) fn may_own(&self) -> bool {
        match self {
            Self::As(_) | Self::Opaque(_) | Self::InlineText(..) | Self::Referenced(_) | Self::Lent(_) => {
                false
            }
            Self::By(_) | Self::With(_) | Self::Owned(_) => true,
            Self::Text(_, _, owner)
            | Self::CText(owner)
            | Self::Bstr(owner)
            | Self::BstrUnits(owner)
            | Self::Boxed(_, owner) => owner.frees(),
            Self::Inline(inner, _) | Self::Nullable(inner) => inner.may_own(),
        }
    }

    /// Whether what comes back is read of memory that stays C's.
    pub(crate) fn copies(&self) -> bool {
        match self {
            Self::Text(_, _, owner)
            | Self::CText(owner)
            | Self::Bstr(owner)
            | Self::BstrUnits(owner)
            | Self::Boxed(_, owner) => matches!(owner, Owner::Copying),
            Self::Inline(inner, _) | Self::Nullable(inner) => inner.copies(),
            _ => false,
        }
    }

    /// Whether an object may be taken out of a native value, so that zero need not stand for none.
    pub(crate) fn may_hand_over(&self) -> bool {
        match self {
            Self::Owned(_) => true,
            Self::By(ty) => !shape::is_no_pointer(ty),
            Self::Inline(inner, _) => inner.may_hand_over(),
            _ => false,
        }
    }

    /// Whether a native value may point at memory of Rust's.
    pub(crate) fn may_borrow(&self) -> bool {
        !matches!(
            self,
            Self::As(_)
                | Self::Opaque(_)
                | Self::InlineText(..)
                | Self::With(_)
                | Self::Lent(_)
                | Self::Owned(_)
        )
    }

    /// Whether the conversion may fail though the types alone do not say so.
    pub(crate) fn fails(&self) -> bool {
        !matches!(self, Self::By(_) | Self::As(_) | Self::Opaque(_) | Self::Lent(_) | Self::Owned(_))
    }

    /// The type whose own conversion this rests on, in place or behind a pointer.
    pub(crate) fn rests_on(&self) -> Option<Rests<'_>> {
        match self {
            Self::By(ty) | Self::Lent(ty) => Some(Rests { ty, behind: false, native: false }),
            Self::As(ty) => Some(Rests { ty, behind: false, native: true }),
            Self::Inline(inner, _) | Self::Nullable(inner) => inner.rests_on(),
            Self::Boxed(inner, _) | Self::Referenced(inner) => {
                inner.rests_on().map(|rests| Rests { behind: true, ..rests })
            }
            _ => None,
        }
    }
}

/// A type on which a conversion rests.
pub(crate) struct Rests<'a> {
    pub(crate) ty: &'a Type,
    /// Behind a pointer, where a record may lead to itself.
    pub(crate) behind: bool,
    /// It is C's type, of `as = …`.
    pub(crate) native: bool,
}

pub(crate) fn of(name: &'static str, args: &[TokenStream]) -> TokenStream {
    let name = private(name);
    quote!(#name<#(#args),*>)
}
