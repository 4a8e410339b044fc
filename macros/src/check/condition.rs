//! What `ok` and `none` may test.

use super::{is_named, span};
use crate::ast::{Expr, Function, Shape};
use crate::errors::Errors;
use proc_macro2::Span;
use syn::{BinOp, Lit, Type, UnOp};

const INTEGERS: &[&str] =
    &["i8", "i16", "i32", "i64", "isize", "c_short", "c_int", "c_long", "c_longlong", "ssize_t", "c_schar"];
const UNSIGNED: &[&str] = &[
    "u8",
    "u16",
    "u32",
    "u64",
    "usize",
    "c_ushort",
    "c_uint",
    "c_ulong",
    "c_ulonglong",
    "size_t",
    "c_uchar",
];

/// What the tokens of a return type tell.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Returns {
    Nothing,
    Pointer,
    Bool,
    Float,
    Signed,
    Unsigned,
    /// A name that may be anything.
    Unknown,
}

pub(super) fn returns(function: &Function) -> Returns {
    match function.ret.as_ref().map(|ret| &ret.shape) {
        None => Returns::Nothing,
        Some(Shape::Pointer(_)) => Returns::Pointer,
        Some(Shape::Value(ty)) if is_named(ty, &["bool"]) => Returns::Bool,
        Some(Shape::Value(ty)) if is_named(ty, &["f32", "f64", "c_float", "c_double"]) => Returns::Float,
        Some(Shape::Value(ty)) if is_named(ty, INTEGERS) => Returns::Signed,
        Some(Shape::Value(ty)) if is_named(ty, UNSIGNED) => Returns::Unsigned,
        Some(Shape::Value(_)) => Returns::Unknown,
    }
}

/// A type by value that C counts with, by its tokens.
pub(super) fn is_integer(ty: &Type) -> bool {
    is_named(ty, INTEGERS) || is_named(ty, UNSIGNED)
}

/// A condition of the function's own.
pub(super) fn rules(errors: &mut Errors, function: &Function, expr: &Expr) {
    if is_condition(errors, expr, returns(function)) {
        for (span, message) in mismatches(expr, returns(function)) {
            errors.at(span, message);
        }
    }
}

/// Says whether an expression is true or false, as far as its tokens tell.
pub(super) fn is_condition(errors: &mut Errors, expr: &Expr, returns: Returns) -> bool {
    match expr {
        Expr::Paren(inner) | Expr::Unary(UnOp::Not(_), inner) => is_condition(errors, inner, returns),
        Expr::Binary(left, BinOp::And(_) | BinOp::Or(_), right) => {
            is_condition(errors, left, returns) && is_condition(errors, right, returns)
        }
        Expr::Binary(_, op, _) if !crate::plan::is_arithmetic(op) => true,
        Expr::Lit(Lit::Bool(_))
        | Expr::Name(_)
        | Expr::Const(_)
        | Expr::Call(..)
        | Expr::IsNull(_)
        | Expr::Field(..)
        | Expr::Rust(_) => true,
        Expr::Ret(_) if returns == Returns::Bool => true,
        Expr::Ret(span) if returns == Returns::Pointer => {
            not_one(errors, *span, "`ret.is_null()` or `!ret.is_null()`")
        }
        Expr::Ret(span) => not_one(errors, *span, "`ret == 0` or `ret != 0`"),
        Expr::Deref(name) => not_one(errors, name.span(), &format!("`*{name} == 0` or `*{name} != 0`")),
        Expr::Lit(_) | Expr::Binary(..) | Expr::Unary(..) | Expr::Receiver(_) => {
            not_one(errors, span(expr), "`ret == 0`")
        }
    }
}

fn not_one(errors: &mut Errors, span: Span, instead: &str) -> bool {
    errors.at(span, format!("this is no condition: write a comparison, such as {instead}"));
    false
}

/// Where `ret` is compared with what its type has not, and what to write there.
fn mismatches(expr: &Expr, returns: Returns) -> Vec<(Span, &'static str)> {
    let mut found = Vec::new();
    expr.walk(&mut |part| match part {
        Expr::Binary(left, op, right) => {
            let number = match (&**left, &**right) {
                (Expr::Ret(_), Expr::Lit(Lit::Int(number))) | (Expr::Lit(Lit::Int(number)), Expr::Ret(_)) => {
                    number
                }
                _ => return,
            };
            let zero = number.base10_digits() == "0";
            let always = matches!((&**left, op), (Expr::Ret(_), BinOp::Ge(_) | BinOp::Lt(_)));
            found.extend(match returns {
                Returns::Pointer => {
                    Some((number.span(), "`ret` is a pointer, not a number: test it with `ret.is_null()`"))
                }
                Returns::Bool => {
                    Some((number.span(), "`ret` is a `bool`, not a number: write `ret` or `!ret`"))
                }
                Returns::Unsigned if zero && always => Some((
                    number.span(),
                    "`ret` is unsigned and never below 0: test what C returns on failure",
                )),
                _ => None,
            });
        }
        Expr::Field(inner, field)
            if matches!(**inner, Expr::Ret(_)) && !matches!(returns, Returns::Pointer | Returns::Unknown) =>
        {
            found.push((field.span(), "`ret` is no pointer to a record, so it has no fields"));
        }
        Expr::IsNull(inner)
            if matches!((&**inner, returns), (Expr::Ret(_), Returns::Signed | Returns::Unsigned)) =>
        {
            found.push((span(inner), "`ret` is a number, not a pointer: compare it, such as `ret == 0`"));
        }
        _ => {}
    });
    found
}

/// Whether the block's condition makes no sense of what this function returns.
pub(super) fn cannot_test(expr: &Expr, function: &Function) -> Option<&'static str> {
    match returns(function) {
        Returns::Pointer if takes_ret_for_bool(expr) => Some("returns a pointer"),
        Returns::Signed | Returns::Unsigned if takes_ret_for_bool(expr) => Some("returns a number"),
        Returns::Nothing if expr.mentions_ret() => Some("returns nothing"),
        Returns::Pointer if !mismatches(expr, Returns::Pointer).is_empty() => Some("returns a pointer"),
        Returns::Bool if !mismatches(expr, Returns::Bool).is_empty() => Some("returns a `bool`"),
        // An integer literal is never a float.
        Returns::Float if !mismatches(expr, Returns::Pointer).is_empty() => Some("returns a float"),
        Returns::Signed | Returns::Unsigned
            if expr
                .mentions(|part| matches!(part, Expr::IsNull(inner) if matches!(**inner, Expr::Ret(_)))) =>
        {
            Some("returns a number")
        }
        _ => None,
    }
}

/// Whether `ret` stands where only true or false can.
fn takes_ret_for_bool(expr: &Expr) -> bool {
    match expr {
        Expr::Ret(_) => true,
        Expr::Paren(inner) | Expr::Unary(UnOp::Not(_), inner) => takes_ret_for_bool(inner),
        Expr::Binary(left, BinOp::And(_) | BinOp::Or(_), right) => {
            takes_ret_for_bool(left) || takes_ret_for_bool(right)
        }
        _ => false,
    }
}
