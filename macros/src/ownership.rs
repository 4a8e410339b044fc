//! `free = F`, `alloc = A`: a type that knows who frees and who allocates, for the runtime's converters.

use crate::paths::private;
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{Ident, Path, Result, Token, parenthesized};

/// A C function that frees or allocates: called with the pointer or the number of bytes, or as it is written.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    pub(crate) path: Path,
    /// As written: over `ptr`, `len`, `bytes`, and constants.
    pub(crate) args: Option<Vec<syn::Expr>>,
}

impl Parse for Call {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let path = input.call(Path::parse_mod_style)?;
        let args = if input.peek(syn::token::Paren) {
            let content;
            parenthesized!(content in input);
            let args = content.parse_terminated(<syn::Expr as Parse>::parse, Token![,])?;
            Some(args.into_iter().collect())
        } else {
            None
        };
        Ok(Self { path, args })
    }
}

impl Call {
    /// The call, with each of `names` replaced where it stands alone, and as `default` without arguments.
    fn with(&self, names: &[(&str, TokenStream)], default: &TokenStream) -> TokenStream {
        let path = &self.path;
        let Some(args) = &self.args else { return quote!(#path(#default)) };
        let args = args.iter().map(|arg| {
            let named = |(name, _): &&(&str, TokenStream)| {
                matches!(arg, syn::Expr::Path(path) if path.path.is_ident(name))
            };
            names.iter().find(named).map_or_else(|| quote!(#arg), |(_, value)| value.clone())
        });
        quote!(#path(#(#args),*))
    }
}

impl Call {
    /// Where the call speaks of a length, if it does.
    pub(crate) fn length(&self) -> Option<Span> {
        let speaks = |arg: &&syn::Expr| matches!(arg, syn::Expr::Path(path) if path.path.is_ident("len") || path.path.is_ident("bytes"));
        self.args.iter().flatten().find(speaks).map(syn::spanned::Spanned::span)
    }
}

/// The type, under this name, with its implementations.
pub(crate) fn ownership(name: &Ident, free: &Call, alloc: Option<&Call>) -> TokenStream {
    let [ownership, returns, scratch, kind] = ["Ownership", "Returns", "Scratch", "ErrorKind"].map(private);
    let released = release(free);
    let allocates = alloc.is_none().then(|| {
        quote!(
            const ALLOCATES: ::core::primitive::bool = false;
        )
    });
    let allocated =
        alloc.map_or_else(|| quote!(::core::result::Result::Err(#kind::NotAllocated)), allocation);
    // SAFETY (of the expansion): the author of the declaration names the partners: what `alloc` gives, and what C
    // gives for such memory, is freed by `free`.
    quote! {
        #[allow(non_camel_case_types, reason = "named after the parameter")]
        enum #name {}
        unsafe impl #ownership for #name {
            const FREES: ::core::primitive::bool = true;
            #allocates

            #[inline]
            #[allow(unused_variables, unused_unsafe, clippy::all, reason = "as the function wants it")]
            fn alloc(
                layout: ::core::alloc::Layout,
                _: &#scratch,
            ) -> ::core::result::Result<::core::ptr::NonNull<::core::primitive::u8>, #kind> {
                #allocated
            }

            #[inline]
            #[allow(unused_variables, unused_unsafe, clippy::all, reason = "as the function wants it")]
            unsafe fn free(
                place: ::core::ptr::NonNull<::core::primitive::u8>,
                len: ::core::primitive::usize,
                bytes: ::core::primitive::usize,
            ) {
                #released
            }
        }
        unsafe impl #returns for #name {}
    }
}

/// The statements that free what is at `place`, of `len` elements and `bytes` bytes.
pub(crate) fn release(free: &Call) -> TokenStream {
    let count = private("count");
    let fits = Ident::new("fits", Span::mixed_site());
    let number = |name: TokenStream| {
        // What fitted its count before fits it now; else nothing can be freed.
        quote!(match #count(#name) {
            ::core::option::Option::Some(#fits) => #fits,
            ::core::option::Option::None => return,
        })
    };
    // A `*mut u8` where it is a part of an expression.
    // At the function that is named, where rustc says what it takes.
    let span = free.path.span().resolved_at(Span::call_site());
    let pointer = quote_spanned!(span=> ptr.cast());
    let names = [("ptr", pointer.clone()), ("len", number(quote!(len))), ("bytes", number(quote!(bytes)))];
    let call = free.with(&names, &pointer);
    quote!(let ptr = place.as_ptr(); let _ = unsafe { #call };)
}

fn allocation(alloc: &Call) -> TokenStream {
    let [count, allocated, kind] = ["count", "allocated", "ErrorKind"].map(private);
    let fits = Ident::new("fits", Span::mixed_site());
    let bytes = quote!(match #count(bytes) {
        ::core::option::Option::Some(#fits) => #fits,
        ::core::option::Option::None => return ::core::result::Result::Err(#kind::OutOfMemory { bytes }),
    });
    let call = alloc.with(&[("bytes", bytes.clone())], &bytes);
    // SAFETY (of the expansion): the author names the function as one that gives so many bytes, or NULL.
    quote! {
        // Of no bytes some allocators give NULL.
        let bytes = ::core::cmp::Ord::max(layout.size(), 1);
        #allocated(unsafe { #call }.cast(), layout)
    }
}
