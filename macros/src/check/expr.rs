//! What many rules ask of an expression.

use crate::ast::Expr;
use proc_macro2::Span;
use syn::Ident;
use syn::spanned::Spanned;

/// Where an expression begins, or its operator stands.
pub(crate) fn span(expr: &Expr) -> Span {
    match expr {
        Expr::Lit(lit) => lit.span(),
        Expr::Name(name) | Expr::Deref(name) => name.span(),
        Expr::Const(path) | Expr::Call(path, _) => path.span(),
        Expr::Ret(span) | Expr::Receiver(span) => *span,
        Expr::IsNull(inner) | Expr::Paren(inner) | Expr::Field(inner, _) => self::span(inner),
        Expr::Unary(op, _) => op.span(),
        Expr::Binary(_, op, _) => op.span(),
        Expr::Rust(expr) => expr.span(),
    }
}

/// Where an expression says `ret`.
pub(super) fn ret_in(expr: &Expr) -> Option<Span> {
    let mut found = None;
    expr.walk(&mut |part| {
        if let (Expr::Ret(span), None) = (part, found) {
            found = Some(*span);
        }
    });
    found
}

/// The names behind a `*` in an expression.
pub(super) fn pointees(expr: &Expr) -> Vec<&Ident> {
    let (mut names, mut of_fields) = (Vec::new(), 0);
    expr.walk(&mut |part| match part {
        // What stands in front of a field is its own rule's.
        Expr::Field(of, _) if matches!(**of, Expr::Deref(_)) => of_fields += 1,
        Expr::Deref(_) if of_fields > 0 => of_fields -= 1,
        Expr::Deref(name) => names.push(name),
        _ => {}
    });
    names
}
