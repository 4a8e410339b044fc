//! `len`, `bytes`, `min`, `empty`: how much memory a pointer means.

use super::{ret_in, span, spelling};
use crate::ast::{Empty, Expr, Extent, Function, Param, Spelling, Unit, Word};
use crate::errors::Errors;
use crate::plan::{is_arithmetic, is_behind, is_constant};
use syn::{Lit, UnOp};

pub(super) fn rules(errors: &mut Errors, function: &Function, param: &Param) {
    a_slice_is_counted(errors, function, param);
    if let Some(word) = &param.facts.extent {
        if matches!(spelling(param), Some(Spelling::One)) {
            errors.at(word.span, "`&T` and `&mut T` are one value: write `&[T]` or `&mut [T]` for more");
        }
        an_extent_is_a_length(errors, function, param, word);
    }
    if let Some(word) = &param.facts.min {
        min_stands_beside_a_count(errors, function, param, word);
    }
    empty_is_possible(errors, function, param);
}

fn a_slice_is_counted(errors: &mut Errors, function: &Function, param: &Param) {
    if matches!(spelling(param), Some(Spelling::Slice)) && param.facts.extent.is_none() {
        let behind = function.params.iter().skip_while(|other| other.ident != param.ident);
        let count = behind.skip(1).find(|other| super::condition::is_integer(&other.ty));
        let (name, count) = (&param.ident, count.map_or_else(|| "n".into(), |count| count.ident.to_string()));
        errors.over(&param.ty, format!("say what counts `{name}`: `#[marshal(len = {count})]`"));
    }
}

fn an_extent_is_a_length(errors: &mut Errors, function: &Function, param: &Param, word: &Word<Extent>) {
    let Extent { unit, expr } = &word.value;
    // Behind a pointer to a pointer C may say the length in any way.
    let after = is_behind(function, param) && param.facts.text.is_none() && super::comes_out(param);
    if !is_length(errors, expr)
        || !ret_is_a_number(errors, function, expr)
        || (!after && !is_known_before(errors, expr))
    {
        return;
    }
    if param.facts.retval.is_some() && param.facts.grow.is_none() && !super::points_at_pointer(param) {
        if let Expr::Deref(name) = expr {
            let message = format!(
                "nobody says before the call how much room `*{name}` means: write an expression over other parameters, or drop `retval` to have the buffer lent"
            );
            return errors.at(name.span(), message);
        }
    }
    a_pointee_counts_alone(errors, expr);
    // Of text that goes in, that is said of the text.
    let is_said = param.facts.text.is_some() && !super::comes_out(param);
    if *unit == Unit::Bytes && is_constant(function, expr) && !is_said {
        errors.at(word.span, "a constant length is in elements: write `len = …`");
    }
}

/// Says whether an expression is a number, as far as its tokens tell.
pub(super) fn is_length(errors: &mut Errors, expr: &Expr) -> bool {
    match expr {
        Expr::Lit(Lit::Int(_)) | Expr::Name(_) | Expr::Const(_) | Expr::Deref(_) | Expr::Ret(_) => true,
        Expr::Field(_, field) => no_field(errors, field),
        Expr::Call(_, args) => args.iter().all(|arg| is_operand(errors, arg)),
        Expr::Paren(inner) => is_length(errors, inner),
        Expr::Binary(left, op, right) if is_arithmetic(op) => {
            is_length(errors, left) && is_length(errors, right)
        }
        Expr::Unary(UnOp::Neg(minus), inner) if matches!(**inner, Expr::Lit(_)) => {
            errors.at(minus.span, "a length is not negative; write how many there are");
            false
        }
        Expr::Unary(UnOp::Neg(minus), _) => {
            errors.at(
                minus.span,
                "lengths are reckoned without a sign: negate in a function of yours, and call it here",
            );
            false
        }
        Expr::Lit(_)
        | Expr::Unary(..)
        | Expr::Binary(..)
        | Expr::IsNull(_)
        | Expr::Receiver(_)
        | Expr::Rust(_) => {
            errors.at(
                span(expr),
                "a length is a whole number: write it with names, `*name`, constants, calls and `+ - * /`",
            );
            false
        }
    }
}

/// Arguments are C's own numbers, in which nothing is checked; so nothing is reckoned in them.
fn is_operand(errors: &mut Errors, expr: &Expr) -> bool {
    match expr {
        Expr::Paren(inner) => is_operand(errors, inner),
        Expr::Unary(..) | Expr::Binary(..) => {
            errors.at(
                span(expr),
                "this would be reckoned without checks: pass the parts, and reckon in the function",
            );
            false
        }
        Expr::Call(_, args) => args.iter().all(|arg| is_operand(errors, arg)),
        Expr::Field(_, field) => no_field(errors, field),
        _ => true,
    }
}

fn no_field(errors: &mut Errors, field: &syn::Ident) -> bool {
    errors.at(
        field.span(),
        "a field is read where a call is judged, in `ok`, `none` and `error`, and not for a length",
    );
    false
}

/// Says whether `ret`, if it is named, may be a length.
pub(super) fn ret_is_a_number(errors: &mut Errors, function: &Function, expr: &Expr) -> bool {
    let Some(span) = ret_in(expr) else { return true };
    let message = match function.ret.as_ref().map(Param::pointer) {
        None => {
            format!("`{}` returns nothing, so there is no `ret`: name what says the length", function.ident)
        }
        Some(Some(_)) => "`ret` is a pointer, and no number: name what says the length".into(),
        Some(None) => return true,
    };
    errors.at(span, message);
    false
}

fn is_known_before(errors: &mut Errors, expr: &Expr) -> bool {
    let Some(span) = ret_in(expr) else { return true };
    errors.at(span, "a length must be known before the call, and `ret` is known after it: `len` says how much room there is, `written = ret` how much C wrote");
    false
}

fn a_pointee_counts_alone(errors: &mut Errors, expr: &Expr) {
    if matches!(expr, Expr::Deref(_)) {
        return;
    }
    if let Some(name) = super::pointees(expr).first() {
        errors.at(name.span(), format!("a count behind a pointer stands alone: write `*{name}` and no more, or pass the length by value"));
    }
}

fn min_stands_beside_a_count(errors: &mut Errors, function: &Function, param: &Param, word: &Word<Expr>) {
    match &param.facts.extent {
        None => errors.at(
            word.span,
            "`min` is a lower bound beside a count: write `len = n` too, or `len` in its place",
        ),
        Some(_) if param.facts.retval.is_some() => {
            errors.at(word.span, "the wrapper makes this buffer as long as `len` says; drop `min`");
        }
        Some(extent) if is_constant(function, &extent.value.expr) => {
            errors.at(word.span, "this length is constant, so it needs no lower bound; drop `min`");
        }
        Some(_) => {
            if is_length(errors, &word.value) && is_known_before(errors, &word.value) {
                a_bound_reads_no_pointer(errors, &word.value);
            }
        }
    }
}

fn a_bound_reads_no_pointer(errors: &mut Errors, expr: &Expr) {
    if let Some(name) = super::pointees(expr).first() {
        errors.at(
            name.span(),
            format!("a lower bound reads no pointer: write a constant or a parameter in place of `*{name}`"),
        );
    }
}

fn empty_is_possible(errors: &mut Errors, function: &Function, param: &Param) {
    let facts = &param.facts;
    let Some(word) = &facts.empty else { return };
    let message = match &facts.extent {
        None if facts.text.is_some() => "text with its NUL is never empty to C; drop `empty`",
        None => "one value is never empty; drop `empty`, or say `len = n`",
        Some(extent) if is_constant(function, &extent.value.expr) => {
            "this length is constant, so it is never empty; drop `empty`"
        }
        Some(_) if facts.retval.is_some() => {
            "the wrapper makes this buffer, and C gets its address; drop `empty`"
        }
        Some(_) if facts.nullable.is_some() && word.value == Empty::Null => {
            "C could not tell the empty slice from `None`, which is NULL already; drop `empty = null` or `nullable`"
        }
        Some(_) => return,
    };
    errors.at(word.span, message);
}
