//! The words of `#[marshal(…)]`, read into facts.

use super::values::{
    assigned, close, consume, control, empty, function, grow, init, libraries, lock, method, nullable, own,
    setter, source, status, surface, with,
};
use super::vocabulary::Place::{self, Answer, Argument, Block, Function, Param, Ret, Type};
use super::vocabulary::{argument_is_there, behind, name};
use super::{callback_words, error_form, expr, state};
use crate::ast::{
    BlockWords, Encoding, Extent, Facts, FieldOf, FunctionWords, Outcome, TypeWords, Unit, Word,
};
use crate::errors::Errors;
use proc_macro2::{TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, LitStr, Result, Token, parenthesized};

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
        other => unreachable!("`{other}` is in the table of words but is not read"),
    });
}

const FREES: &str = "name the C function that frees: `free = FUNCTION`, or `free = FUNCTION(ptr, len)`";

pub(super) fn of_param(errors: &mut Errors, args: TokenStream, facts: &mut Facts) {
    placed(errors, Param, args, facts, &mut fact);
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

/// Of a callback's parameter.
pub(super) fn of_argument(errors: &mut Errors, args: TokenStream, facts: &mut Facts) {
    each(errors, Argument, args, &mut |name, input| match name.to_string().as_str() {
        "retain" => once(&mut facts.callback.lends, name, ()),
        "handle" => once(&mut facts.callback.handle, name, ()),
        _ => fact(facts, name, input),
    });
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

pub(super) fn fact(facts: &mut Facts, name: &Ident, input: ParseStream<'_>) -> Result<()> {
    match name.to_string().as_str() {
        "in" => once(&mut facts.input, name, ()),
        "out" => once(&mut facts.output, name, ()),
        "retval" => once(&mut facts.retval, name, ()),
        "filled" => once(&mut facts.filled, name, ()),
        "len" => extent(facts, name, Unit::Elements, input),
        "bytes" => extent(facts, name, Unit::Bytes, input),
        "min" => once(&mut facts.min, name, expr::assigned(input)?),
        "written" => once(&mut facts.written, name, expr::assigned(input)?),
        "rest" => once(&mut facts.rest, name, assigned(input)?),
        "cstr" => encoding(facts, name, Encoding::CStr),
        "utf8" => encoding(facts, name, Encoding::Utf8),
        "utf16" => encoding(facts, name, Encoding::Utf16),
        "utf32" => encoding(facts, name, Encoding::Utf32),
        "wide" => encoding(facts, name, Encoding::Wide),
        "bstr" => encoding(facts, name, Encoding::Bstr),
        "path" => encoding(facts, name, Encoding::Path),
        "encoding" => code_page(facts, name, input),
        "lossy" => once(&mut facts.lossy, name, ()),
        "with" => once(&mut facts.with, name, with(input)?),
        "own" => once(&mut facts.own, name, own(input)?),
        "consume" => once(&mut facts.consume, name, consume(input)?),
        "stable" => once(&mut facts.stable, name, ()),
        "free" => once(&mut facts.free, name, function(input, FREES)?),
        "alloc" => once(
            &mut facts.alloc,
            name,
            function(
                input,
                "name the C function that allocates: `alloc = FUNCTION`, or `alloc = FUNCTION(bytes)`",
            )?,
        ),
        "grow" => once(&mut facts.grow, name, grow(input)?),
        "cursor" => once(&mut facts.cursor, name, ()),
        "as" => once(&mut facts.surface, name, surface(input)?),
        "nullable" => once(&mut facts.nullable, name, nullable(input)?),
        "empty" => once(&mut facts.empty, name, empty(input)?),
        "const" => once(&mut facts.constant, name, expr::constant(input)?),
        "variadic" => once(&mut facts.variadic, name, ()),
        "readonly" => once(&mut facts.readonly, name, ()),
        "borrow" => once(&mut facts.borrow, name, source(input)?),
        "copy" => once(&mut facts.copy, name, ()),
        "value" => once(&mut facts.value, name, ()),
        "ignore" => once(&mut facts.ignore, name, ()),
        "status" => once(&mut facts.status, name, ()),
        "control" => once(&mut facts.control, name, control(input)?),
        "field" => once(&mut facts.field, name, field(input)?),
        "lend" => {
            facts.lends.push(Word::new(name.span(), state::lend(name, input)?));
            Ok(())
        }
        _ => callback_words::fact(&mut facts.callback, name, input),
    }
}

/// `= request.aio_nbytes`
fn field(input: ParseStream<'_>) -> Result<FieldOf> {
    input.parse::<Token![=]>()?;
    let span = input.span();
    let refused = |_| {
        syn::Error::new(
            span,
            "name the control block and its field: `field = request.aio_nbytes`, or `field = &request.ar_result` where C leaves a result",
        )
    };
    let address = input.parse::<Option<Token![&]>>()?.is_some();
    let control = input.parse::<Ident>().map_err(refused)?;
    let mut path = Vec::new();
    while path.is_empty() || input.peek(Token![.]) {
        input.parse::<Token![.]>().map_err(refused)?;
        path.push(input.call(Ident::parse_any)?);
    }
    Ok(FieldOf { address, control, path })
}

fn extent(facts: &mut Facts, name: &Ident, unit: Unit, input: ParseStream<'_>) -> Result<()> {
    let expr = expr::assigned(input)?;
    if let Some(earlier) = &facts.extent {
        let other = if earlier.value.unit == Unit::Bytes { "bytes" } else { "len" };
        let message = format!("the extent is said already, by `{other}` or by the type; keep one");
        return Err(syn::Error::new(name.span(), message));
    }
    once(&mut facts.extent, name, Extent { unit, expr })
}

fn encoding(facts: &mut Facts, name: &Ident, encoding: Encoding) -> Result<()> {
    if facts.text.is_some() {
        return Err(syn::Error::new(name.span(), "text has one encoding; keep one of the words"));
    }
    once(&mut facts.text, name, encoding)
}

fn code_page(facts: &mut Facts, name: &Ident, input: ParseStream<'_>) -> Result<()> {
    input.parse::<Token![=]>()?;
    let span = input.span();
    let refused = |_| {
        syn::Error::new(span, "write the name of the code page as a string: `encoding = \"windows-1252\"`")
    };
    let label = input.parse::<LitStr>().map_err(refused)?;
    if let Some(refused) = crate::encodings::refused(&label) {
        return Err(refused);
    }
    encoding(facts, name, Encoding::CodePage)?;
    facts.label = Some(label);
    Ok(())
}
