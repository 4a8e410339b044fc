//! Asynchronous functions: where they run, how they end, and what an operation may hold.

use super::held;
use super::name::{completes_with, names_exist};
use crate::ast::{Block, Expr, Function, Lock, Param, Safety, Spelling, Word};
use crate::errors::Errors;
use crate::plan::{Found, outer_data};
use proc_macro2::Span;

pub(super) fn of_function(errors: &mut Errors, block: &Block, function: &Function) {
    let Some(asynchronous) = function.asynchronous else { return of_synchronous(errors, function) };
    runs_somewhere(errors, function, asynchronous);
    super::completion::ends_once(errors, function);
    cancels(errors, block, function);
    super::ending::rules(errors, function);
    held::of_function(errors, function);
    if function.safety == Safety::Unsafe {
        passes_no_pointers(errors, function);
    }
    stands_alone(errors, block, function, asynchronous);
}

/// The words of operations have no meaning elsewhere.
fn of_synchronous(errors: &mut Errors, function: &Function) {
    let words = &function.words.operation;
    let at = |word: &Option<Word>, name| word.as_ref().map(|word| (word.span, name));
    let said = [
        at(&words.blocking, "blocking"),
        words.pending.as_ref().map(|word| (word.span, "pending")),
        words.result.as_ref().map(|word| (word.span, "result")),
        words.cancel.as_ref().map(|word| (word.span, "cancel")),
        at(&words.silent, "silent"),
        function
            .completion()
            .and_then(|param| param.facts.callback.callback.as_ref())
            .map(|word| (word.span, "complete")),
    ];
    for (span, name) in said.into_iter().flatten() {
        errors.at(
            span,
            format!("`{name}` is said of an asynchronous call: write `async fn {}`", function.ident),
        );
    }
}

/// On the pool, or in C until it calls back.
fn runs_somewhere(errors: &mut Errors, function: &Function, asynchronous: Span) {
    let words = &function.words.operation;
    let completion = function.completion().and_then(|param| param.facts.callback.callback.as_ref());
    match (&words.blocking, completion) {
        (None, None) => errors.at(asynchronous, "how does this end? Write `#[marshal(blocking)]` on the function to run it on the pool of threads, or `#[marshal(callback = complete)]` on the parameter by which C calls back"),
        (Some(blocking), Some(_)) => errors.at(blocking.span, "a call that blocks has ended when it returns: drop `blocking`, or the callback"),
        (Some(_), None) => {
            let said = [&words.pending, &words.result, &words.cancel].into_iter().flatten().map(|word| word.span);
            for span in said.chain(words.silent.as_ref().map(|word| word.span)) {
                errors.at(span, "a call that blocks has ended when it returns: drop this, or `blocking`");
            }
        }
        (None, Some(_)) => {}
    }
}

fn cancels(errors: &mut Errors, block: &Block, function: &Function) {
    let words = &function.words.operation;
    for word in words.pending.iter().chain(&words.cancel) {
        for name in word.value.names().into_iter().filter(|name| completes_with(function, name)) {
            errors.at(name.span(), format!("`{name}` comes with the callback, and this is asked before: name `ret`, or a parameter of `{}`", function.ident));
        }
    }
    match words.cancel.as_ref().map(|word| &word.value) {
        Some(Expr::Name(name)) if block.function(&name.clone().into()).is_some() => {
            errors.at(
                name.span(),
                format!("write the call, with what tells C which operation is meant: `cancel = {name}(…)`"),
            );
        }
        Some(cancel) => names_exist(errors, function, cancel, true),
        None => {}
    }
    if let (Some(silent), None) = (&words.silent, &words.cancel) {
        errors.at(silent.span, "`silent` says that no callback follows a cancel: say what cancels, `cancel = FUNCTION(args) == VALUE`");
    }
}

/// What an `unsafe fn` passes through may be anything, and go anywhere; a pointer stays on its thread.
fn passes_no_pointers(errors: &mut Errors, function: &Function) {
    let calls = function.params.iter().filter(|param| param.facts.callback.callback.is_some());
    let data: Vec<_> = calls.map(|callback| outer_data(function, callback)).collect();
    let lengths = super::name::lengths(function);
    let is_count = |param: &Param| {
        lengths.iter().any(|length| {
            length.names().contains(&&param.ident) || super::pointees(length).contains(&&param.ident)
        })
    };
    let params = function.params.iter().enumerate();
    let params = params.filter(|&(index, param)| !data.contains(&Found::One(index)) && !is_count(param));
    let bare = |param: &&Param| {
        let is_raw = param.pointer().is_some_and(|pointer| pointer.spelling == Spelling::Raw);
        is_raw && !param.facts.any && param.handle.is_none()
    };
    let ret = function.ret.iter().filter(|_| function.words.operation.result.is_none());
    for param in params.map(|(_, param)| param).chain(ret).filter(bare) {
        errors.over(&param.ty, "an operation goes from thread to thread, and a pointer that nobody explains does not: describe it, or declare its address, a `usize`");
    }
}

fn stands_alone(errors: &mut Errors, block: &Block, function: &Function, asynchronous: Span) {
    if let Some(method) = &function.words.method {
        errors.at(method.span, "an operation takes its handle by value, or a share in it: drop `method`");
    }
    if function.words.operation.blocking.is_some() {
        return;
    }
    if let Some(grow) = function.params.iter().find_map(|param| param.facts.grow.as_ref()) {
        errors.at(grow.span, "an operation is started once: give the buffer a length, or run the call on the pool with `blocking`");
    }
    let own = function.words.lock.as_ref();
    let lock = own.or(block.words.lock.as_ref()).filter(|lock| !matches!(lock.value, Lock::None));
    if let Some(lock) = lock {
        let span = if own.is_some() { lock.span } else { asynchronous };
        errors.at(span, "a lock would be held until the operation has ended: write `lock = none`, or run the call on the pool with `blocking`");
    }
}
