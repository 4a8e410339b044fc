//! `bound!(path::to::wrapper)`: the slot of a function that is bound at run time.

use crate::names;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let mut path = match syn::parse2::<Path>(tokens) {
        Ok(path) => path,
        Err(error) => return error.to_compile_error(),
    };
    if let Some(last) = path.segments.last_mut() {
        last.ident = names::slot(&last.ident);
    }
    quote!((&#path))
}
