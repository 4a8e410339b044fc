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
    is_no_constructor(&ty)?;
    Ok(ErrorForm::From(ty))
}

/// What stands behind the `::` of a type is a function or a variant, and wants what it is made of.
fn is_no_constructor(ty: &Type) -> Result<()> {
    let Type::Path(path) = ty else { return Ok(()) };
    let segments: Vec<_> = path.path.segments.iter().map(|segment| &segment.ident).collect();
    match segments.as_slice() {
        [.., before, last] if path.qself.is_none() && is_type(before) => {
            let message = format!(
                "this is no type: write the error's type, or a call that makes it, `{before}::{last}(ret)`"
            );
            Err(syn::Error::new_spanned(ty, message))
        }
        _ => Ok(()),
    }
}

/// An attribute sees no types, so Rust's own spelling decides.
fn is_type(ident: &Ident) -> bool {
    ident.unraw().to_string().starts_with(char::is_uppercase)
}

fn arguments(input: ParseStream<'_>) -> Result<Vec<Expr>> {
    let content;
    parenthesized!(content in input);
    let args = content.parse_terminated(<syn::Expr as syn::parse::Parse>::parse, Token![,])?;
    args.iter().map(expr::expr).collect()
}

/// The error type to which a constructor belongs: of `Type::function` and `Type::Variant` it is what stands before
/// the last `::`, of `module::Type` all.
fn owner_of(path: &Path) -> Result<Path> {
    let segments: Vec<_> = path.segments.iter().collect();
    match segments.as_slice() {
        [.., before, _] if is_type(&before.ident) => {
            let mut ty = path.clone();
            ty.segments.pop();
            ty.segments.pop_punct();
            Ok(ty)
        }
        [.., last] if is_type(&last.ident) => Ok(path.clone()),
        _ => {
            let span = path.segments.last().map_or_else(Span::call_site, |last| last.ident.span());
            Err(syn::Error::new(
                span,
                "write `error = Type::function(…)`: the wrapper must name the type that this makes",
            ))
        }
    }
}
