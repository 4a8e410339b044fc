//! Expressions of which nothing is a call's own: as constants, and as they were written.

use crate::ast::Expr;
use crate::names;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// One that names neither parameters nor what C returned.
pub(in crate::frame) fn constant(expr: &Expr) -> TokenStream {
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
pub(in crate::frame) fn print(expr: &Expr) -> String {
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
