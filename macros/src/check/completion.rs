//! The end of an operation: which callback, which operation, and what it brings.

use super::words;
use crate::ast::{Expr, Function, HandleUse, Own, Param, Signature, Spelling, Word};
use crate::errors::Errors;
use crate::kind::types::{is_byte_like, is_last, is_void};
use crate::plan::{Completion, Found, is_block, is_callback, outer_data, told_by};
use proc_macro2::Span;
use syn::Path;

/// One callback, which says which operation it ends.
pub(super) fn ends_once(errors: &mut Errors, function: &Function) {
    let completions: Vec<_> = function.params.iter().filter(|param| param.completes()).collect();
    for param in completions.iter().skip(1) {
        errors.at(
            param.ident.span(),
            "an operation has one end: the other callback takes a closure, `#[marshal(callback)]` with user data of its own, or is `const = None`; if either may be the end, take closures in a function that is not `async`",
        );
    }
    let Some(param) = completions.first() else { return };
    let Some(signature) = &param.facts.callback.signature else { return };
    let span = param.facts.callback.callback.as_ref().map_or_else(|| param.ident.span(), |word| word.span);
    is_told(errors, function, param, signature, span);
    if let (Some(ret), None) = (&signature.ret, &param.facts.callback.fail) {
        errors.over(
            &ret.ty,
            "what does C get back from this callback? Write `fail = EXPR` beside `callback = complete`",
        );
    }
    is_told_apart(errors, function, param);
    brings(errors, function);
    only_words_of_completions(errors, param);
}

/// By what C hands back, or by the operation's own block.
fn is_told(errors: &mut Errors, function: &Function, param: &Param, signature: &Signature, span: Span) {
    let told = match told_by(function, signature) {
        Found::One(told) => &signature.params[told],
        Found::None => return errors.at(span, "how does this callback tell which operation has ended? Write `#[marshal(user_data)]` on what C hands back: a `*mut c_void`, a `usize`, or the operation's control block; one that gets nothing back cannot end an operation"),
        Found::Several => return errors.at(span, "which pointer of the callback does C hand back? Write `#[marshal(user_data)]` on one of its parameters, and `ignore` on the others"),
    };
    let word = told.facts.callback.user_data.as_ref();
    let named = word.and_then(|word| word.value.as_ref());
    names_operation(errors, function, told, named);
    let outer = match outer_data(function, param) {
        Found::One(outer) => &function.params[outer],
        Found::None if is_block(function, told) => return in_no_field(errors, told),
        Found::None => return errors.at(span, "by which parameter does C get what it hands back? Write `#[marshal(user_data)]` on that one"),
        Found::Several => return errors.at(span, "by which parameter does C get what it hands back? Write `user_data` on that one, or `user_data = NAME` beside `callback`"),
    };
    if is_block(function, told) && outer.facts.field.is_none() {
        in_no_field(errors, told);
    }
}

/// C hands back what it was given, a list of such, or the block in which it is.
fn names_operation(errors: &mut Errors, function: &Function, told: &Param, field: Option<&Path>) {
    let Some(pointee) = told.pointer().map(|pointer| &pointer.pointee) else { return };
    match (field, &told.facts.extent) {
        (Some(field), Some(_)) => errors.over(field, "each of several is the pointer itself: drop the name"),
        (Some(field), None) if is_void(pointee) => {
            errors.over(field, "this is the pointer that C was given: drop the name");
        }
        (Some(field), None) if field.get_ident().is_none() => {
            errors.over(field, "the token stands in a field of what C hands back: write its name");
        }
        (None, Some(Word { span, value })) if !matches!(value.expr, Expr::Name(_)) => {
            errors.at(*span, "how many operations have ended is a parameter of the callback: `len = NAME`");
        }
        (None, None) if !is_void(pointee) && !is_block(function, told) => errors.over(&told.ty, "which operation has ended stands in a field of what C hands back: name it, `user_data = FIELD`, and let it travel there, `field = block.FIELD`"),
        _ => {}
    }
}

fn in_no_field(errors: &mut Errors, block: &Param) {
    errors.over(&block.ty, format!("C hands back the block, whose address names no operation: in which of its fields does the token travel? Write one more parameter, `#[marshal(user_data, field = {}.NAME)] data: *mut c_void`", block.ident));
}

/// What C hands back is a token here, and the address of a closure there.
fn is_told_apart(errors: &mut Errors, function: &Function, completion: &Param) {
    let Found::One(token) = outer_data(function, completion) else { return };
    for param in &function.params {
        let facts = &param.facts.callback;
        let takes_closure = is_callback(param) || facts.functions;
        if let (true, true, Some(word)) =
            (takes_closure, outer_data(function, param) == Found::One(token), &facts.callback)
        {
            errors.at(word.span, format!("C has one pointer, `{}`, for this closure and for the end of the operation, which cannot be both: where C takes a second one write `user_data = NAME`, else `const = None` here, or make the call synchronous, with closures alone", function.params[token].ident));
        }
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
        let this = if is_nameless(value) { "this".into() } else { format!("`{}`", value.ident) };
        if let Some(usage) = &value.handle {
            hands_over(errors, value, usage, &this);
        } else if let Some(pointer) = value.pointer() {
            let is_array = facts.text.is_some() && matches!(pointer.pointee, syn::Type::Ptr(_));
            if facts.copy.is_none() || is_array || pointer.spelling != Spelling::Raw {
                errors.over(
                    &value.ty,
                    format!("{this} may be gone when the callback has returned: {}", copied(value, is_array)),
                );
            }
        } else if facts.retval.is_none() && !is_named(function, value) {
            let name = if is_nameless(value) { "Give it a name, and write that" } else { "Name it" };
            errors.at(value.ident.span(), format!("what becomes of {this}? {name} in `result`, `ok` or `written`, or write `#[marshal(retval)]` to return it, or `#[marshal(ignore)]`"));
        }
    }
}

/// An object is gone with the callback, or the operation's.
fn hands_over(errors: &mut Errors, value: &Param, usage: &HandleUse, this: &str) {
    let Some(own) = &value.facts.own else {
        return errors.over(&value.ty, format!("{this} may be gone when the callback has returned: write `#[marshal(own)]` if it is handed over, or `#[marshal(ignore)]`"));
    };
    if own.value == Own::Always {
        errors.at(own.span, "what an operation that fails brings is not looked at: write `own`");
    } else if usage.place || !usage.owned {
        errors.over(&value.ty, format!("one `{}` is handed over, and only one that Rust can free: declare `free = FUNCTION` on its type, and here the pointer to it", usage.ident));
    } else if !usage.declared.is_empty() {
        errors.over(
            &value.ty,
            "an operation outlives its call, so what it brings can depend on nothing that was lent to it: make the call synchronous",
        );
    }
    for (span, word) in words(&value.facts) {
        if !["own", "nullable", "retval"].contains(&word) {
            errors.at(span, format!("{this} is an object that C hands over: drop `{word}`"));
        }
    }
}

fn is_nameless(param: &Param) -> bool {
    param.ident.to_string().starts_with("argument_")
}

/// How the callback's memory becomes the operation's own.
fn copied(param: &Param, is_array: bool) -> &'static str {
    let Some(pointer) = param.pointer() else { return "" };
    match &pointer.spelling {
        _ if is_array => "an array of text is not copied yet: write `#[marshal(ignore)]`, or take a closure",
        Spelling::Str(_) => "write `*const c_char`, and `#[marshal(utf8, copy)]`",
        Spelling::CStr(_) => "write `*const c_char`, and `#[marshal(cstr, copy)]`",
        Spelling::Raw if is_last(&pointer.pointee, &["c_char"]) => {
            "write `#[marshal(utf8, copy)]` or `#[marshal(cstr, copy)]` for text, `#[marshal(copy, len = n)]` for bytes, or `#[marshal(ignore)]`"
        }
        Spelling::Raw if is_byte_like(&pointer.pointee) => {
            "write `#[marshal(copy, len = n)]`, or `#[marshal(ignore)]`"
        }
        Spelling::Raw => {
            "write `#[marshal(copy)]` for one value, with `len = n` for more, or `#[marshal(ignore)]`"
        }
        Spelling::One | Spelling::Slice | Spelling::Array(_) => {
            "write `*const T`, and `#[marshal(copy)]`, with `len = n` for more than one value"
        }
    }
}

fn is_named(function: &Function, value: &Param) -> bool {
    let own = function.words.operation.expressions().chain(super::name::of_outcome(&function.words.outcome));
    own.chain(super::name::lengths(function)).any(|expr| expr.names().contains(&&value.ident))
}

fn only_words_of_completions(errors: &mut Errors, param: &Param) {
    for (span, word) in words(&param.facts) {
        if !["callback", "user_data", "fail", "busy", "field"].contains(&word) {
            errors.at(span, format!("drop `{word}`: this callback is the end of the operation"));
        }
    }
}
