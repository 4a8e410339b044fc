//! How much memory C hands to a closure.

use super::argument::Argument;
use crate::ast::{Block, Expr, Function, Unit};
use crate::frame::raw;
use crate::names::local;
use crate::paths::private;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{BinOp, Path};

/// The statement that binds the length in elements, checked: neither negative nor larger than any object.
pub(super) fn length(argument: &Argument<'_>, element: &TokenStream) -> TokenStream {
    let len = argument.local("len");
    let Some(extent) = &argument.param.facts.extent else { return TokenStream::new() };
    let element = if extent.value.unit == Unit::Bytes { &quote!(::core::primitive::u8) } else { element };
    let checked = match native(argument, &extent.value.expr) {
        Some(native) => {
            let length = private("length");
            argument.attempt(quote!(#length::<#element, _>(#native)))
        }
        None => {
            let (length, value) = (private("length_of"), computed(argument, &extent.value.expr));
            argument.attempt(quote!(#length::<#element>(#value)))
        }
    };
    quote!(let #len = #checked;)
}

/// How many elements that is.
pub(super) fn elements(argument: &Argument<'_>, element: &TokenStream) -> TokenStream {
    let len = argument.local("len");
    match &argument.param.facts.extent {
        Some(extent) if extent.value.unit == Unit::Bytes => {
            quote!((#len / ::core::mem::size_of::<#element>()))
        }
        _ => quote!(#len),
    }
}

/// One number of C's.
fn native(argument: &Argument<'_>, expr: &Expr) -> Option<TokenStream> {
    match expr {
        Expr::Name(name) if argument.callback.signature.param(name).is_some() => {
            let name = local(name, "");
            Some(quote!(#name))
        }
        _ => None,
    }
}

/// As `Option<usize>`, each step checked.
fn computed(argument: &Argument<'_>, expr: &Expr) -> TokenStream {
    let arithmetic = private("arithmetic");
    match expr {
        Expr::Lit(lit) => quote!(::core::option::Option::Some(#lit)),
        Expr::Paren(inner) => computed(argument, inner),
        Expr::Binary(left, op, right) => {
            let (left, right) = (computed(argument, left), computed(argument, right));
            let step = match op {
                BinOp::Add(_) => quote!(add),
                BinOp::Sub(_) => quote!(sub),
                BinOp::Mul(_) => quote!(mul),
                _ => quote!(div),
            };
            quote!(#arithmetic::#step(#left, #right))
        }
        Expr::Name(name) => match native(argument, expr) {
            Some(native) => quote!(#arithmetic::operand(#native)),
            None => quote!(#arithmetic::operand(#name)),
        },
        Expr::Const(path) => quote!(#arithmetic::operand(#path)),
        Expr::Call(path, args) => match function(argument, path) {
            Some((block, function)) => {
                let args: Vec<_> = args.iter().map(|arg| passed(argument, arg)).collect();
                let told = raw::call(block, function, &args);
                quote!(#arithmetic::operand(#told))
            }
            None => quote!(::core::option::Option::None),
        },
        // Refused by `check`.
        _ => quote!(::core::option::Option::None),
    }
}

/// A function of the block, and that block.
fn function<'a>(argument: &Argument<'a>, path: &Path) -> Option<(&'a Block, &'a Function)> {
    let block = argument.callback.block?;
    Some((block, block.function(path)?))
}

/// What C has for an argument of the callback: of a handle, if it is one.
fn passed(argument: &Argument<'_>, expr: &Expr) -> TokenStream {
    let signature = argument.callback.signature;
    let name = match expr {
        Expr::Name(name) if signature.param(name).is_some() => name,
        Expr::Name(name) => return name.to_token_stream(),
        Expr::Const(path) => return path.to_token_stream(),
        Expr::Lit(lit) => return lit.to_token_stream(),
        // Refused by `told`.
        _ => return TokenStream::new(),
    };
    let native = local(name, "");
    match signature.param(name).and_then(|index| signature.params[index].handle.as_ref()) {
        Some(usage) => {
            let (ty, there) = (crate::handle::erased(usage), private("there"));
            argument.attempt(quote!(#there::<#ty>(#native)))
        }
        None => native.to_token_stream(),
    }
}
