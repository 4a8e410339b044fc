//! What stands behind the words of a state.

use crate::ast::{Direction, Getter, Lend, StateLayout};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, Result, Token, Type, parenthesized};

const LAYOUT: &str = "name C's type, `state = z_stream`, or say whom to ask: `state = (SIZE, ALIGN)`";
const LEND: &str = "say which field, whether C reads or writes there, and which field counts: `lend(FIELD, in, len = FIELD)`";
const GET: &str = "say which fields, and of what type: `get(total_out: c_ulong, msg: cstr)`";

/// `= TYPE`, or `= (SIZE, ALIGN)`.
pub(super) fn layout(input: ParseStream<'_>) -> Result<StateLayout> {
    input.parse::<Token![=]>()?;
    let span = input.span();
    let refused = |_| syn::Error::new(span, LAYOUT);
    if !input.peek(syn::token::Paren) {
        return input.parse().map(|ty| StateLayout::Of(Box::new(ty))).map_err(refused);
    }
    let asked = inside(input, |content| {
        let asked = content.parse_terminated(<syn::Expr as syn::parse::Parse>::parse, Token![,]);
        Ok(asked.map_err(refused)?.into_iter().collect::<Vec<_>>())
    })?;
    match <[syn::Expr; 2]>::try_from(asked) {
        Ok([size, align]) => Ok(StateLayout::Asked(Box::new(size), Box::new(align))),
        Err(_) => Err(syn::Error::new(span, LAYOUT)),
    }
}

/// `(FIELD: TYPE, FIELD: cstr)`
pub(super) fn getters(name: &Ident, input: ParseStream<'_>) -> Result<Vec<Getter>> {
    let refused = || syn::Error::new(name.span(), GET);
    if !input.peek(syn::token::Paren) {
        return Err(refused());
    }
    let getters = inside(input, |content| content.parse_terminated(getter, Token![,]))?;
    if getters.is_empty() { Err(refused()) } else { Ok(getters.into_iter().collect()) }
}

/// What stands in the parentheses. All of it is read, so that what is wrong there is said once.
fn inside<T>(input: ParseStream<'_>, read: impl FnOnce(ParseStream<'_>) -> Result<T>) -> Result<T> {
    let content;
    parenthesized!(content in input);
    let tokens: proc_macro2::TokenStream = content.parse()?;
    read.parse2(tokens)
}

fn getter(input: ParseStream<'_>) -> Result<Getter> {
    let field: Ident = input.parse()?;
    if !input.peek(Token![:]) {
        let what = format!("say what type `{field}` has: `{field}: TYPE`, or `{field}: cstr` of text");
        return Err(syn::Error::new(field.span(), what));
    }
    input.parse::<Token![:]>()?;
    let ty: Type = input.parse()?;
    let is_text = matches!(&ty, Type::Path(path) if path.path.is_ident("cstr"));
    Ok(Getter { field, ty: (!is_text).then_some(ty) })
}

/// `(FIELD, in, len = FIELD)`, `(FIELD: TYPE, out, len = FIELD)`
pub(super) fn lend(name: &Ident, input: ParseStream<'_>) -> Result<Lend> {
    let refused = |span| syn::Error::new(span, LEND);
    if !input.peek(syn::token::Paren) {
        return Err(refused(name.span()));
    }
    inside(input, |content| lent(name, content))
}

fn lent(name: &Ident, content: ParseStream<'_>) -> Result<Lend> {
    let refused = |span| syn::Error::new(span, LEND);
    let field: Ident = content.parse().map_err(|_| refused(name.span()))?;
    let element = if content.peek(Token![:]) {
        content.parse::<Token![:]>()?;
        Some(content.parse()?)
    } else {
        None
    };
    let (mut direction, mut count) = (None, None);
    while content.parse::<Option<Token![,]>>()?.is_some() && !content.is_empty() {
        let word = Ident::parse_any(content).map_err(|_| refused(content.span()))?;
        match word.to_string().as_str() {
            "in" if direction.is_none() => direction = Some(Direction::In),
            "out" if direction.is_none() => direction = Some(Direction::Out),
            "len" if count.is_none() => {
                content.parse::<Token![=]>().map_err(|_| refused(word.span()))?;
                count = Some(content.parse::<Ident>().map_err(|_| refused(content.span()))?);
            }
            _ => return Err(refused(word.span())),
        }
    }
    if !content.is_empty() {
        return Err(refused(content.span()));
    }
    match (direction, count) {
        (Some(direction), Some(count)) => Ok(Lend { field, element, direction, count }),
        (None, _) => {
            let said = format!("say whether C reads or writes there: `lend({field}, in, len = …)`, or `out`");
            Err(syn::Error::new(field.span(), said))
        }
        (_, None) => {
            let said = format!("say which field tells C how much there is: `lend({field}, …, len = FIELD)`");
            Err(syn::Error::new(field.span(), said))
        }
    }
}
