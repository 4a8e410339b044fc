//! The words of a parameter, and of whatever may say as much.

use super::values::{
    assigned, consume, control, empty, function, grow, nullable, own, source, surface, with,
};
use super::words::once;
use super::{callback_words, expr, state};
use crate::ast::{Encoding, Extent, Facts, FieldOf, Unit, Word};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Result, Token};

pub(super) const FREES: &str =
    "name the C function that frees: `free = FUNCTION`, or `free = FUNCTION(ptr, len)`";

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
        "as" => once(&mut facts.surface, name, surface(input)?),
        "with" => once(&mut facts.with, name, with(input)?),
        "nullable" => once(&mut facts.nullable, name, nullable(input)?),
        "empty" => once(&mut facts.empty, name, empty(input)?),
        "const" => once(&mut facts.constant, name, expr::constant(input)?),
        "variadic" => once(&mut facts.variadic, name, ()),
        "readonly" => once(&mut facts.readonly, name, ()),
        "value" => once(&mut facts.value, name, ()),
        "ignore" => once(&mut facts.ignore, name, ()),
        "status" => once(&mut facts.status, name, ()),
        _ => custody(facts, name, input),
    }
}

/// What becomes of memory: whose it is, how long it lives, where it travels.
fn custody(facts: &mut Facts, name: &Ident, input: ParseStream<'_>) -> Result<()> {
    match name.to_string().as_str() {
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
        "borrow" => once(&mut facts.borrow, name, source(input)?),
        "copy" => once(&mut facts.copy, name, ()),
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
