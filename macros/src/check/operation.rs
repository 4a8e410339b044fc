//! Asynchronous functions: where they run, how they end, and what an operation may hold.

use super::{held, words};
use crate::ast::{Block, Expr, Function, Lock, Param, Word};
use crate::errors::Errors;
use crate::kind::types;
use crate::plan::{Completion, Found, inner_data, outer_data};
use proc_macro2::Span;

pub(super) fn of_function(errors: &mut Errors, block: &Block, function: &Function) {
    let Some(asynchronous) = function.asynchronous else { return of_synchronous(errors, function) };
    runs_somewhere(errors, function, asynchronous);
    ends_once(errors, function);
    cancels(errors, function);
    held::of_function(errors, function);
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

/// One callback, which says which operation it ends.
fn ends_once(errors: &mut Errors, function: &Function) {
    let completions: Vec<_> = function.params.iter().filter(|param| param.completes()).collect();
    for param in completions.iter().skip(1) {
        errors.at(
            param.ident.span(),
            "an operation has one end: give the other callback `#[marshal(callback)]`, or `const = None`",
        );
    }
    let Some(param) = completions.first() else { return };
    let Some(signature) = &param.facts.callback.signature else { return };
    let span = param.facts.callback.callback.as_ref().map_or_else(|| param.ident.span(), |word| word.span);
    match inner_data(signature) {
        Found::One(index) => names_operation(errors, &signature.params[index]),
        Found::None => errors.at(span, "how does this callback tell which operation has ended? Write `#[marshal(user_data)]` on the `*mut c_void` that C hands back"),
        Found::Several => errors.at(span, "which pointer of the callback does C hand back? Write `#[marshal(user_data)]` on one of its parameters, and `ignore` on the others"),
    }
    match outer_data(function, param) {
        Found::One(_) => {}
        Found::None => errors.at(span, "by which parameter does C get what it hands back? Write `#[marshal(user_data)]` on that `*mut c_void`"),
        Found::Several => errors.at(span, "by which parameter does C get what it hands back? Write `user_data` on that one, or `user_data = NAME` beside `callback`"),
    }
    if let (Some(ret), None) = (&signature.ret, &param.facts.callback.fail) {
        errors.over(
            &ret.ty,
            "what does C get back from this callback? Write `fail = EXPR` beside `callback = complete`",
        );
    }
    brings(errors, function);
    only_words_of_completions(errors, param);
}

/// C hands back the pointer that it was given, a list of such, or the block in which it is.
fn names_operation(errors: &mut Errors, param: &Param) {
    let Some(pointee) = param.pointer().map(|pointer| &pointer.pointee) else { return };
    let word = param.facts.callback.user_data.as_ref();
    let field = word.and_then(|word| word.value.as_ref());
    let several = param.facts.extent.as_ref();
    match (field, several) {
        (Some(field), Some(_)) => errors.over(field, "each of several is the pointer itself: drop the name"),
        (Some(field), None) if types::is_void(pointee) => {
            errors.over(field, "this is the pointer that C was given: drop the name");
        }
        (None, Some(Word { span, value })) if !matches!(value.expr, Expr::Name(_)) => {
            errors.at(*span, "how many operations have ended is a parameter of the callback: `len = NAME`");
        }
        (None, None) if !types::is_void(pointee) => errors.over(&param.ty, "which operation has ended stands in a field of what C hands back: name it, `user_data = FIELD`, and let it travel there, `field = block.FIELD`"),
        _ => {}
    }
}

/// What a callback passes is looked at, copied, or ignored.
fn brings(errors: &mut Errors, function: &Function) {
    // Where nobody knows which operation has ended, its pointers may be meant for that.
    let Some(completion) = Completion::of(function).filter(|completion| completion.token.is_some()) else {
        return;
    };
    for value in completion.values() {
        if function.param(&value.ident).is_some() {
            errors.at(
                value.ident.span(),
                format!("there is a parameter `{}` already; rename one", value.ident),
            );
            continue;
        }
        let facts = &value.facts;
        let name = &value.ident;
        if value.pointer().is_some() && facts.copy.is_none() {
            errors.over(&value.ty, format!("`{name}` may be gone when the callback has returned: write `#[marshal(copy)]`, with its length, or `#[marshal(ignore)]`"));
        } else if value.pointer().is_none() && facts.retval.is_none() && !is_named(function, value) {
            errors.at(name.span(), format!("what becomes of `{name}`? Name it in `result`, `ok` or `written`, or write `#[marshal(retval)]` to return it, or `#[marshal(ignore)]`"));
        }
    }
}

fn is_named(function: &Function, value: &Param) -> bool {
    let own = function.words.operation.expressions().chain(super::name::of_outcome(&function.words.outcome));
    own.chain(super::name::lengths(function)).any(|expr| expr.names().contains(&&value.ident))
}

fn only_words_of_completions(errors: &mut Errors, param: &Param) {
    for (span, word) in words(&param.facts) {
        if !["callback", "user_data", "fail", "field"].contains(&word) {
            errors.at(span, format!("drop `{word}`: this callback is the end of the operation"));
        }
    }
}

fn cancels(errors: &mut Errors, function: &Function) {
    let words = &function.words.operation;
    if let (Some(silent), None) = (&words.silent, &words.cancel) {
        errors.at(silent.span, "`silent` says that no callback follows a cancel: say what cancels, `cancel = FUNCTION(args) == VALUE`");
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
