//! Who has the memory that a field's pointer leads to.

use crate::paths::private;
use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::Ident;

/// Whose memory a pointer leads to.
#[derive(Clone)]
pub(crate) enum Owner {
    Lent,
    Copying,
    /// A type of the expansion, of `free` and `alloc`.
    Declared(Ident),
}

impl Owner {
    pub(super) fn returns(&self) -> bool {
        !matches!(self, Self::Lent)
    }

    pub(super) fn frees(&self) -> bool {
        matches!(self, Self::Declared(_))
    }
}

impl ToTokens for Owner {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Lent => private("Lent").to_tokens(tokens),
            Self::Copying => private("Copying").to_tokens(tokens),
            Self::Declared(name) => name.to_tokens(tokens),
        }
    }
}
