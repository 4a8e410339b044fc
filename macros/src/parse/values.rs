//! What stands behind the `=` of a word.

use super::expr;
use crate::ast::{Close, Consume, Control, Empty, Grow, Nullable, Own, Source};
use crate::ownership::Call;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, Lifetime, LitStr, Result, Token};

pub(super) fn assigned<T: syn::parse::Parse>(input: ParseStream<'_>) -> Result<T> {
    input.parse::<Token![=]>()?;
    input.parse()
}

pub(super) fn function(input: ParseStream<'_>, otherwise: &str) -> Result<Call> {
    input.parse::<Token![=]>()?;
    let span = input.span();
    input.parse().map_err(|_| syn::Error::new(span, otherwise))
}

/// `busy`, or `busy = Db`.
pub(super) fn family(input: ParseStream<'_>) -> Result<Option<syn::Type>> {
    if !input.peek(Token![=]) {
        return Ok(None);
    }
    input.parse::<Token![=]>()?;
    let span = input.span();
    let refused = |_| syn::Error::new(span, "name the type of the handle that is busy: `busy = Db`");
    input.parse().map(Some).map_err(refused)
}

pub(super) fn surface(input: ParseStream<'_>) -> Result<syn::Type> {
    input.parse::<Token![=]>()?;
    if let Ok(text) = input.fork().parse::<LitStr>() {
        let message = format!("write the type itself: `as = {}`", text.value());
        return Err(syn::Error::new(input.span(), message));
    }
    let span = input.span();
    let refused = |_| syn::Error::new(span, "name the type that the caller sees, as it is: `as = bool`");
    input.parse().map_err(refused)
}

pub(super) fn with(input: ParseStream<'_>) -> Result<syn::Path> {
    input.parse::<Token![=]>()?;
    let span = input.span();
    let refused = |_| syn::Error::new(span, "name the type that implements `pinvoke::Conversion`");
    input.call(syn::Path::parse_mod_style).map_err(refused)
}

pub(super) fn grow(input: ParseStream<'_>) -> Result<Grow> {
    input.parse::<Token![=]>()?;
    let written = input.parse::<syn::Expr>()?;
    let word = match &written {
        syn::Expr::Path(path) => path.path.get_ident().map(ToString::to_string),
        _ => None,
    };
    Ok(match word.as_deref() {
        Some("ask") => Grow::Ask,
        Some("full") => Grow::Full,
        _ => Grow::When(expr::expr(&written)?),
    })
}

pub(super) fn nullable(input: ParseStream<'_>) -> Result<Nullable> {
    if !input.peek(Token![=]) {
        return Ok(Nullable::Agreeing);
    }
    let how: Ident = assigned(input)?;
    if how == "any" {
        Ok(Nullable::Any)
    } else {
        Err(syn::Error::new(how.span(), "write `nullable` or `nullable = any`"))
    }
}

pub(super) fn empty(input: ParseStream<'_>) -> Result<Empty> {
    let how: Ident = assigned(input)?;
    match how.to_string().as_str() {
        "null" => Ok(Empty::Null),
        "zero" => Ok(Empty::Zero),
        _ => Err(syn::Error::new(how.span(), "write `empty = null` or `empty = zero`")),
    }
}

/// `'static`, or the argument by its name.
pub(super) fn source(input: ParseStream<'_>) -> Result<Source> {
    input.parse::<Token![=]>()?;
    let span = input.span();
    if input.peek(Lifetime) {
        let lifetime = input.parse::<Lifetime>()?;
        return if lifetime.ident == "static" {
            Ok(Source::Static)
        } else {
            Err(syn::Error::new(span, format!("name the argument itself: `borrow = {}`", lifetime.ident)))
        };
    }
    let refused = |_| {
        syn::Error::new(
            span,
            "write `borrow = 'static`, or the name of the argument that it lives as long as: `borrow = db`",
        )
    };
    Ident::parse_any(input).map(Source::Param).map_err(refused)
}

/// The function by which C gets the user data of an object.
pub(super) fn setter(input: ParseStream<'_>) -> Result<syn::Path> {
    let span = input.span();
    let message = "name the C function that takes the object and its user data: `user_data = FUNCTION`";
    let refused = |_| syn::Error::new(span, message);
    input.parse::<Token![=]>().map_err(refused)?;
    input.call(syn::Path::parse_mod_style).map_err(refused)
}

pub(super) fn own(input: ParseStream<'_>) -> Result<Own> {
    if !input.peek(Token![=]) {
        return Ok(Own::Success);
    }
    one_of(
        input,
        &[("always", Own::Always)],
        "write `own`, or `own = always` if C hands it over when it fails, too",
    )
}

pub(super) fn control(input: ParseStream<'_>) -> Result<Control> {
    if !input.peek(Token![=]) {
        return Ok(Control::Passed);
    }
    one_of(
        input,
        &[("aside", Control::Aside)],
        "write `control`, or `control = aside` for a block that this function does not take, but one that `pending`, `result` or `cancel` calls",
    )
}

pub(super) fn consume(input: ParseStream<'_>) -> Result<Consume> {
    if !input.peek(Token![=]) {
        return Ok(Consume::Always);
    }
    one_of(
        input,
        &[("ok", Consume::Success)],
        "write `consume`, or `consume = ok` if a failed call leaves it to the caller",
    )
}

pub(super) fn close(input: ParseStream<'_>) -> Result<Close> {
    one_of(
        input,
        &[("gone", Close::Gone), ("kept", Close::Kept)],
        "say what a failed release leaves: `close = gone`, or `close = kept` if the handle is as it was",
    )
}

pub(super) fn method(input: ParseStream<'_>) -> Result<Option<Ident>> {
    if !input.peek(Token![=]) {
        return Ok(None);
    }
    input.parse::<Token![=]>()?;
    let span = input.span();
    let refused = |_| syn::Error::new(span, "write the method's name: `method = NAME`");
    Ident::parse_any(input).map(Some).map_err(refused)
}

fn one_of<T: Copy>(input: ParseStream<'_>, words: &[(&str, T)], otherwise: &str) -> Result<T> {
    let span = input.span();
    let word = input.parse::<Token![=]>().and_then(|_| Ident::parse_any(input));
    let known = |word: &Ident| words.iter().find(|(name, _)| word == name).map(|(_, value)| *value);
    word.ok().as_ref().and_then(known).ok_or_else(|| syn::Error::new(span, otherwise))
}
