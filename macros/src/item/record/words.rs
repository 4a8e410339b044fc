//! The words on a field of a record, and on what a variant of a tagged union holds.

use super::vocabulary;
use crate::ast::Word;
use crate::errors::Errors;
use crate::ownership::Call;
use proc_macro2::{Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::spanned::Spanned;
use syn::{Attribute, Expr, Ident, LitStr, Path, Result, Token, Type};

/// The encoding of text.
#[derive(Debug, Clone)]
pub(crate) enum Text {
    CStr,
    Utf8,
    Utf16,
    Utf32,
    Wide,
    Bstr,
    CodePage(LitStr),
}

/// What was said of one field.
#[derive(Default)]
pub(crate) struct Words {
    pub(crate) text: Option<Word<Text>>,
    pub(crate) path: Option<Word<()>>,
    pub(crate) lossy: Option<Word<()>>,
    pub(crate) surface: Option<Word<Type>>,
    pub(crate) inline: Option<Word<Expr>>,
    pub(crate) len: Option<Word<Ident>>,
    pub(crate) free: Option<Word<Call>>,
    pub(crate) alloc: Option<Word<Call>>,
    pub(crate) copy: Option<Word<()>>,
    pub(crate) nullable: Option<Word<()>>,
    pub(crate) constant: Option<Word<Expr>>,
    pub(crate) with: Option<Word<Path>>,
    pub(crate) tag: Option<Word<Ident>>,
    pub(crate) opaque: Option<Word<()>>,
    pub(crate) readonly: Option<Word<()>>,
    pub(crate) own: Option<Word<()>>,
}

impl Words {
    /// Where each word stands that is there, in a fixed order.
    pub(crate) fn said(&self) -> Vec<(&'static str, Span)> {
        fn at<T>(word: Option<&Word<T>>) -> Option<Span> {
            word.map(|word| word.span)
        }
        let all = [
            ("utf8", at(self.text.as_ref())),
            ("path", at(self.path.as_ref())),
            ("lossy", at(self.lossy.as_ref())),
            ("as", at(self.surface.as_ref())),
            ("inline", at(self.inline.as_ref())),
            ("len", at(self.len.as_ref())),
            ("free", at(self.free.as_ref())),
            ("alloc", at(self.alloc.as_ref())),
            ("copy", at(self.copy.as_ref())),
            ("nullable", at(self.nullable.as_ref())),
            ("const", at(self.constant.as_ref())),
            ("with", at(self.with.as_ref())),
            ("tag", at(self.tag.as_ref())),
            ("opaque", at(self.opaque.as_ref())),
            ("readonly", at(self.readonly.as_ref())),
            ("own", at(self.own.as_ref())),
        ];
        all.into_iter().filter_map(|(name, span)| Some((name, span?))).collect()
    }

    /// Whether it is text.
    pub(crate) fn is_text(&self) -> bool {
        self.text.is_some() || self.path.is_some()
    }
}

/// Reads all `#[marshal(…)]` of a field; `None` if that found mistakes.
pub(crate) fn of_field(errors: &mut Errors, attrs: &[Attribute]) -> Option<Words> {
    let mut words = Words::default();
    let mut fine = true;
    for attr in attrs {
        if attr.path().is_ident("pin") {
            errors.over(attr, "a record is copied field by field; drop `#[pin]`: what a pointer leads to is pinned by `len = FIELD` on a `&'a [T]`, or by `readonly` on a `Vec<T>`");
            fine = false;
        }
        if attr.path().is_ident("marshal") {
            match attr.meta.require_list() {
                Ok(list) if !list.tokens.is_empty() => fine &= each(errors, list.tokens.clone(), &mut words),
                _ => {
                    fine = false;
                    errors.at(
                        attr.span(),
                        "say how the field crosses: `#[marshal(utf8, copy)]`, `#[marshal(len = count)]`, …, or drop this",
                    );
                }
            }
        }
    }
    fine.then_some(words)
}

/// Reads `word, word = arg, …`; goes on behind the next comma after a mistake.
fn each(errors: &mut Errors, args: TokenStream, words: &mut Words) -> bool {
    let mut fine = true;
    let parser = |input: ParseStream<'_>| {
        while !input.is_empty() {
            let read = vocabulary::name(input).and_then(|name| {
                vocabulary::argument_is_there(&name, input)?;
                word(words, &name, input)?;
                behind(&name, input)
            });
            if let Err(error) = read {
                fine = false;
                errors.push(error);
                skip_to_comma(input);
            }
        }
        Ok(())
    };
    if let Err(error) = parser.parse2(args) {
        errors.push(error);
        return false;
    }
    fine
}

fn word(words: &mut Words, name: &Ident, input: ParseStream<'_>) -> Result<()> {
    match name.to_string().as_str() {
        "cstr" => text(words, name, Text::CStr),
        "utf8" => text(words, name, Text::Utf8),
        "utf16" => text(words, name, Text::Utf16),
        "utf32" => text(words, name, Text::Utf32),
        "wide" => text(words, name, Text::Wide),
        "bstr" => text(words, name, Text::Bstr),
        "encoding" => {
            let label: LitStr = assigned(input)?;
            match crate::encodings::refused(&label) {
                Some(error) => Err(error),
                None => text(words, name, Text::CodePage(label)),
            }
        }
        "path" => once(&mut words.path, name, ()),
        "lossy" => once(&mut words.lossy, name, ()),
        "as" => surface(words, name, input),
        "inline" => inline(words, name, input),
        "len" => once(&mut words.len, name, field(name, input)?),
        "free" => once(&mut words.free, name, assigned(input)?),
        "alloc" => once(&mut words.alloc, name, assigned(input)?),
        "copy" => once(&mut words.copy, name, ()),
        "nullable" => once(&mut words.nullable, name, ()),
        "const" => once(&mut words.constant, name, assigned(input)?),
        "with" => once(&mut words.with, name, assigned(input)?),
        "tag" => once(&mut words.tag, name, field(name, input)?),
        "opaque" => once(&mut words.opaque, name, ()),
        "readonly" => once(&mut words.readonly, name, ()),
        "own" => once(&mut words.own, name, ()),
        other => unreachable!("`{other}` is in the table of words but is not read"),
    }
}

fn once<T>(slot: &mut Option<Word<T>>, name: &Ident, value: T) -> Result<()> {
    if slot.is_some() {
        return Err(syn::Error::new(name.span(), format!("`{name}` is said twice; drop one")));
    }
    *slot = Some(Word::new(name.span(), value));
    Ok(())
}

fn text(words: &mut Words, name: &Ident, text: Text) -> Result<()> {
    if words.text.is_some() {
        return Err(syn::Error::new(name.span(), "text has one encoding; keep one of the words"));
    }
    once(&mut words.text, name, text)
}

fn surface(words: &mut Words, name: &Ident, input: ParseStream<'_>) -> Result<()> {
    let ty: Type = assigned(input)?;
    if matches!(&ty, Type::Path(path) if path.path.is_ident("bool")) {
        return Err(syn::Error::new(
            ty.span(),
            "on a field `as` names C's type, since the field has Rust's: `#[marshal(as = c_int)] flag: bool`",
        ));
    }
    once(&mut words.surface, name, ty)
}

fn inline(words: &mut Words, name: &Ident, input: ParseStream<'_>) -> Result<()> {
    let len: Expr = assigned(input)?;
    let mut written = &len;
    while let Expr::Group(group) = written {
        written = &group.expr;
    }
    if let Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(lit), .. }) = written {
        if lit.base10_digits() == "0" {
            return Err(syn::Error::new(
                lit.span(),
                "C has no array of no elements: write how many the field has, or drop the field",
            ));
        }
    }
    once(&mut words.inline, name, len)
}

/// The name of another field.
fn field(name: &Ident, input: ParseStream<'_>) -> Result<Ident> {
    input.parse::<Token![=]>()?;
    let mut written: Expr = input.parse()?;
    while let Expr::Group(group) = written {
        written = *group.expr;
    }
    match &written {
        Expr::Path(path) if path.path.get_ident().is_some() => Ok(path.path.require_ident()?.clone()),
        _ => Err(syn::Error::new(
            written.span(),
            format!("on a field, `{name}` names another field of the record: `{name} = FIELD`"),
        )),
    }
}

fn assigned<T: Parse>(input: ParseStream<'_>) -> Result<T> {
    input.parse::<Token![=]>()?;
    input.parse()
}

/// A comma, or the end.
fn behind(name: &Ident, input: ParseStream<'_>) -> Result<()> {
    if input.is_empty() {
        Ok(())
    } else if input.peek(Token![=]) {
        Err(syn::Error::new(name.span(), format!("`{}` takes no argument", name.unraw())))
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
