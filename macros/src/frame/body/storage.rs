//! The locals that hold what crosses, and may hold nothing.

use super::Body;
use crate::ast::{Direction, Empty, ErrorForm, Expr, Nullable};
use crate::names::local;
use crate::paths::private;
use crate::plan::{Lane, Memory};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Ident;

/// Makes code around a piece of code.
type Wrap<'a> = &'a dyn Fn(TokenStream) -> TokenStream;

impl Body<'_> {
    /// Makes the storage of a lane, fills it, and lends it, `None` being NULL.
    pub(crate) fn optional(
        &self,
        lane: &Lane<'_>,
        storage: &Ident,
        make: Wrap<'_>,
        fill: Wrap<'_>,
        lend: Wrap<'_>,
    ) -> (TokenStream, TokenStream) {
        let name = lane.name();
        if !lane.nullable() {
            let (made, filled) = (make(name.to_token_stream()), fill(quote!(&mut #storage)));
            return (quote!(let mut #storage = #made; #filled), lend(quote!(&mut #storage)));
        }
        let part = local(name, "part");
        let (made, filled) = (make(part.to_token_stream()), fill(storage.to_token_stream()));
        let lent = lend(storage.to_token_stream());
        let filled = self.if_present(lane, storage, filled);
        let prepare = quote! {
            let mut #storage = match #name {
                ::core::option::Option::Some(#part) => ::core::option::Option::Some(#made),
                ::core::option::Option::None => ::core::option::Option::None,
            };
            #filled
        };
        let lent = quote! {
            match &mut #storage {
                ::core::option::Option::Some(#storage) => #lent,
                ::core::option::Option::None => ::pinvoke::private::core::ptr::null_mut(),
            }
        };
        (prepare, lent)
    }

    /// Statements over the storage of a lane, which there may be none of. They see it as a `&mut`.
    pub(crate) fn if_present(&self, lane: &Lane<'_>, storage: &Ident, code: TokenStream) -> TokenStream {
        if code.is_empty() {
            code
        } else if lane.nullable() {
            quote!(if let ::core::option::Option::Some(#storage) = &mut #storage { #code })
        } else {
            quote!({ let #storage = &mut #storage; #code })
        }
    }

    /// For `nullable = any`: whether there is a buffer, whose length then counts.
    pub(crate) fn present(&self, lane: &Lane<'_>) -> TokenStream {
        let any = lane.facts().nullable.as_ref().is_some_and(|word| word.value == Nullable::Any);
        let (name, present) = (lane.name(), local(lane.name(), "present"));
        if any { quote!(let #present = ::core::option::Option::is_some(&#name);) } else { TokenStream::new() }
    }

    /// What an empty buffer sends: a local that must exist, and the pointer. `holder` is what holds the buffer now.
    pub(crate) fn emptiness(
        &self,
        lane: &Lane<'_>,
        holder: &Ident,
        pointer: TokenStream,
        native: &TokenStream,
    ) -> (TokenStream, TokenStream) {
        let Some(empty) = &lane.facts().empty else { return (TokenStream::new(), pointer) };
        let (len, zero) = (local(lane.name(), "len"), local(lane.name(), "zero"));
        match empty.value {
            Empty::Null => (
                TokenStream::new(),
                quote!(if #len == 0 { ::pinvoke::private::core::ptr::null_mut() } else { #pointer }),
            ),
            Empty::Zero => {
                let zeroed = private("zeroed");
                // `None` is NULL all the same.
                let there = lane.nullable().then(|| quote!(&& ::core::option::Option::is_some(&#holder)));
                (
                    quote!(let mut #zero = #zeroed::<#native>();),
                    quote!(if #len == 0 #there { &raw mut #zero } else { #pointer }),
                )
            }
        }
    }

    /// Zeroes an output that the error is made of: C may leave it unwritten.
    pub(crate) fn zeroed_for_error(&self, lane: &Lane<'_>) -> TokenStream {
        let read =
            |expr: &Expr| expr.mentions(|part| matches!(part, Expr::Deref(name) if name == lane.name()));
        let args = match self.plan.outcome.error.as_ref().map(|word| &word.value) {
            Some(ErrorForm::Constructor { args, .. }) => args.as_slice(),
            Some(ErrorForm::Errno(Some(number))) => std::slice::from_ref(number),
            _ => &[],
        };
        if lane.direction != Direction::Out || !matches!(lane.memory, Memory::One) || !args.iter().any(read) {
            return TokenStream::new();
        }
        let (native, zeroed) = (local(lane.name(), "native"), private("zeroed"));
        // SAFETY (of the expansion): the pointer was lent just above, exclusively, from one value of a blittable
        // type, of which zero is a value.
        quote!(unsafe { #native.write(#zeroed()) };)
    }
}
