//! What stands behind the `=` of a word.

use super::expr;
use crate::ast::{Close, Consume, Control, Empty, Grow, Init, Lock, Nullable, Own, Source, Statuses};
use crate::ownership::Call;
use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, Lifetime, LitStr, Result, Token, parenthesized};

pub(super) fn assigned<T: syn::parse::Parse>(input: ParseStream<'_>) -> Result<T> {
    input.parse::<Token![=]>()?;
    input.parse()
}

pub(super) fn function(input: ParseStream<'_>, otherwise: &str) -> Result<Call> {
    input.parse::<Token![=]>()?;
    let span = input.span();
    input.parse().map_err(|_| syn::Error::new(span, otherwise))
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

pub(super) fn init(input: ParseStream<'_>) -> Result<Init> {
    input.parse::<Token![=]>()?;
    let span = input.span();
    let refused = |_| {
        syn::Error::new(
            span,
            "name the function that initialises the library: `init = FUNCTION`, or `init = FUNCTION(ARGUMENTS)`",
        )
    };
    let path = input.call(syn::Path::parse_mod_style).map_err(refused)?;
    let args = if input.peek(syn::token::Paren) {
        let content;
        parenthesized!(content in input);
        let args = content.parse_terminated(<syn::Expr as syn::parse::Parse>::parse, Token![,])?;
        args.into_iter().collect()
    } else {
        Vec::new()
    };
    Ok(Init { path, args })
}

/// On a block.
pub(super) fn status(name: &Ident, input: ParseStream<'_>) -> Result<Statuses> {
    let message = "name the type that C's status arguments point at: `status = UErrorCode`, or with words `status(*mut GError, free = g_error_free)`";
    let of_type = |input: ParseStream<'_>| {
        let span = input.span();
        input.parse::<syn::Type>().map_err(|_| syn::Error::new(span, message))
    };
    if input.peek(Token![=]) {
        input.parse::<Token![=]>()?;
        return Ok(Statuses { ty: of_type(input)?, words: TokenStream::new() });
    }
    if !input.peek(syn::token::Paren) {
        return Err(syn::Error::new(name.span(), message));
    }
    let content;
    parenthesized!(content in input);
    let ty = of_type(&content)?;
    if !content.is_empty() {
        content.parse::<Token![,]>()?;
    }
    Ok(Statuses { ty, words: content.parse()? })
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

pub(super) fn libraries(input: ParseStream<'_>) -> Result<Vec<LitStr>> {
    let names: Vec<LitStr> = if input.peek(Token![=]) {
        vec![assigned(input)?]
    } else {
        let content;
        let parens = parenthesized!(content in input);
        let names = content.parse_terminated(<LitStr as syn::parse::Parse>::parse, Token![,])?;
        if names.is_empty() {
            return Err(syn::Error::new(
                parens.span.join(),
                "name at least one library: `library(\"libz.so.1\", \"libz.so\")`",
            ));
        }
        names.into_iter().collect()
    };
    match names.iter().find(|name| name.value().is_empty() || name.value().contains('\0')) {
        Some(name) => Err(syn::Error::new(
            name.span(),
            "no library has this name; write the file's, such as \"libz.so.1\"",
        )),
        None => Ok(names),
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

/// A `Mutex` by its path, two calls, or `none`.
pub(super) fn lock(input: ParseStream<'_>) -> Result<Lock> {
    input.parse::<Token![=]>()?;
    let span = input.span();
    let refused = |_| {
        syn::Error::new(
            span,
            "name a `static` of type `Mutex<()>`, or two calls that lock and unlock: `lock = (enter(self), leave(self))`; or write `lock = none`",
        )
    };
    if input.peek(syn::token::Paren) {
        let content;
        parenthesized!(content in input);
        let enter = content.parse::<syn::Expr>().map_err(refused)?;
        content.parse::<Token![,]>().map_err(refused)?;
        let leave = content.parse::<syn::Expr>().map_err(refused)?;
        return Ok(Lock::Pair(expr::expr(&enter)?, expr::expr(&leave)?));
    }
    let path = input.call(syn::Path::parse_mod_style).map_err(refused)?;
    Ok(if path.is_ident("none") { Lock::None } else { Lock::Path(path) })
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
