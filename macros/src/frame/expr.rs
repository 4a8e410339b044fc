//! The small language of lengths and conditions, printed in native values.

use super::body::Body;
use crate::ast::{Expr, Param, Safety, Shape};
use crate::callback;
use crate::kind;
use crate::names;
use crate::paths::{private, private_at};
use crate::plan::Completion;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
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
        Expr::Ret(span) => {
            let mut value = names::ret();
            value.set_span(span.resolved_at(value.span()));
            let ret = body.plan.function.ret.as_ref();
            truth(ret.and_then(by_value), value.to_token_stream())
        }
        Expr::Receiver(_) => match body.plan.function.receiver() {
            Some(index) => body.native(index),
            None => TokenStream::new(),
        },
        Expr::Call(function, args) => call(body, function, args),
        // Of a handle, that it is none: which need not be NULL.
        Expr::IsNull(pointer) if handle_of(body, pointer).is_some() => {
            let (raw, handle) = (sub(pointer), private("Handle"));
            let ty = handle_of(body, pointer).map(crate::handle::erased);
            quote!((!<#ty as #handle>::is_valid(#raw)))
        }
        Expr::IsNull(pointer) => {
            let pointer = sub(pointer);
            quote!(#pointer.is_null())
        }
        Expr::Field(record, field) => match of_state(body, record) {
            Some(of) => quote!(#of.#field()),
            None => self::field(body, record, field),
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

/// The handle that an expression is, if it is one.
fn handle_of<'a>(body: &Body<'a>, expr: &Expr) -> Option<&'a crate::ast::HandleUse> {
    let function = body.plan.function;
    let param = match expr {
        Expr::Ret(_) => function.ret.as_ref()?,
        Expr::Name(name) | Expr::Deref(name) => &function.params[function.param(name)?],
        Expr::Receiver(_) => &function.params[function.receiver()?],
        Expr::Paren(inner) => return handle_of(body, inner),
        _ => return None,
    };
    param.handle.as_ref()
}

/// A function of the block takes what C has; one of Rust's takes what safe code may have.
fn call(body: &Body<'_>, function: &syn::Path, args: &[Expr]) -> TokenStream {
    match body.plan.block.function(function) {
        Some(other) if other.safety == Safety::Unsafe => {
            let args: Vec<_> = args.iter().map(|arg| condition(body, arg)).collect();
            unsafe_call(function, &args)
        }
        Some(other) if other.params.iter().chain(&other.ret).any(|param| param.handle.is_some()) => {
            let args: Vec<_> = args.iter().map(|arg| condition(body, arg)).collect();
            super::raw::call(body.plan.block, other, &args)
        }
        _ => {
            let args = args.iter().map(|arg| argument(body, arg));
            quote!(#function(#(#args),*))
        }
    }
}

/// The borrowed form of a state, whose fields its accessors read.
fn of_state(body: &Body<'_>, record: &Expr) -> Option<TokenStream> {
    let function = body.plan.function;
    let (param, of) = match record {
        Expr::Deref(name) => (&function.params[function.param(name)?], Expr::Name(name.clone())),
        Expr::Receiver(_) => (&function.params[function.receiver()?], record.clone()),
        _ => return None,
    };
    param.handle.as_ref().map(|_| argument(body, &of))
}

/// What C returns a pointer to is looked at in its place; a value behind an argument is the wrapper's own.
fn field(body: &Body<'_>, record: &Expr, field: &Ident) -> TokenStream {
    let Expr::Ret(span) = record else {
        let record = condition(body, record);
        return quote!((#record).#field);
    };
    let (ret, record, refused) = (names::ret(), names::local(field, "of"), names::local(field, "refused"));
    let (pointed, copied) = (private_at(*span, "pointed"), private_at(field.span(), "read_field"));
    let place = quote_spanned!(field.span().resolved_at(Span::mixed_site())=> &raw const (*#record).#field);
    let numbers: [&dyn ToTokens; 1] = [&refused];
    let refusal = body.refusal("", "of", None, &numbers);
    // SAFETY (of the expansion): the pointer is neither NULL nor misaligned, and the author of the declaration promises
    // that what C returns means such a record; it is looked at before anything else runs.
    quote!(match #pointed(#ret) {
        ::core::result::Result::Ok(#record) => unsafe { #copied(#place) },
        ::core::result::Result::Err(#refused) => #refusal,
    })
}

/// A function that the block declares `unsafe`.
pub(super) fn unsafe_call(function: &syn::Path, args: &[TokenStream]) -> TokenStream {
    let locals: Vec<_> = (0..args.len()).map(names::argument).collect();
    // SAFETY (of the expansion): who declares the block calls a function of it here, with these arguments, which are
    // those of a call that the declaration describes; that this is sound is part of the promise of `unsafe extern`.
    quote!(match (#(#args,)*) { (#(#locals,)*) => unsafe { #function(#(#locals),*) } })
}

/// What a function of Rust's gets: a handle is borrowed, and one that comes out may be none.
pub(super) fn argument(body: &Body<'_>, expr: &Expr) -> TokenStream {
    let function = body.plan.function;
    let (param, index) = match expr {
        Expr::Name(name) | Expr::Deref(name) => match function.param(name) {
            Some(index) => (&function.params[index], Some(index)),
            None => return condition(body, expr),
        },
        Expr::Receiver(_) => match function.receiver() {
            Some(index) => (&function.params[index], Some(index)),
            None => return condition(body, expr),
        },
        Expr::Ret(_) => match &function.ret {
            Some(ret) => (ret, None),
            None => return condition(body, expr),
        },
        _ => return condition(body, expr),
    };
    let Some(usage) = &param.handle else { return condition(body, expr) };
    let raw = index.map_or_else(|| names::ret().to_token_stream(), |index| body.native(index));
    // A state is there from the start: what C has not filled yet is zero.
    let is_there = !usage.place || usage.state.is_some();
    let always = index.is_some() && is_there && param.facts.nullable.is_none();
    let (lend, ty) = (private(if always { "lend_from" } else { "lend_if" }), body.handle_type(usage));
    // SAFETY (of the expansion): an argument lives until the wrapper returns, and what came out until the error is
    // made, as the author of the declaration promises where it says what the error is made of. The form lives no
    // longer than the local that holds what C has.
    quote!(unsafe { #lend::<#ty>(&#raw) })
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

/// One that names neither parameters nor what C returned.
pub(super) fn constant(expr: &Expr) -> TokenStream {
    match expr {
        Expr::Lit(lit) => lit.to_token_stream(),
        Expr::Name(name) | Expr::Deref(name) => name.to_token_stream(),
        Expr::Const(path) => path.to_token_stream(),
        Expr::Ret(_) | Expr::Receiver(_) | Expr::Field(..) => names::ret().to_token_stream(),
        Expr::Call(function, args) => {
            let args = args.iter().map(constant);
            quote!(#function(#(#args),*))
        }
        Expr::IsNull(pointer) => {
            let pointer = constant(pointer);
            quote!(#pointer.is_null())
        }
        Expr::Unary(op, inner) => {
            let inner = constant(inner);
            quote!(#op #inner)
        }
        Expr::Binary(left, op, right) => {
            let (left, right) = (constant(left), constant(right));
            quote!(#left #op #right)
        }
        Expr::Paren(inner) => {
            let inner = constant(inner);
            quote!((#inner))
        }
        Expr::Rust(expr) => expr.to_token_stream(),
    }
}

/// As it was written, for docs.
pub(super) fn print(expr: &Expr) -> String {
    let list = |args: &[Expr]| args.iter().map(print).collect::<Vec<_>>().join(", ");
    match expr {
        Expr::Lit(lit) => lit.to_token_stream().to_string(),
        Expr::Name(name) => name.to_string(),
        Expr::Const(path) => crate::docs::print(&path.to_token_stream()),
        Expr::Deref(name) => format!("*{name}"),
        Expr::Ret(_) => "ret".into(),
        Expr::Receiver(_) => "self".into(),
        Expr::Call(function, args) => {
            format!("{}({})", crate::docs::print(&function.to_token_stream()), list(args))
        }
        Expr::Field(record, field) => match &**record {
            Expr::Deref(name) => format!("(*{name}).{field}"),
            of => format!("(*{}).{field}", print(of)),
        },
        Expr::IsNull(pointer) => format!("{}.is_null()", print(pointer)),
        Expr::Unary(op, inner) => format!("{}{}", op.to_token_stream(), print(inner)),
        Expr::Binary(left, op, right) => format!("{} {} {}", print(left), op.to_token_stream(), print(right)),
        Expr::Paren(inner) => format!("({})", print(inner)),
        Expr::Rust(expr) => expr.to_token_stream().to_string(),
    }
}
