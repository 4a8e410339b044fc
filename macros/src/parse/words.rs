//! The words of `#[marshal(…)]`, read into facts.

use super::block_values::{init, libraries, lock, status};
use super::facts::{FREES, fact};
use super::values::{assigned, close, family, function, method, setter};
use super::vocabulary::Place::{self, Answer, Argument, Block, Function, Param, Ret, Type};
use super::vocabulary::{argument_is_there, behind, name};
use super::{error_form, expr, state};
use crate::ast::{BlockWords, Facts, FunctionWords, Outcome, TypeWords, Word};
use crate::errors::Errors;
use proc_macro2::{TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};
use syn::{Ident, Result, parenthesized};

pub(super) fn of_block(errors: &mut Errors, args: TokenStream, words: &mut BlockWords) {
    each(errors, Block, args, &mut |name, input| match name.to_string().as_str() {
        "library" => once(&mut words.library, name, libraries(input)?),
        "weak" => once(&mut words.weak, name, ()),
        "prefix" => once(&mut words.prefix, name, assigned(input)?),
        "suffix" => once(&mut words.suffix, name, assigned(input)?),
        "shared" => once(&mut words.shared, name, ()),
        "lock" => once(&mut words.lock, name, lock(input)?),
        "init" => once(&mut words.init, name, init(input)?),
        "status" => once(&mut words.status, name, status(name, input)?),
        _ => outcome(&mut words.outcome, name, input),
    });
}

pub(super) fn of_function(
    errors: &mut Errors,
    args: TokenStream,
    words: &mut FunctionWords,
    ret: &mut Facts,
) {
    let mut rets = Vec::new();
    each(errors, Function, args, &mut |name, input| match name.to_string().as_str() {
        "weak" => once(&mut words.weak, name, ()),
        "method" => once(&mut words.method, name, method(input)?),
        "lock" => once(&mut words.lock, name, lock(input)?),
        "blocking" => once(&mut words.operation.blocking, name, ()),
        "pending" => once(&mut words.operation.pending, name, expr::assigned(input)?),
        "result" => once(&mut words.operation.result, name, expr::assigned(input)?),
        "cancel" => once(&mut words.operation.cancel, name, expr::assigned(input)?),
        "silent" => once(&mut words.operation.silent, name, ()),
        "ret" => {
            let content;
            parenthesized!(content in input);
            rets.push(content.parse::<TokenStream>()?);
            Ok(())
        }
        _ => outcome(&mut words.outcome, name, input),
    });
    for args in rets {
        ret.any = true;
        each(errors, Ret, args, &mut |name, input| fact(ret, name, input));
    }
}

pub(super) fn of_type(errors: &mut Errors, args: TokenStream, words: &mut TypeWords) {
    each(errors, Type, args, &mut |name, input| match name.to_string().as_str() {
        "free" => once(&mut words.free, name, function(input, FREES)?),
        "close" => once(&mut words.close, name, close(input)?),
        "clone" => once(
            &mut words.clone,
            name,
            function(input, "name the C function that counts one more: `clone = FUNCTION`")?,
        ),
        "handle" => once(&mut words.handle, name, ()),
        "shared" => once(&mut words.shared, name, ()),
        "send" => once(&mut words.send, name, ()),
        "sync" => once(&mut words.sync, name, ()),
        "invalid" => once(&mut words.invalid, name, assigned(input)?),
        "repr" => once(&mut words.repr, name, assigned(input)?),
        "user_data" => once(&mut words.user_data, name, setter(input)?),
        "state" => once(&mut words.state, name, state::layout(input)?),
        "init" => once(
            &mut words.init,
            name,
            function(
                input,
                "name the C function that fills new state: `init = FUNCTION`, or `init = FUNCTION(ptr, 6)`",
            )?,
        ),
        "get" => once(&mut words.get, name, state::getters(name, input)?),
        "busy" => once(&mut words.busy, name, family(input)?),
        other => unreachable!("`{other}` is in the table of words but is not read"),
    });
}

pub(super) fn of_param(errors: &mut Errors, args: TokenStream, facts: &mut Facts) {
    placed(errors, Param, args, facts, &mut fact);
}

/// Of a callback's parameter.
pub(super) fn of_argument(errors: &mut Errors, args: TokenStream, facts: &mut Facts) {
    each(errors, Argument, args, &mut |name, input| match name.to_string().as_str() {
        "retain" => once(&mut facts.callback.lends, name, ()),
        "handle" => once(&mut facts.callback.handle, name, ()),
        _ => fact(facts, name, input),
    });
}

/// Words of a parameter, or of what may say as much; `ret(…)` is read last.
pub(super) fn placed(
    errors: &mut Errors,
    place: Place,
    args: TokenStream,
    facts: &mut Facts,
    read: &mut dyn FnMut(&mut Facts, &Ident, ParseStream<'_>) -> Result<()>,
) {
    let mut answers = Vec::new();
    each(errors, place, args, &mut |name, input| match name.to_string().as_str() {
        "ret" => {
            let content;
            parenthesized!(content in input);
            answers.push((name.span(), content.parse::<TokenStream>()?));
            Ok(())
        }
        _ => read(facts, name, input),
    });
    for (span, args) in answers {
        let answer = facts.callback.ret.get_or_insert_with(|| Word::new(span, Facts::default()));
        answer.value.any = true;
        each(errors, Answer, args, &mut |name, input| match name.to_string().as_str() {
            "fallible" => once(&mut answer.value.callback.fallible, name, ()),
            _ => fact(&mut answer.value, name, input),
        });
    }
}

/// Reads `word, word = arg, …`; goes on behind the next comma after a mistake.
pub(super) fn each(
    errors: &mut Errors,
    place: Place,
    args: TokenStream,
    word: &mut dyn FnMut(&Ident, ParseStream<'_>) -> Result<()>,
) {
    let parser = |input: ParseStream<'_>| {
        while !input.is_empty() {
            let read = name(input, place).and_then(|name| {
                argument_is_there(&name, place, input)?;
                word(&name, input)?;
                behind(&name, input)
            });
            if let Err(error) = read {
                errors.push(error);
                skip_to_comma(input);
            }
        }
        Ok(())
    };
    if let Err(error) = parser.parse2(args) {
        errors.push(error);
    }
}

fn skip_to_comma(input: ParseStream<'_>) {
    while !input.is_empty() {
        match input.parse::<TokenTree>() {
            Ok(TokenTree::Punct(punct)) if punct.as_char() == ',' => return,
            Ok(_) => {}
            Err(_) => return,
        }
    }
}

pub(super) fn once<T>(slot: &mut Option<Word<T>>, name: &Ident, value: T) -> Result<()> {
    if slot.is_some() {
        return Err(syn::Error::new(name.span(), format!("`{name}` is said twice; drop one")));
    }
    *slot = Some(Word::new(name.span(), value));
    Ok(())
}

fn outcome(outcome: &mut Outcome, name: &Ident, input: ParseStream<'_>) -> Result<()> {
    match name.to_string().as_str() {
        "ok" => once(&mut outcome.ok, name, expr::assigned(input)?),
        "none" => once(&mut outcome.none, name, expr::assigned(input)?),
        "error" => once(&mut outcome.error, name, error_form::parse(input)?),
        "plain" => once(&mut outcome.plain, name, ()),
        "fallible" => once(&mut outcome.fallible, name, ()),
        other => unreachable!("`{other}` is in the table of words but is not read"),
    }
}
