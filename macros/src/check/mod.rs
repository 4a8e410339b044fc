//! Rules between facts, each named in the user's terms: a function a rule, a file a topic.

mod binding;
mod borrowed;
mod call;
mod callback;
mod completion;
mod condition;
mod constant;
mod count;
mod direction;
mod extent;
mod format;
mod functions;
mod handle;
mod inherited;
mod init;
mod kept;
mod lend;
mod method;
mod name;
mod operation;
mod outcome;
mod ownership;
mod pin;
mod ret;
mod retain;
mod safety;
mod sharing;
mod source;
mod state;
mod status;
mod surface;
mod text;
mod written;

use crate::ast::{Block, Expr, Facts, Function, Param, Spelling, Word};
use crate::errors::Errors;
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Ident, Type};

pub(crate) use functions::functions;

pub(crate) fn block(errors: &mut Errors, block: &Block) {
    binding::of_block(errors, block);
    handle::of_block(errors, block);
    outcome::of_block(errors, block);
    init::of_block(errors, block);
    for function in &block.functions {
        safety::rules(errors, block, function);
        name::rules(errors, function);
        handle::of_function(errors, block, function);
        call::of_function(errors, block, function);
        state::of_function(errors, block, function);
        for param in &function.params {
            if !state::crosses_otherwise(errors, block, param) {
                of_param(errors, function, param);
            }
        }
        constant::of_function(errors, function);
        format::rules(errors, function);
        ownership::of_function(errors, function);
        status::of_function(errors, block, function);
        count::rules(errors, function);
        sharing::of_function(errors, function);
        operation::of_function(errors, block, function);
        outcome::of_function(errors, block, function);
        match &function.ret {
            Some(ret @ Param { handle: Some(usage), .. }) => handle::returned(errors, function, ret, usage),
            Some(param) if state::crosses_otherwise(errors, block, param) => {}
            Some(param) => ret::rules(errors, block, function, param),
            None => {}
        }
    }
}

fn of_param(errors: &mut Errors, function: &Function, param: &Param) {
    operation::field(errors, function, param);
    if param.completes() {
        return;
    }
    if param.facts.control.is_some() {
        return operation::control(errors, param);
    }
    if let Some(usage) = &param.handle {
        retain::rules(errors, function, param);
        return handle::rules(errors, function, param, usage);
    }
    if borrowed::is_said(param) {
        return borrowed::rules(errors, function, param);
    }
    if param.facts.callback.functions {
        return functions::rules(errors, function, param);
    }
    if crate::plan::is_callback(param) {
        return callback::rules(errors, function, param);
    }
    callback::only_beside_callback(errors, function, param);
    if param.facts.callback.destroy.is_some() {
        return retain::destructor(errors, function, param);
    }
    if param.facts.callback.user_data.is_some() {
        return;
    }
    handle::speaks_of_one(errors, param);
    retain::rules(errors, function, param);
    if param.facts.constant.is_some() {
        return constant::rules(errors, function, param);
    }
    if param.facts.status.is_some() {
        return status::rules(errors, function, param);
    }
    surface::rules(errors, param);
    ownership::with_stands_alone(errors, param);
    if param.pointer().is_none() {
        return direction::by_value(errors, param);
    }
    if param.facts.rest.is_some() {
        return text::rest(errors, function, param);
    }
    if param.facts.ignore.is_some() && param.facts.grow.is_none() {
        return ownership::ignore_hides_an_output(errors, param);
    }
    direction::rules(errors, param);
    extent::rules(errors, function, param);
    written::rules(errors, function, param);
    ownership::rules(errors, function, param);
    text::rules(errors, function, param);
    pin::rules(errors, param);
}

/// The words on a parameter, with their names.
fn words(facts: &Facts) -> Vec<(Span, &'static str)> {
    fn at<T>(word: &Option<Word<T>>, name: &'static str) -> Option<(Span, &'static str)> {
        word.as_ref().map(|word| (word.span, name))
    }
    let words = [
        at(&facts.retval, "retval"),
        at(&facts.input, "in"),
        at(&facts.output, "out"),
        at(&facts.filled, "filled"),
        at(&facts.extent, "len"),
        at(&facts.min, "min"),
        at(&facts.written, "written"),
        at(&facts.rest, "rest"),
        at(&facts.text, "text"),
        at(&facts.lossy, "lossy"),
        at(&facts.surface, "as"),
        at(&facts.with, "with"),
        at(&facts.own, "own"),
        at(&facts.free, "free"),
        at(&facts.alloc, "alloc"),
        at(&facts.grow, "grow"),
        at(&facts.cursor, "cursor"),
        at(&facts.nullable, "nullable"),
        at(&facts.empty, "empty"),
        at(&facts.constant, "const"),
        at(&facts.variadic, "variadic"),
        at(&facts.readonly, "readonly"),
        at(&facts.pin, "#[pin]"),
        at(&facts.borrow, "borrow"),
        at(&facts.stable, "stable"),
        at(&facts.consume, "consume"),
        at(&facts.copy, "copy"),
        at(&facts.value, "value"),
        at(&facts.ignore, "ignore"),
        facts.lends.first().map(|word| (word.span, "lend")),
        at(&facts.callback.callback, "callback"),
        at(&facts.callback.user_data, "user_data"),
        at(&facts.callback.on, "on"),
        at(&facts.callback.fail, "fail"),
        at(&facts.callback.destroy, "destroy"),
        at(&facts.callback.retain, "retain"),
        at(&facts.callback.earlier, "earlier"),
        at(&facts.status, "status"),
        at(&facts.control, "control"),
        at(&facts.field, "field"),
    ];
    words.into_iter().flatten().collect()
}

/// Whether C writes behind the pointer.
fn comes_out(param: &Param) -> bool {
    let facts = &param.facts;
    let said = facts.input.is_some() || facts.output.is_some() || facts.retval.is_some();
    if said {
        facts.output.is_some() || facts.retval.is_some()
    } else {
        param.pointer().is_some_and(|pointer| pointer.mutable)
    }
}

/// Whether this is a pointer to a pointer, of which the words speak of the inner one.
fn points_at_pointer(param: &Param) -> bool {
    param.pointer().is_some_and(|pointer| matches!(pointer.pointee, Type::Ptr(_)))
}

/// Whether a pointer means more than one value.
fn is_buffer(param: &Param) -> bool {
    let spelled = param
        .pointer()
        .is_some_and(|pointer| matches!(pointer.spelling, Spelling::Slice | Spelling::Array(_)));
    spelled || param.facts.extent.is_some() || param.facts.text.is_some()
}

fn spelling(param: &Param) -> Option<&Spelling> {
    param.pointer().map(|pointer| &pointer.spelling)
}

/// Whether the type has one of these names, in whatever module. Type aliases are not seen through.
fn is_named(ty: &Type, names: &[&str]) -> bool {
    match ty {
        Type::Path(path) => {
            path.path.segments.last().is_some_and(|last| names.iter().any(|name| last.ident == name))
        }
        Type::Group(group) => is_named(&group.elem, names),
        Type::Paren(paren) => is_named(&paren.elem, names),
        _ => false,
    }
}

/// Where an expression begins, or its operator stands.
fn span(expr: &Expr) -> Span {
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
fn ret_in(expr: &Expr) -> Option<Span> {
    let mut found = None;
    expr.walk(&mut |part| {
        if let (Expr::Ret(span), None) = (part, found) {
            found = Some(*span);
        }
    });
    found
}

/// The names behind a `*` in an expression.
fn pointees(expr: &Expr) -> Vec<&Ident> {
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
