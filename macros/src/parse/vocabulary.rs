//! Which words there are, where each may stand, and what is said of one that may not.

use super::nearest::nearest;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, Result, Token};

/// Where a word may stand.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    Block,
    Function,
    Param,
    Ret,
    Type,
    /// A parameter of a callback.
    Argument,
    /// What a closure returns to C.
    Answer,
    /// C's struct of functions.
    Functions,
    /// One of its members.
    Member,
}

use Place::{Answer, Argument, Block, Function, Functions, Member, Param, Ret, Type};

/// Every word there is, and its places; none yet for those that are not available.
const WORDS: &[(&str, &[Place])] = &[
    ("in", &[Param, Argument]),
    ("out", &[Param, Argument]),
    ("retval", &[Param, Argument]),
    ("filled", &[Param]),
    ("len", &[Param, Ret, Argument]),
    ("bytes", &[Param, Ret, Argument]),
    ("min", &[Param]),
    ("written", &[Param, Argument]),
    ("rest", &[Param, Ret]),
    ("cstr", &[Param, Ret, Argument]),
    ("utf8", &[Param, Ret, Argument]),
    ("utf16", &[Param, Ret]),
    ("utf32", &[Param, Ret]),
    ("wide", &[Param, Ret]),
    ("bstr", &[Param, Ret]),
    ("path", &[Param, Ret]),
    ("encoding", &[Param, Ret]),
    ("lossy", &[Param, Ret]),
    ("as", &[Param, Ret, Argument, Answer]),
    ("with", &[Param, Ret]),
    ("grow", &[Param]),
    ("cursor", &[Param]),
    ("own", &[Param, Ret, Argument]),
    ("free", &[Type, Param, Ret]),
    ("alloc", &[Param]),
    ("nullable", &[Param, Ret, Argument, Member]),
    ("empty", &[Param]),
    ("const", &[Param, Answer, Member]),
    ("variadic", &[Param]),
    ("readonly", &[Param]),
    ("borrow", &[Param, Ret]),
    ("stable", &[Param, Ret]),
    ("consume", &[Param]),
    ("retain", &[Param, Argument]),
    ("earlier", &[Param]),
    ("destroy", &[Param]),
    ("copy", &[Param, Ret, Argument]),
    ("value", &[Ret]),
    ("ignore", &[Param, Ret, Argument]),
    ("status", &[Block, Param]),
    ("ret", &[Function, Param, Member]),
    ("ok", &[Block, Function]),
    ("none", &[Function]),
    ("error", &[Block, Function, Functions]),
    ("plain", &[Function]),
    ("method", &[Function]),
    ("lock", &[Block, Function]),
    ("handle", &[Type, Argument]),
    ("close", &[Type]),
    ("clone", &[Type]),
    ("shared", &[Type, Block]),
    ("send", &[Type]),
    ("sync", &[Type]),
    ("invalid", &[Type]),
    ("repr", &[Type]),
    ("state", &[Type]),
    ("init", &[Block, Type]),
    ("get", &[Type]),
    ("busy", &[Type, Param, Member]),
    ("lend", &[Param]),
    ("fallible", &[Function, Answer]),
    ("callback", &[Param, Functions, Member]),
    ("once", &[Param]),
    ("user_data", &[Type, Param, Argument, Member]),
    ("on", &[Param, Functions]),
    ("fail", &[Param, Member]),
    ("control", &[Param]),
    ("field", &[Param]),
    ("blocking", &[Function]),
    ("pending", &[Function]),
    ("result", &[Function]),
    ("cancel", &[Function]),
    ("silent", &[Function]),
    ("library", &[Block]),
    ("weak", &[Block, Function]),
    ("prefix", &[Block]),
    ("suffix", &[Block]),
];

/// Words of the language that this version does not carry out.
const NOT_YET: &[&str] = &["end", "pos"];

/// Words of a record's fields, and of an enum's variants.
const OF_RECORDS: &[&str] = &["inline", "tag", "other", "opaque"];

/// The word itself, if it may stand here.
pub(super) fn name(input: ParseStream<'_>, place: Place) -> Result<Ident> {
    if !input.peek(Ident::peek_any) {
        return Err(input.error("expected one of pinvoke's words, such as `in`, `out` or `len = n`"));
    }
    let name = Ident::parse_any(input)?;
    let text = name.to_string();
    let refused = match WORDS.iter().find(|(word, _)| *word == text) {
        Some((_, places)) if places.contains(&place) => return Ok(name),
        Some(_) if place == Argument => {
            format!("`{text}` cannot stand on a callback's parameter; here may stand {}", all_of(place))
        }
        Some(_) if matches!(place, Functions | Member) => {
            format!("`{text}` cannot stand {}; here may stand {}", of_functions(place), all_of(place))
        }
        Some((_, places)) => format!("`{text}` belongs {}", belongs(places)),
        None if OF_RECORDS.contains(&text.as_str()) => {
            format!(
                "`{text}` belongs into a type that derives `Marshal`: describe C's struct or enum there, and name it here"
            )
        }
        None if NOT_YET.contains(&text.as_str()) => {
            format!(
                "`{text}` is not available yet; leave it out and declare `unsafe fn`, which passes pointers through"
            )
        }
        None => match nearest(&text, WORDS.iter().map(|(word, _)| *word)) {
            Some(word) => format!("unknown word `{text}`; did you mean `{word}`?"),
            None => format!("unknown word `{text}`; here may stand {}", all_of(place)),
        },
    };
    Err(syn::Error::new(name.span(), refused))
}

fn belongs(places: &[Place]) -> &'static str {
    let elsewhere = |place: &&Place| !matches!(place, Argument | Answer | Functions | Member);
    let places: Vec<_> = places.iter().filter(elsewhere).copied().collect();
    match places.as_slice() {
        [Param] => "on a parameter",
        [Param, Ret] => "on a parameter, or for the return value in the function's `ret(…)`",
        [Ret] => "in the function's `ret(…)`",
        [Function] => "on the function: `#[marshal(…)] fn …`",
        [Type] => "on an opaque type of the block: `#[marshal(free = F, …)] type Db;`",
        [Type, Param] => "on an opaque type of the block, or on a callback",
        [Type, Param, Ret] => {
            "on an opaque type, on a parameter, or for the return value in the function's `ret(…)`"
        }
        [Type, Block] | [Block, Type] => "on an opaque type of the block, or on the block",
        [Function, Param] => "on the function, or on a callback",
        [Block, Param] => "on the block, or on a parameter",
        [Block] => "on the block: `#[marshal(…)] unsafe extern …`",
        _ => "on the function or on the block",
    }
}

fn of_functions(place: Place) -> &'static str {
    if place == Functions {
        "above C's struct of functions"
    } else {
        "on a member of C's struct of functions"
    }
}

/// The words that may stand in a place, for messages.
fn all_of(place: Place) -> String {
    let words =
        WORDS.iter().filter(|(_, places)| places.contains(&place)).map(|(word, _)| format!("`{word}`"));
    words.collect::<Vec<_>>().join(", ")
}

/// Words that mean nothing without an argument.
const WITH_ARGUMENT: &[&str] = &[
    "len", "bytes", "min", "written", "rest", "as", "empty", "const", "borrow", "ok", "none", "error",
    "library", "init", "prefix", "suffix", "encoding", "with", "grow", "free", "alloc", "close", "clone",
    "invalid", "repr", "retain", "lock", "on", "fail", "state", "pending", "result", "cancel", "field",
];

pub(super) fn argument_is_there(name: &Ident, place: Place, input: ParseStream<'_>) -> Result<()> {
    let text = name.to_string();
    if place == Argument && text == "retain" {
        // There it is always until the next call.
        return Ok(());
    }
    let there = input.peek(Token![=]) || (text == "library" && input.peek(syn::token::Paren));
    if WITH_ARGUMENT.contains(&text.as_str()) && !there {
        return Err(syn::Error::new(name.span(), format!("`{text}` must say which: `{text} = …`")));
    }
    if text == "ret" && !input.peek(syn::token::Paren) {
        return Err(syn::Error::new(
            name.span(),
            "`ret` must say what it is: `ret(value)`, `ret(as = T)`, …",
        ));
    }
    Ok(())
}

/// A comma, or the end.
pub(super) fn behind(name: &Ident, input: ParseStream<'_>) -> Result<()> {
    if input.is_empty() {
        Ok(())
    } else if input.peek(Token![=]) {
        Err(syn::Error::new(name.span(), format!("`{name}` takes no argument")))
    } else {
        input.parse::<Token![,]>().map(drop)
    }
}
