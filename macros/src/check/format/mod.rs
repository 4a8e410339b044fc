//! Format strings: what stands behind C's `…` is what they say.

mod conversion;
mod wanted;

use super::is_named;
use crate::ast::{Block, Encoding, Expr, Function, Param, Safety};
use crate::errors::Errors;
use conversion::{Conversion, Dialect, Precision, conversions};
use syn::LitCStr;
use wanted::{Wanted, wanted};

pub(super) fn rules(errors: &mut Errors, block: &Block, function: &Function) {
    let dots = function.params.iter().position(|param| param.facts.variadic.is_some());
    let Some(first) = dots.filter(|first| *first > 0) else { return };
    let (format, rest) = (&function.params[first - 1], &function.params[first..]);
    let symbol = block.symbol(function).value();
    let safe = function.safety != Safety::Unsafe;
    match literal(format) {
        Some(literal) => checked(errors, &symbol, literal, rest, safe),
        None if safe => is_no_format(errors, format),
        None => {}
    }
}

/// `c"…"`, or `c"…".as_ptr()`.
fn literal(param: &Param) -> Option<&LitCStr> {
    let written = match &param.facts.constant.as_ref()?.value {
        Expr::Lit(syn::Lit::CStr(literal)) => return Some(literal),
        Expr::Rust(written) => &**written,
        _ => return None,
    };
    match written {
        syn::Expr::MethodCall(call) if call.method == "as_ptr" => match &*call.receiver {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::CStr(literal), .. }) => Some(literal),
            _ => None,
        },
        _ => None,
    }
}

/// What C reads as a format decides how it reads all that follows.
fn is_no_format(errors: &mut Errors, param: &Param) {
    let facts = &param.facts;
    let is_text = facts.text.is_some() && facts.output.is_none() && facts.retval.is_none();
    let is_constant = facts.constant.is_some()
        && param
            .pointer()
            .is_some_and(|pointer| is_named(&pointer.pointee, &["c_char", "u8", "i8", "WideUnit"]));
    let name = &param.ident;
    if is_constant {
        let span = param.facts.constant.as_ref().map_or(name.span(), |word| super::span(&word.value));
        errors.at(span, format!("C may read `{name}` as a format, which says what the arguments behind it are: write it here, `const = c\"…\"`, so that it can be checked; or declare `unsafe fn`"));
    } else if is_text {
        errors.at(name.span(), format!("C may read `{name}` as a format, and then the caller would say what the arguments behind it are: write it here, `const = c\"…\"`, or declare `unsafe fn`"));
    }
}

fn checked(errors: &mut Errors, symbol: &str, literal: &LitCStr, params: &[Param], safe: bool) {
    let dialect = Dialect::of(symbol);
    let format = literal.value();
    let conversions = conversions(format.to_bytes(), dialect);
    if conversions.is_empty() && !["printf", "scanf"].iter().any(|name| symbol.contains(name)) {
        // A selector, or a language of the library's own.
        return;
    }
    let (mut args, before) = (params.iter(), errors.count());
    for conversion in &conversions {
        if !safe && is_own(conversion, dialect) {
            // What a library has of its own is known to who calls it.
            return;
        }
        if let Err(message) = matches(errors, conversion, dialect, &mut args) {
            errors.at(literal.span(), format!("`{}` {message}", conversion.text));
            return;
        }
    }
    if let (Some(more), true) = (args.next(), errors.count() == before) {
        errors.at(
            literal.span(),
            format!("no conversion in this format takes `{}`: add one, or drop the argument", more.ident),
        );
    }
}

fn is_own(conversion: &Conversion, dialect: Dialect) -> bool {
    !conversion.positional && conversion.letter != 0 && wanted(conversion, dialect).is_err()
}

/// Takes the arguments of one conversion.
fn matches<'a>(
    errors: &mut Errors,
    conversion: &Conversion,
    dialect: Dialect,
    args: &mut impl Iterator<Item = &'a Param>,
) -> Result<(), String> {
    if conversion.positional {
        return Err(
            "names its argument by number: write the conversions in the order of the arguments".into()
        );
    }
    let none = || "has no argument behind the `…`: declare it, or drop the conversion".to_owned();
    let wanted = wanted(conversion, dialect)?;
    let stars = [conversion.star && dialect != Dialect::Scan, conversion.precision == Precision::Star];
    let mut count = None;
    for _ in stars.into_iter().filter(|star| *star) {
        let star = args.next().ok_or_else(none)?;
        number(errors, conversion, star, &["c_int", "i32"], "`*` in ");
        count = Some(star);
    }
    if matches!(wanted, Wanted::Nothing) {
        return Ok(());
    }
    let param = args.next().ok_or_else(none)?;
    let counted = count.filter(|_| conversion.precision == Precision::Star);
    fits(errors, conversion, &wanted, param, counted);
    Ok(())
}

fn fits(errors: &mut Errors, conversion: &Conversion, wanted: &Wanted, param: &Param, count: Option<&Param>) {
    let (written, name) = (&conversion.text, &param.ident);
    match wanted {
        Wanted::Nothing => {}
        Wanted::Number(names) => number(errors, conversion, param, names, ""),
        Wanted::Place(names) => {
            let fits = param.pointer().is_some_and(|to| to.mutable && is_named(&to.pointee, names));
            if !fits || !is_one(param) {
                errors.over(
                    &param.ty,
                    format!(
                        "`{written}` fills one `{0}`: declare `#[marshal(out)] {name}: *mut {0}`",
                        names[0]
                    ),
                );
            }
        }
        Wanted::Pointer if param.pointer().is_none() => {
            errors.over(&param.ty, format!("`{written}` takes a pointer: declare one"));
        }
        Wanted::Pointer => {}
        Wanted::Text { wide, nullable } => text(errors, conversion, param, (*wide, *nullable), count),
        Wanted::Room(None) => {
            errors.over(
                &param.ty,
                format!(
                    "`{written}` stops at nothing: write how much there is room for, such as `%15{}`",
                    char::from(conversion.letter)
                ),
            );
        }
        Wanted::Room(Some(room)) => {
            if !has_room(param, *room) {
                errors.over(&param.ty, format!("`{written}` fills up to {room} characters: declare `#[marshal(out, len = {room})] {name}: *mut c_char`, with that number"));
            }
        }
    }
}

fn number(errors: &mut Errors, conversion: &Conversion, param: &Param, names: &[&str], part: &str) {
    if !is_named(&param.ty, names) {
        let (written, name, wanted) = (&conversion.text, &param.ident, names[0]);
        errors.over(&param.ty, format!("{part}`{written}` takes a `{wanted}`: declare `{name}: {wanted}`, or write the conversion for this type"));
    }
}

fn text(
    errors: &mut Errors,
    conversion: &Conversion,
    param: &Param,
    (wide, nullable): (bool, bool),
    count: Option<&Param>,
) {
    let (written, name, facts) = (&conversion.text, &param.ident, &param.facts);
    if param.pointer().is_none() || !is_text(param, wide, count) {
        let (word, unit) = if wide { ("wide", "WideUnit") } else { ("cstr", "c_char") };
        let or = match count {
            Some(count) => format!("#[marshal(in, len = {})]", count.ident),
            None => format!("#[marshal({word})]"),
        };
        errors.over(&param.ty, format!("`{written}` takes text: declare `{or} {name}: *const {unit}`"));
    } else if let (Some(null), false) = (&facts.nullable, nullable) {
        errors.at(null.span, format!("`{written}` reads what is behind it: drop `nullable`"));
    }
}

/// Whether C can read it: up to a NUL, or as much as the count before it says.
fn is_text(param: &Param, wide: bool, count: Option<&Param>) -> bool {
    let facts = &param.facts;
    let extent = facts.extent.as_ref().map(|word| &word.value.expr);
    let is_counted =
        count.is_some_and(|count| matches!(extent, Some(Expr::Name(len)) if *len == count.ident));
    let comes_out = facts.output.is_some() || facts.retval.is_some();
    match facts.text.as_ref().map(|word| word.value) {
        _ if comes_out => false,
        _ if is_counted => !wide,
        Some(Encoding::CStr) => !wide,
        // What an `unsafe fn` passes through is its caller's promise.
        None => !facts.any,
        Some(Encoding::Wide) => wide && extent.is_none(),
        Some(Encoding::Utf8 | Encoding::Path | Encoding::CodePage) => !wide && extent.is_none(),
        Some(Encoding::Utf16 | Encoding::Utf32 | Encoding::Bstr) => false,
    }
}

fn is_one(param: &Param) -> bool {
    param.facts.extent.is_none() && param.facts.text.is_none() && param.facts.nullable.is_none()
}

fn has_room(param: &Param, room: usize) -> bool {
    let len = param.facts.extent.as_ref().map(|word| &word.value.expr);
    let Some(Expr::Lit(syn::Lit::Int(len))) = len else { return false };
    len.base10_parse::<usize>().is_ok_and(|len| len >= room) && param.facts.nullable.is_none()
}
