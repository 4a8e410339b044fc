//! What stands behind the `=` of a word.

use super::expr;
use crate::ast::{Empty, Grow, Init, Nullable, Statuses};
use crate::ownership::Call;
use proc_macro2::TokenStream;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Result, Token, parenthesized};

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
