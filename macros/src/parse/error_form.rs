//! The forms of `error = …`.

use super::expr;
use crate::ast::{ErrorForm, Expr};
use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, Path, Result, Token, Type, parenthesized};

/// `TYPE`, `PATH(args)`, `errno` or `errno(EXPR)`.
pub(super) fn parse(input: ParseStream<'_>) -> Result<ErrorForm> {
    input.parse::<Token![=]>()?;
    if input.peek(Ident) && input.fork().parse::<Ident>()? == "errno" && !input.peek2(Token![::]) {
        input.parse::<Ident>()?;
        if !input.peek(syn::token::Paren) {
            return Ok(ErrorForm::Errno(None));
        }
        let span = input.span();
        let mut args = arguments(input)?;
        return match (args.pop(), args.is_empty()) {
            (Some(number), true) => Ok(ErrorForm::Errno(Some(number))),
            _ => Err(syn::Error::new(
                span,
                "`errno(…)` takes one expression, the number: `errno(ret)`, `errno(-ret)`",
            )),
        };
    }
    let fork = input.fork();
    if let (Ok(path), true) = (fork.call(Path::parse_mod_style), fork.peek(syn::token::Paren)) {
        input.call(Path::parse_mod_style)?;
        let args = arguments(input)?;
        let ty = owner_of(&path)?;
        return Ok(ErrorForm::Constructor { ty, path, args });
    }
    let span = input.span();
    let refused = |_| syn::Error::new(span, "write an error type, `Type::function(…)`, or `errno`");
    let ty = input.parse::<Type>().map_err(refused)?;
    match &ty {
        Type::Path(path) if path.qself.is_none() && is_variant(&path.path) => {
            let name = path.path.segments.iter().map(|segment| segment.ident.to_string());
            let name = name.collect::<Vec<_>>().join("::");
            let message = format!("`{name}` is no type: write what it is made of, `{name}(ret)`");
            Err(syn::Error::new_spanned(&ty, message))
        }
        _ => Ok(ErrorForm::From(ty)),
    }
}

/// By Rust's own spelling: `Type::Variant`, and not `module::Type`.
fn is_variant(path: &Path) -> bool {
    let upper = |ident: &Ident| ident.unraw().to_string().starts_with(char::is_uppercase);
    let segments: Vec<_> = path.segments.iter().collect();
    matches!(segments.as_slice(), [.., before, last] if upper(&before.ident) && upper(&last.ident) && before.arguments.is_none())
}

fn arguments(input: ParseStream<'_>) -> Result<Vec<Expr>> {
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
            Err(syn::Error::new(
                span,
                "write `error = Type::function(…)`: the wrapper must name the type that this makes",
            ))
        }
    }
}
