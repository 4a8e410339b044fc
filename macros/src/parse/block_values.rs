//! What stands behind the `=` of a word that is said of a whole block.

use super::expr;
use super::values::assigned;
use crate::ast::{Init, Lock, Statuses};
use proc_macro2::TokenStream;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Result, Token, parenthesized};

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
