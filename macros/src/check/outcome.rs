//! `ok`, `none`, `error`, `plain`, of a block and of a function.

use super::condition::{self, Returns};
use super::{inherited, is_buffer, name, pointees, ret_in, span};
use crate::ast::{Block, ErrorForm, Expr, Function, Spelling, Word};
use crate::errors::Errors;
use syn::Ident;

pub(super) fn of_block(errors: &mut Errors, block: &Block) {
    if let Some(ok) = &block.words.outcome.ok {
        // A function may return anything; what it does return is its own rule's business.
        if condition::is_condition(errors, &ok.value, Returns::Bool) {
            depends_on_c(errors, &ok.value, &|name| !name::may_be_constant(name));
        }
    }
    inherited::names_are_somebodys(errors, block);
}

pub(super) fn of_function(errors: &mut Errors, block: &Block, function: &Function) {
    let own = &function.words.outcome;
    // That they are unknown is said already.
    let unknown = |name: &Ident| !name::may_be_constant(name) && function.param(name).is_none();
    for word in own.ok.iter().chain(&own.none) {
        if there_is_a_ret(errors, function, &word.value) && depends_on_c(errors, &word.value, &unknown) {
            condition::rules(errors, function, &word.value);
        }
    }
    for arg in own.error.iter().flat_map(|word| name::arguments(&word.value)) {
        there_is_a_ret(errors, function, arg);
    }
    for written in function.params.iter().filter_map(|param| param.facts.written.as_ref()) {
        there_is_a_ret(errors, function, &written.value);
    }
    plain_leaves_something(errors, block, function);
    if inherited::fits(errors, block, function) {
        errors_have_a_test(errors, block, function);
        errors_are_made_of_something(errors, block, function);
    }
    none_once(errors, function);
    for name in name::of_outcome(own).into_iter().flat_map(pointees) {
        can_be_read(errors, function, name);
    }
    // What the block says is about every function in it, and is wrong at this one.
    let more = format!(
        "; that is what the block tests or tells: give `{}` an outcome of its own, or `plain`",
        function.ident
    );
    errors.moved(function.ident.span(), more, |errors| {
        for name in inherited::expressions(block, function).into_iter().flat_map(pointees) {
            can_be_read(errors, function, name);
        }
    });
    copies_before_anything_runs(errors, block, function);
}

/// What is copied is copied before anything else runs, and a call in the test would run before.
fn copies_before_anything_runs(errors: &mut Errors, block: &Block, function: &Function) {
    let Some(ret) = function.ret.as_ref().filter(|ret| ret.facts.copy.is_some()) else { return };
    let tests = ok(block, function).into_iter().chain(&function.words.outcome.none).map(|word| &word.value);
    for expr in tests.chain(ret.facts.extent.iter().map(|word| &word.value.expr)) {
        expr.walk(&mut |part| {
            if let Expr::Call(path, _) = part {
                errors.over(path, "this would run before the copy, and C may change its memory meanwhile: test without a call");
            }
        });
    }
}

/// The success test that holds for a function.
pub(super) fn ok<'a>(block: &'a Block, function: &'a Function) -> Option<&'a Word<Expr>> {
    let own = &function.words.outcome;
    let inherited = block.words.outcome.ok.as_ref().filter(|_| own.plain.is_none());
    own.ok.as_ref().or(inherited)
}

fn there_is_a_ret(errors: &mut Errors, function: &Function, expr: &Expr) -> bool {
    match (ret_in(expr), &function.ret) {
        (Some(span), None) => {
            errors.at(span, format!("`{}` returns nothing, so there is no `ret`: write `*name` of what C writes, or declare what it returns", function.ident));
            false
        }
        _ => true,
    }
}

fn depends_on_c(errors: &mut Errors, expr: &Expr, may: &dyn Fn(&Ident) -> bool) -> bool {
    let depends = expr.mentions(|part| match part {
        Expr::Ret(_) | Expr::Deref(_) | Expr::Call(..) | Expr::Field(..) => true,
        Expr::Name(name) => name::is_errno(name) || name == "status" || may(name),
        _ => false,
    });
    if !depends {
        errors.at(
            span(expr),
            "this is the same whatever C does: test `ret`, `errno`, or `*name` of what C writes",
        );
    }
    depends
}

fn plain_leaves_something(errors: &mut Errors, block: &Block, function: &Function) {
    let own = &function.words.outcome;
    let Some(plain) = &own.plain else { return };
    if own.ok.is_some() {
        errors.at(plain.span, "`ok` replaces the block's already; drop `plain`");
    } else if block.words.outcome.ok.is_none() {
        let message = match block.words.outcome.error {
            Some(_) => {
                "`plain` leaves the block's `ok`, and the block says only `error`, which by itself makes nothing fail; drop `plain`"
            }
            None => "the block says no `ok` that this could leave; drop `plain`",
        };
        errors.at(plain.span, message);
    }
}

/// An `error` of the function's own wants something that fails: that an argument can be refused tells nothing of C.
fn errors_have_a_test(errors: &mut Errors, block: &Block, function: &Function) {
    let own = &function.words.outcome;
    let Some(error) = own.error.as_ref().filter(|_| ok(block, function).is_none()) else { return };
    if own.fallible.is_some() {
        return;
    }
    let name = &function.ident;
    let or_fallible = "or `fallible`, if only the call can be refused";
    let message = match (condition::returns(function), &function.ret) {
        (Returns::Pointer, Some(ret)) if ret.facts.nullable.is_none() => return,
        (Returns::Pointer, _) => {
            "NULL is `None` here, by `nullable`, and no failure: say `ok = …`, or drop `nullable` or `error`"
                .into()
        }
        (Returns::Nothing, _) => format!(
            "`{name}` returns nothing, so say when it succeeds: `ok = *name == 0` of what C writes; {or_fallible}"
        ),
        (Returns::Bool, _) => format!("say when `{name}` succeeds: `ok = ret`; {or_fallible}"),
        _ => format!("say when `{name}` succeeds: `ok = ret == 0`; {or_fallible}"),
    };
    errors.at(error.span, message);
}

/// `error = TYPE` is made from what C returns.
fn errors_are_made_of_something(errors: &mut Errors, block: &Block, function: &Function) {
    let own = function.words.outcome.error.as_ref();
    let Some(error) = own.or(block.words.outcome.error.as_ref()) else { return };
    let ErrorForm::From(_) = error.value else { return };
    if function.status().is_some() {
        return;
    }
    let implied = own.is_some()
        && function.ret.as_ref().is_some_and(|ret| ret.pointer().is_some() && ret.facts.nullable.is_none());
    if ok(block, function).is_none() && !implied {
        return;
    }
    let returns = match &function.ret {
        None => "nothing",
        Some(ret) if ret.pointer().is_some() => "a pointer",
        Some(_) => return,
    };
    let name = &function.ident;
    let message = format!(
        "`{name}` returns {returns}, of which `error = TYPE` cannot be made: write `error = Type::function(…)` or `error = errno`"
    );
    errors.at(own.map_or(name.span(), |own| own.span), message);
}

fn none_once(errors: &mut Errors, function: &Function) {
    let Some(none) = &function.words.outcome.none else { return };
    let nullable = function.ret.as_ref().and_then(|ret| ret.facts.nullable.as_ref());
    let tests_null = none.value.mentions(|part| matches!(part, Expr::IsNull(_)));
    if let (Some(nullable), true) = (nullable, tests_null) {
        errors.at(nullable.span, "`none` makes NULL a `None` already; drop `nullable`");
    }
}

/// What stands behind a pointer after the call: one value, that is there, and that C wrote.
fn can_be_read(errors: &mut Errors, function: &Function, name: &Ident) {
    let Some(param) = function.param(name).map(|index| &function.params[index]) else { return };
    let facts = &param.facts;
    let is_state = param.handle.as_ref().is_some_and(|usage| usage.state.is_some());
    if facts.status.is_some() || is_state {
        return;
    }
    let described = super::spelling(param) == Some(&Spelling::One)
        || facts.input.is_some()
        || facts.output.is_some()
        || facts.retval.is_some()
        || facts.surface.is_some()
        || counts_something(function, name);
    if param.pointer().is_none() {
        errors.at(name.span(), format!("`{name}` is passed by value, so C leaves nothing in it: name a pointer that is `out` or `retval`"));
    } else if is_buffer(param) || facts.rest.is_some() {
        errors.at(
            name.span(),
            format!("`{name}` is no pointer to one value: name one that is `out` or `retval`"),
        );
    } else if let Some(nullable) = &facts.nullable {
        errors.at(
            nullable.span,
            format!("`*{name}` is read after the call, so `{name}` cannot be NULL; drop `nullable`"),
        );
    } else if let Some(filled) = &facts.filled {
        errors.at(
            filled.span,
            format!("`*{name}` is read on failure too, when C need not have filled it; drop `filled`"),
        );
    } else if !described {
        errors
            .at(name.span(), format!("`*{name}` is read after the call: say `#[marshal(out)]` on `{name}`"));
    }
}

/// Whether the parameter is the count of a buffer, behind a pointer.
fn counts_something(function: &Function, name: &Ident) -> bool {
    let names = |expr: &Expr| pointees(expr).contains(&name);
    function.params.iter().chain(&function.ret).any(|param| {
        param.facts.extent.as_ref().is_some_and(|word| names(&word.value.expr))
            || param.facts.written.as_ref().is_some_and(|word| names(&word.value))
    })
}
