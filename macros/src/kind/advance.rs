//! A slice of the caller's over which C advances: what both kinds of cursor have in common.

use super::{Form, Surface};
use crate::ast::Direction;
use crate::frame::Body;
use crate::names::local;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Ident;

/// The caller's slice, `&mut &[T]` or `&mut &mut [T]`.
pub(super) struct Advance<'a> {
    pub(super) name: &'a Ident,
    pub(super) element: &'a TokenStream,
    pub(super) direction: Direction,
}

impl Advance<'_> {
    fn out(&self) -> bool {
        self.direction == Direction::Out
    }

    pub(super) fn surface(&self) -> Surface {
        let element = self.element;
        let ty = if self.out() { quote!(&mut [#element]) } else { quote!(&[#element]) };
        Surface { form: Form::Exclusive, ty, nullable: false }
    }

    /// Binds the length.
    pub(super) fn length(&self) -> TokenStream {
        let (name, len) = (self.name, local(self.name, "len"));
        quote!(let #len = <[_]>::len(*#name);)
    }

    /// Binds where the slice begins.
    pub(super) fn base(&self) -> TokenStream {
        let Self { name, element, .. } = self;
        let base = local(name, "base");
        let address = if self.out() {
            quote!(<[_]>::as_mut_ptr(*#name))
        } else {
            quote!(<[_]>::as_ptr(*#name).cast_mut())
        };
        quote!(let #base: *mut #element = #address;)
    }

    /// Goes on by what was found: how many elements C went on by, if it did not break its promise.
    pub(super) fn advance(&self, body: &Body<'_>, found: TokenStream) -> TokenStream {
        let (name, offset) = (self.name, local(self.name, "offset"));
        let found = body.attempt(name, found);
        let required = body.require(name, &offset, offset.to_token_stream());
        let rest = if self.out() {
            quote!(&mut ::pinvoke::private::core::mem::take(#name)[#offset..])
        } else {
            quote!(&#name[#offset..])
        };
        quote!(let #offset = #found; #required *#name = #rest;)
    }
}
