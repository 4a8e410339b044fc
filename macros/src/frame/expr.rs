//! The small language of lengths and conditions, printed in native values.

mod calls;
mod plain;

pub(super) use calls::{argument, unsafe_call};
pub(super) use plain::{constant, print};

use crate::ast::{Expr, Param, Shape};
use crate::frame::Body;
use crate::paths::private;
use crate::plan::Completion;
use crate::{callback, kind, names};
use calls::{call, handle_of, of_state};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{BinOp, Ident};

/// A condition, or a value of C's own type.
pub(super) fn condition(body: &Body<'_>, expr: &Expr) -> TokenStream {
    let sub = |expr| condition(body, expr);
    match expr {
        // Text for C is a pointer there.
        Expr::Lit(lit @ syn::Lit::CStr(_)) => quote!(#lit.as_ptr()),
        Expr::Lit(lit) => lit.to_token_stream(),
        Expr::Name(name) => named(body, name),
        Expr::Const(path) => path.to_token_stream(),
        Expr::Deref(name) => match body.plan.function.param(name) {
            Some(index) => body.pointee(index, name.span()),
            None => quote!(*#name),
        },
        Expr::Ret(span) => ret(body, *span),
        Expr::Receiver(_) => match body.plan.function.receiver() {
            Some(index) => body.native(index),
            None => TokenStream::new(),
        },
        Expr::Call(function, args) => call(body, function, args),
        Expr::IsNull(pointer) => is_null(body, pointer),
        Expr::Field(record, field) => match of_state(body, record) {
            Some(of) => quote!(#of.#field()),
            None => calls::field(body, record, field),
        },
        Expr::Unary(op, inner) => {
            let inner = sub(inner);
            quote!(#op #inner)
        }
        Expr::Binary(left, op, right) => {
            let (left, right) = (sub(left), sub(right));
            quote!(#left #op #right)
        }
        Expr::Paren(inner) => {
            let inner = sub(inner);
            quote!((#inner))
        }
        // Evaluated by the compiler, so that no temporary dies before the call: `CString::new(…).as_ptr()`.
        Expr::Rust(expr) => quote!(const { #expr }),
    }
}

/// What C returned.
fn ret(body: &Body<'_>, at: Span) -> TokenStream {
    let mut value = names::ret();
    value.set_span(at.resolved_at(value.span()));
    let ret = body.plan.function.ret.as_ref();
    truth(ret.and_then(by_value), value.to_token_stream())
}

/// Of a handle, that it is none: which need not be NULL.
fn is_null(body: &Body<'_>, pointer: &Expr) -> TokenStream {
    let raw = condition(body, pointer);
    let Some(usage) = handle_of(body, pointer) else { return quote!(#raw.is_null()) };
    let (ty, handle) = (crate::handle::erased(usage), private("Handle"));
    quote!((!<#ty as #handle>::is_valid(#raw)))
}

/// A parameter, the captured errno, or else a constant.
fn named(body: &Body<'_>, name: &Ident) -> TokenStream {
    if body.plan.is_errno(name) {
        return names::errno().to_token_stream();
    }
    if let Some(param) = Completion::of(body.plan.function).and_then(|completion| completion.value(name)) {
        return truth(by_value(param), callback::completion::native(name).to_token_stream());
    }
    if let Some(status) = body.plan.function.status_named(name) {
        return body.native(status);
    }
    match body.plan.function.param(name) {
        Some(index) => truth(by_value(&body.plan.function.params[index]), body.native(index)),
        None => name.to_token_stream(),
    }
}

fn by_value(param: &Param) -> Option<&syn::Type> {
    match &param.shape {
        Shape::Value(ty) if param.facts.surface.is_none() => Some(ty),
        _ => None,
    }
}

/// C's `_Bool` crosses as a byte; in an expression it is a truth value all the same.
fn truth(ty: Option<&syn::Type>, native: TokenStream) -> TokenStream {
    if ty.is_some_and(kind::is_bool) { quote!((#native != 0)) } else { native }
}

/// A length, as `Option<usize>`: every operand and every step is checked.
pub(super) fn length(body: &Body<'_>, expr: &Expr) -> TokenStream {
    let arithmetic = private("arithmetic");
    match expr {
        Expr::Lit(lit) => quote!(::core::option::Option::Some(#lit)),
        Expr::Paren(inner) => length(body, inner),
        Expr::Binary(left, op, right) => {
            let (left, right) = (length(body, left), length(body, right));
            let step = match op {
                BinOp::Add(_) => quote!(add),
                BinOp::Sub(_) => quote!(sub),
                BinOp::Mul(_) => quote!(mul),
                _ => quote!(div),
            };
            quote!(#arithmetic::#step(#left, #right))
        }
        other => {
            let value = condition(body, other);
            quote!(#arithmetic::operand(#value))
        }
    }
}
