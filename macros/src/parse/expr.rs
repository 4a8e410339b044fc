//! The small language of lengths and conditions.

use crate::ast::Expr;
use syn::parse::ParseStream;
use syn::spanned::Spanned;
use syn::{BinOp, Path, Result, Token, UnOp};

pub(super) fn assigned(input: ParseStream<'_>) -> Result<Expr> {
    input.parse::<Token![=]>()?;
    expr(&input.parse::<syn::Expr>()?)
}

/// What stands behind `const =`: there any expression may, as in the argument of a call.
pub(super) fn constant(input: ParseStream<'_>) -> Result<Expr> {
    input.parse::<Token![=]>()?;
    let written = input.parse::<syn::Expr>()?;
    Ok(expr(&written).unwrap_or_else(|_| Expr::Rust(Box::new(written))))
}

pub(super) fn expr(written: &syn::Expr) -> Result<Expr> {
    Ok(match written {
        syn::Expr::Lit(lit) => Expr::Lit(lit.lit.clone()),
        // What arrives through a macro is one operand.
        syn::Expr::Group(group) => match expr(&group.expr)? {
            inner @ (Expr::Unary(..) | Expr::Binary(..)) => Expr::Paren(Box::new(inner)),
            inner => inner,
        },
        syn::Expr::Paren(paren) => Expr::Paren(Box::new(expr(&paren.expr)?)),
        syn::Expr::Path(path) if path.qself.is_none() => name(&path.path)?,
        syn::Expr::Call(call) => {
            let args = call.args.iter().map(expr).collect::<Result<_>>()?;
            Expr::Call(callee(&call.func)?, args)
        }
        syn::Expr::MethodCall(call) if call.method == "is_null" && call.args.is_empty() => {
            Expr::IsNull(Box::new(expr(&call.receiver)?))
        }
        syn::Expr::Field(field) => Expr::Field(Box::new(record(&field.base)?), member(&field.member)?),
        syn::Expr::Unary(unary) => match (&unary.op, expr(&unary.expr)?) {
            (UnOp::Deref(_), Expr::Name(name)) => Expr::Deref(name),
            (UnOp::Deref(star), Expr::IsNull(inner)) if matches!(*inner, Expr::Name(_)) => {
                let Expr::Name(name) = *inner else { unreachable!("matched as a name") };
                return Err(syn::Error::new(
                    star.span,
                    format!("write `(*{name}).is_null()`: a method binds first"),
                ));
            }
            (UnOp::Deref(star), _) => {
                return Err(syn::Error::new(star.span, "`*` reads a parameter: write `*name`"));
            }
            (op, inner) => Expr::Unary(*op, Box::new(inner)),
        },
        syn::Expr::Binary(binary) if is_allowed(&binary.op) => {
            Expr::Binary(Box::new(expr(&binary.left)?), binary.op, Box::new(expr(&binary.right)?))
        }
        syn::Expr::Cast(cast) => {
            return Err(syn::Error::new(
                cast.as_token.span,
                "drop the cast: numbers are converted by themselves, and checked",
            ));
        }
        syn::Expr::Assign(assign) => {
            return Err(syn::Error::new(assign.eq_token.span, "compare with `==`"));
        }
        other => {
            return Err(syn::Error::new(
                other.span(),
                "write this with literals, constants, `name`, `*name`, `ret`, `(*ret).field`, calls, `.is_null()`, `+ - * /`, comparisons and `&& || !`",
            ));
        }
    })
}

/// Of a field: what is behind a pointer.
fn record(base: &syn::Expr) -> Result<Expr> {
    let message = "write `(*ret).field` or `(*name).field`: of the record that the pointer means";
    let inner = match base {
        syn::Expr::Paren(paren) => &*paren.expr,
        syn::Expr::Group(group) => return record(&group.expr),
        other => return Err(syn::Error::new(other.span(), message)),
    };
    match inner {
        syn::Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => match expr(&unary.expr)? {
            Expr::Name(name) => Ok(Expr::Deref(name)),
            of @ (Expr::Ret(_) | Expr::Receiver(_)) => Ok(of),
            _ => Err(syn::Error::new(unary.span(), message)),
        },
        other => Err(syn::Error::new(other.span(), message)),
    }
}

fn member(member: &syn::Member) -> Result<syn::Ident> {
    match member {
        syn::Member::Named(name) => Ok(name.clone()),
        syn::Member::Unnamed(index) => Err(syn::Error::new(index.span, "C's fields have names: write one")),
    }
}

fn name(path: &Path) -> Result<Expr> {
    Ok(match path.get_ident() {
        Some(ident) if ident == "ret" => Expr::Ret(ident.span()),
        Some(ident) if ident == "self" => Expr::Receiver(ident.span()),
        Some(ident) => Expr::Name(ident.clone()),
        None => Expr::Const(path.clone()),
    })
}

fn callee(function: &syn::Expr) -> Result<Path> {
    match function {
        syn::Expr::Path(path) if path.qself.is_none() => Ok(path.path.clone()),
        syn::Expr::Group(group) => callee(&group.expr),
        other => Err(syn::Error::new(other.span(), "call a function by its name")),
    }
}

fn is_allowed(op: &BinOp) -> bool {
    matches!(
        op,
        BinOp::Add(_)
            | BinOp::Sub(_)
            | BinOp::Mul(_)
            | BinOp::Div(_)
            | BinOp::And(_)
            | BinOp::Or(_)
            | BinOp::Eq(_)
            | BinOp::Ne(_)
            | BinOp::Lt(_)
            | BinOp::Le(_)
            | BinOp::Gt(_)
            | BinOp::Ge(_)
    )
}
