//! `free = F`, `alloc = A`: a type that knows who frees and who allocates, for the runtime's converters.

use crate::paths::private;
use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
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

/// A name that the arguments of a call may use.
struct Known {
    name: &'static str,
    /// What it is by itself: the argument as the function wants it.
    alone: TokenStream,
}

impl Call {
    /// The call, with each of `names` replaced, and as `default` without arguments.
    fn with(&self, names: &[Known], default: &TokenStream) -> TokenStream {
        let path = &self.path;
        let Some(args) = &self.args else { return quote!(#path(#default)) };
        let args = args.iter().map(|arg| {
            let alone =
                |known: &&Known| matches!(arg, syn::Expr::Path(path) if path.path.is_ident(known.name));
            match names.iter().find(alone) {
                Some(known) => known.alone.clone(),
                None => renamed(quote!(#arg), names),
            }
        });
        quote!(#path(#(#args),*))
    }

    /// Where the call speaks of a length, if it does, as a part of an expression too.
    pub(crate) fn length(&self) -> Option<Span> {
        self.args.iter().flatten().find_map(|arg| speaks_of_length(quote!(#arg)))
    }
}

fn speaks_of_length(tokens: TokenStream) -> Option<Span> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Ident(ident) => (ident == "len" || ident == "bytes").then(|| ident.span()),
        TokenTree::Group(group) => speaks_of_length(group.stream()),
        _ => None,
    })
}

/// A name of the expansion's own, which no constant of the user's can be meant by.
fn own(name: &str) -> Ident {
    format_ident!("__pinvoke_{name}", span = Span::mixed_site())
}

/// The same tokens, with the known names as the expansion has them; not those of fields and methods.
fn renamed(tokens: TokenStream, names: &[Known]) -> TokenStream {
    let mut behind_dot = false;
    let rename = |token| {
        let is_member = std::mem::replace(
            &mut behind_dot,
            matches!(&token, TokenTree::Punct(dot) if dot.as_char() == '.'),
        );
        match token {
            TokenTree::Ident(ident) if !is_member && names.iter().any(|known| ident == known.name) => {
                let mut own = own(&ident.to_string());
                own.set_span(ident.span().resolved_at(own.span()));
                TokenTree::Ident(own)
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), renamed(group.stream(), names));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            token => token,
        }
    };
    tokens.into_iter().map(rename).collect()
}

/// The type, under this name, with its implementations. An allocator that keeps the number of bytes with the memory must
/// be told the `exact` one.
pub(crate) fn ownership(name: &Ident, free: &Call, alloc: Option<&Call>, exact: bool) -> TokenStream {
    let [ownership, returns, scratch, kind] = ["Ownership", "Returns", "Scratch", "ErrorKind"].map(private);
    let released = release(free);
    let allocates = alloc.is_none().then(|| {
        quote!(
            const ALLOCATES: ::core::primitive::bool = false;
        )
    });
    let allocated = alloc.map_or_else(
        || quote!(::core::result::Result::Err(#kind::NotAllocated)),
        |alloc| allocation(alloc, exact),
    );
    let [place, len, bytes, layout] = ["place", "len", "bytes", "layout"].map(own);
    quote! {
        #[allow(non_camel_case_types, reason = "named after the parameter")]
        enum #name {}
        // SAFETY (of the expansion): the author of the declaration names the partners: what `alloc` gives, and what C
        // gives for such memory, is freed by `free`.
        unsafe impl #ownership for #name {
            const FREES: ::core::primitive::bool = true;
            #allocates

            #[inline]
            #[allow(unused_variables, unused_unsafe, clippy::all, reason = "as the function wants it")]
            fn alloc(
                #layout: ::pinvoke::private::core::alloc::Layout,
                _: &#scratch,
            ) -> ::core::result::Result<::pinvoke::private::core::ptr::NonNull<::core::primitive::u8>, #kind> {
                #allocated
            }

            #[inline]
            #[allow(unused_variables, unused_unsafe, clippy::all, reason = "as the function wants it")]
            unsafe fn free(
                #place: ::pinvoke::private::core::ptr::NonNull<::core::primitive::u8>,
                #len: ::core::primitive::usize,
                #bytes: ::core::primitive::usize,
            ) {
                #released
            }
        }
        // SAFETY (of the expansion): what comes back is freed by the function above, as the author says.
        unsafe impl #returns for #name {}
    }
}

/// The statements that free what is at the place, of so many elements and bytes.
fn release(free: &Call) -> TokenStream {
    let count = private("count");
    let fits = Ident::new("fits", Span::mixed_site());
    let number = |name: TokenStream| {
        // What fitted its count before fits it now. Else, of a number of another type, the function cannot be told how much
        // it is to free, and it is not called.
        quote!(match #count(#name) {
            ::core::option::Option::Some(#fits) => #fits,
            ::core::option::Option::None => return,
        })
    };
    // A `*mut u8` where it is a part of an expression.
    // At the function that is named, where rustc says what it takes.
    let span = free.path.span().resolved_at(Span::call_site());
    let [place, ptr, len, bytes] = ["place", "ptr", "len", "bytes"].map(own);
    let mut there = ptr.clone();
    there.set_span(span.resolved_at(ptr.span()));
    let pointer = quote_spanned!(span=> #there.cast());
    let names = [
        Known { name: "ptr", alone: pointer.clone() },
        Known { name: "len", alone: number(len.to_token_stream()) },
        Known { name: "bytes", alone: number(bytes.to_token_stream()) },
    ];
    let call = free.with(&names, &pointer);
    // SAFETY (of the expansion): the caller of `free` promises that the memory is of the partner of this function,
    // whom the author of the declaration names, and that it is freed once.
    quote!(let #ptr = #place.as_ptr(); let _ = unsafe { #call };)
}

fn allocation(alloc: &Call, exact: bool) -> TokenStream {
    let [count, allocated, kind] = ["count", "allocated", "ErrorKind"].map(private);
    let fits = Ident::new("fits", Span::mixed_site());
    let [layout, bytes] = ["layout", "bytes"].map(own);
    let number = quote!(match #count(#bytes) {
        ::core::option::Option::Some(#fits) => #fits,
        ::core::option::Option::None => {
            return ::core::result::Result::Err(#kind::OutOfMemory { bytes: #bytes })
        }
    });
    let call = alloc.with(&[Known { name: "bytes", alone: number.clone() }], &number);
    // Of no bytes some allocators give NULL.
    let least = if exact { quote!(0) } else { quote!(1) };
    // SAFETY (of the expansion): the author names the function as one that gives so many bytes, or NULL.
    quote! {
        let #bytes = ::pinvoke::private::core::cmp::Ord::max(#layout.size(), #least);
        #allocated(unsafe { #call }.cast(), #layout)
    }
}
