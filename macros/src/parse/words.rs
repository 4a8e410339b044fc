//! The words of `#[marshal(…)]`: which there are, where each may stand, what follows it.

use super::expr;
use crate::ast::{
    BlockWords, Empty, Encoding, ErrorForm, Extent, Facts, FunctionWords, Nullable, Outcome, Unit, Word,
};
use crate::errors::Errors;
use proc_macro2::{Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, Lifetime, LitStr, Path, Result, Token, Type, parenthesized};

/// Where a word may stand.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Block,
    Function,
    Param,
    Ret,
}

use Place::{Block, Function, Param, Ret};

/// Every word there is, and its places; none yet for those that are not available.
const WORDS: &[(&str, &[Place])] = &[
    ("in", &[Param]),
    ("out", &[Param]),
    ("retval", &[Param]),
    ("filled", &[Param]),
    ("len", &[Param, Ret]),
    ("bytes", &[Param, Ret]),
    ("min", &[Param]),
    ("written", &[Param]),
    ("rest", &[Param, Ret]),
    ("cstr", &[Param, Ret]),
    ("utf8", &[Param, Ret]),
    ("as", &[Param, Ret]),
    ("nullable", &[Param, Ret]),
    ("empty", &[Param]),
    ("const", &[Param]),
    ("variadic", &[Param]),
    ("readonly", &[Param]),
    ("borrow", &[Ret]),
    ("copy", &[Ret]),
    ("value", &[Ret]),
    ("ignore", &[Ret]),
    ("ret", &[Function]),
    ("ok", &[Block, Function]),
    ("none", &[Function]),
    ("error", &[Block, Function]),
    ("plain", &[Function]),
    ("fallible", &[Function]),
    ("library", &[Block]),
    ("weak", &[Block, Function]),
    ("prefix", &[Block]),
    ("suffix", &[Block]),
];

/// Words of the language that this version does not carry out.
const NOT_YET: &[&str] = &[
    "end", "inline", "pos", "cursor", "grow", "utf16", "utf32", "wide", "bstr", "path", "encoding", "lossy",
    "with", "tag", "other", "opaque", "own", "consume", "retain", "free", "alloc", "close", "clone", "shared",
    "send", "sync", "invalid", "repr", "state", "init", "lend", "method", "lock", "callback", "user_data", "on",
    "fail", "destroy", "status", "blocking", "pending", "result", "cancel", "silent", "control",
];

pub(super) fn of_block(errors: &mut Errors, args: TokenStream, words: &mut BlockWords) {
    each(errors, Block, args, &mut |name, input| match name.to_string().as_str() {
        "library" => once(&mut words.library, name, libraries(input)?),
        "weak" => once(&mut words.weak, name, ()),
        "prefix" => once(&mut words.prefix, name, assigned(input)?),
        "suffix" => once(&mut words.suffix, name, assigned(input)?),
        _ => outcome(&mut words.outcome, name, input),
    });
}

pub(super) fn of_function(errors: &mut Errors, args: TokenStream, words: &mut FunctionWords, ret: &mut Facts) {
    let mut rets = Vec::new();
    each(errors, Function, args, &mut |name, input| match name.to_string().as_str() {
        "weak" => once(&mut words.weak, name, ()),
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

pub(super) fn of_param(errors: &mut Errors, args: TokenStream, facts: &mut Facts) {
    each(errors, Param, args, &mut |name, input| fact(facts, name, input));
}

/// Reads `word, word = arg, …`; goes on behind the next comma after a mistake.
fn each(
    errors: &mut Errors,
    place: Place,
    args: TokenStream,
    word: &mut dyn FnMut(&Ident, ParseStream<'_>) -> Result<()>,
) {
    let parser = |input: ParseStream<'_>| {
        while !input.is_empty() {
            let read = name(input, place).and_then(|name| {
                argument_is_there(&name, input)?;
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

/// Words that mean nothing without an argument.
const WITH_ARGUMENT: &[&str] = &[
    "len", "bytes", "min", "written", "rest", "as", "empty", "const", "borrow", "ok", "none", "error", "library",
    "prefix", "suffix",
];

fn argument_is_there(name: &Ident, input: ParseStream<'_>) -> Result<()> {
    let text = name.to_string();
    let there = input.peek(Token![=]) || (text == "library" && input.peek(syn::token::Paren));
    if WITH_ARGUMENT.contains(&text.as_str()) && !there {
        return Err(syn::Error::new(name.span(), format!("`{text}` must say which: `{text} = …`")));
    }
    if text == "ret" && !input.peek(syn::token::Paren) {
        return Err(syn::Error::new(name.span(), "`ret` must say what it is: `ret(value)`, `ret(as = T)`, …"));
    }
    Ok(())
}

/// A comma, or the end.
fn behind(name: &Ident, input: ParseStream<'_>) -> Result<()> {
    if input.is_empty() {
        Ok(())
    } else if input.peek(Token![=]) {
        Err(syn::Error::new(name.span(), format!("`{name}` takes no argument")))
    } else {
        input.parse::<Token![,]>().map(drop)
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

/// The word itself, if it may stand here.
fn name(input: ParseStream<'_>, place: Place) -> Result<Ident> {
    if !input.peek(Ident::peek_any) {
        return Err(input.error("expected one of pinvoke's words, such as `in`, `out` or `len = n`"));
    }
    let name = Ident::parse_any(input)?;
    let text = name.to_string();
    let refused = match WORDS.iter().find(|(word, _)| *word == text) {
        Some((_, places)) if places.contains(&place) => return Ok(name),
        Some((_, places)) => format!("`{text}` belongs {}", belongs(places)),
        None if NOT_YET.contains(&text.as_str()) => {
            format!("`{text}` is not available yet; leave it out and declare `unsafe fn`, which passes pointers through")
        }
        None => match nearest(&text) {
            Some(word) => format!("unknown word `{text}`; did you mean `{word}`?"),
            None => format!("unknown word `{text}`"),
        },
    };
    Err(syn::Error::new(name.span(), refused))
}

fn belongs(places: &[Place]) -> &'static str {
    match places {
        [Param] => "on a parameter",
        [Param, Ret] => "on a parameter, or for the return value in the function's `ret(…)`",
        [Ret] => "in the function's `ret(…)`",
        [Function] => "on the function: `#[marshal(…)] fn …`",
        [Block] => "on the block: `#[marshal(…)] unsafe extern …`",
        _ => "on the function or on the block",
    }
}

/// What people write who know another tool, or C.
const SYNONYMS: &[(&str, &str)] = &[
    ("inout", "in, out"),
    ("in_out", "in, out"),
    ("length", "len = …"),
    ("lenght", "len = …"),
    ("count", "len = …"),
    ("size", "bytes = …"),
    ("optional", "nullable"),
    ("option", "nullable"),
    ("null", "nullable"),
    ("string", "cstr` or `utf8"),
    ("str", "cstr` or `utf8"),
    ("errno", "error = errno"),
    ("lib", "library = \"…\""),
    ("returns", "ret(…)"),
];

/// The word that was meant, or the one that differs least, if it differs little.
fn nearest(text: &str) -> Option<&'static str> {
    if let Some((_, word)) = SYNONYMS.iter().find(|(synonym, _)| *synonym == text) {
        return Some(word);
    }
    let words = WORDS.iter().map(|(word, _)| *word);
    words.map(|word| (distance(text, word), word)).min().filter(|(distance, word)| *distance <= 2 && *distance < word.len()).map(|(_, word)| word)
}

/// Levenshtein's.
fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.bytes().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, b) in right.bytes().enumerate() {
            let cost = if a == b { diagonal } else { 1 + diagonal.min(row[j]).min(row[j + 1]) };
            diagonal = std::mem::replace(&mut row[j + 1], cost);
        }
    }
    row[right.len()]
}

fn once<T>(slot: &mut Option<Word<T>>, name: &Ident, value: T) -> Result<()> {
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
        "error" => once(&mut outcome.error, name, error_form(input)?),
        "plain" => once(&mut outcome.plain, name, ()),
        "fallible" => once(&mut outcome.fallible, name, ()),
        other => unreachable!("`{other}` is in the table of words but is not read"),
    }
}

fn fact(facts: &mut Facts, name: &Ident, input: ParseStream<'_>) -> Result<()> {
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
        "as" => once(&mut facts.surface, name, assigned(input)?),
        "nullable" => once(&mut facts.nullable, name, nullable(input)?),
        "empty" => once(&mut facts.empty, name, empty(input)?),
        "const" => once(&mut facts.constant, name, expr::constant(input)?),
        "variadic" => once(&mut facts.variadic, name, ()),
        "readonly" => once(&mut facts.readonly, name, ()),
        "borrow" => borrow(facts, name, input),
        "copy" => once(&mut facts.copy, name, ()),
        "value" => once(&mut facts.value, name, ()),
        "ignore" => once(&mut facts.ignore, name, ()),
        other => unreachable!("`{other}` is in the table of words but is not read"),
    }
}

fn assigned<T: syn::parse::Parse>(input: ParseStream<'_>) -> Result<T> {
    input.parse::<Token![=]>()?;
    input.parse()
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

fn nullable(input: ParseStream<'_>) -> Result<Nullable> {
    if !input.peek(Token![=]) {
        return Ok(Nullable::Agreeing);
    }
    let how: Ident = assigned(input)?;
    if how == "any" { Ok(Nullable::Any) } else { Err(syn::Error::new(how.span(), "write `nullable` or `nullable = any`")) }
}

fn empty(input: ParseStream<'_>) -> Result<Empty> {
    let how: Ident = assigned(input)?;
    match how.to_string().as_str() {
        "null" => Ok(Empty::Null),
        "zero" => Ok(Empty::Zero),
        _ => Err(syn::Error::new(how.span(), "write `empty = null` or `empty = zero`")),
    }
}

fn borrow(facts: &mut Facts, name: &Ident, input: ParseStream<'_>) -> Result<()> {
    let message = "write `borrow = 'static`; other sources are not available yet";
    input.parse::<Token![=]>()?;
    let span = input.span();
    match input.parse::<Lifetime>() {
        Ok(lifetime) if lifetime.ident == "static" => once(&mut facts.borrow, name, ()),
        _ => Err(syn::Error::new(span, message)),
    }
}

fn libraries(input: ParseStream<'_>) -> Result<Vec<LitStr>> {
    let names: Vec<LitStr> = if input.peek(Token![=]) {
        vec![assigned(input)?]
    } else {
        let content;
        let parens = parenthesized!(content in input);
        let names = content.parse_terminated(<LitStr as syn::parse::Parse>::parse, Token![,])?;
        if names.is_empty() {
            return Err(syn::Error::new(parens.span.join(), "name at least one library: `library(\"libz.so.1\", \"libz.so\")`"));
        }
        names.into_iter().collect()
    };
    match names.iter().find(|name| name.value().is_empty() || name.value().contains('\0')) {
        Some(name) => Err(syn::Error::new(name.span(), "no library has this name; write the file's, such as \"libz.so.1\"")),
        None => Ok(names),
    }
}

/// `TYPE`, `PATH(args)`, `errno` or `errno(EXPR)`.
fn error_form(input: ParseStream<'_>) -> Result<ErrorForm> {
    input.parse::<Token![=]>()?;
    if input.peek(Ident) && input.fork().parse::<Ident>()? == "errno" && !input.peek2(Token![::]) {
        input.parse::<Ident>()?;
        if !input.peek(syn::token::Paren) {
            return Ok(ErrorForm::Errno(None));
        }
        let mut args = arguments(input)?;
        return match (args.pop(), args.is_empty()) {
            (Some(number), true) => Ok(ErrorForm::Errno(Some(number))),
            _ => Err(input.error("`errno(…)` takes one expression, the number: `errno(ret)`, `errno(-ret)`")),
        };
    }
    let fork = input.fork();
    if let (Ok(path), true) = (fork.call(Path::parse_mod_style), fork.peek(syn::token::Paren)) {
        input.call(Path::parse_mod_style)?;
        let args = arguments(input)?;
        let ty = owner_of(&path)?;
        return Ok(ErrorForm::Constructor { ty, path, args });
    }
    input.parse::<Type>().map(ErrorForm::From)
}

fn arguments(input: ParseStream<'_>) -> Result<Vec<crate::ast::Expr>> {
    let content;
    parenthesized!(content in input);
    let args = content.parse_terminated(<syn::Expr as syn::parse::Parse>::parse, Token![,])?;
    args.iter().map(expr::expr).collect()
}

/// The error type to which a constructor belongs. An attribute sees no types, so Rust's own spelling decides: of
/// `Type::function` and `Type::Variant` it is what stands before the last `::`, of `module::Type` all.
fn owner_of(path: &Path) -> Result<Path> {
    let upper = |ident: &Ident| ident.unraw().to_string().starts_with(char::is_uppercase);
    let segments: Vec<_> = path.segments.iter().collect();
    match segments.as_slice() {
        [.., before, _] if upper(&before.ident) => {
            let mut ty = path.clone();
            ty.segments.pop();
            ty.segments.pop_punct();
            Ok(ty)
        }
        [.., last] if upper(&last.ident) => Ok(path.clone()),
        _ => {
            let span = path.segments.last().map_or_else(Span::call_site, |last| last.ident.span());
            Err(syn::Error::new(span, "write `error = Type::function(…)`: the wrapper must name the type that this makes"))
        }
    }
}
