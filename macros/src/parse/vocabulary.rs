//! Which words there are, where each may stand, and what is said of one that may not.

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
}

use Place::{Block, Function, Param, Ret};

/// Every word there is, and its places; none yet for those that are not available.
const WORDS: &[(&str, &[Place])] = &[
    ("in", &[Param]),
    ("out", &[Param]),
    ("retval", &[Param]),
    ("filled", &[Param]),
    ("len", &[Param, Ret]),
    ("bytes", &[Param, Ret]),
    ("min", &[Param]),
    ("written", &[Param]),
    ("rest", &[Param, Ret]),
    ("cstr", &[Param, Ret]),
    ("utf8", &[Param, Ret]),
    ("as", &[Param, Ret]),
    ("nullable", &[Param, Ret]),
    ("empty", &[Param]),
    ("const", &[Param]),
    ("variadic", &[Param]),
    ("readonly", &[Param]),
    ("borrow", &[Ret]),
    ("copy", &[Ret]),
    ("value", &[Ret]),
    ("ignore", &[Ret]),
    ("ret", &[Function]),
    ("ok", &[Block, Function]),
    ("none", &[Function]),
    ("error", &[Block, Function]),
    ("plain", &[Function]),
    ("fallible", &[Function]),
    ("library", &[Block]),
    ("weak", &[Block, Function]),
    ("prefix", &[Block]),
    ("suffix", &[Block]),
];

/// Words of the language that this version does not carry out.
const NOT_YET: &[&str] = &[
    "end",
    "inline",
    "pos",
    "cursor",
    "grow",
    "utf16",
    "utf32",
    "wide",
    "bstr",
    "path",
    "encoding",
    "lossy",
    "with",
    "tag",
    "other",
    "opaque",
    "own",
    "consume",
    "retain",
    "free",
    "alloc",
    "close",
    "clone",
    "shared",
    "send",
    "sync",
    "invalid",
    "repr",
    "state",
    "init",
    "lend",
    "method",
    "lock",
    "callback",
    "user_data",
    "on",
    "fail",
    "destroy",
    "status",
    "blocking",
    "pending",
    "result",
    "cancel",
    "silent",
    "control",
];

/// The word itself, if it may stand here.
pub(super) fn name(input: ParseStream<'_>, place: Place) -> Result<Ident> {
    if !input.peek(Ident::peek_any) {
        return Err(input.error("expected one of pinvoke's words, such as `in`, `out` or `len = n`"));
    }
    let name = Ident::parse_any(input)?;
    let text = name.to_string();
    let refused = match WORDS.iter().find(|(word, _)| *word == text) {
        Some((_, places)) if places.contains(&place) => return Ok(name),
        Some((_, places)) => format!("`{text}` belongs {}", belongs(places)),
        None if NOT_YET.contains(&text.as_str()) => {
            format!(
                "`{text}` is not available yet; leave it out and declare `unsafe fn`, which passes pointers through"
            )
        }
        None if text == "link" => "write `#[link(name = \"…\")]` on the block, beside `#[marshal]`; to open it at the first call, say `library = \"…\"` instead".into(),
        None => match nearest(&text) {
            Some(word) => format!("unknown word `{text}`; did you mean `{word}`?"),
            None => format!("unknown word `{text}`; here may stand {}", all_of(place)),
        },
    };
    Err(syn::Error::new(name.span(), refused))
}

fn belongs(places: &[Place]) -> &'static str {
    match places {
        [Param] => "on a parameter",
        [Param, Ret] => "on a parameter, or for the return value in the function's `ret(…)`",
        [Ret] => "in the function's `ret(…)`",
        [Function] => "on the function: `#[marshal(…)] fn …`",
        [Block] => "on the block: `#[marshal(…)] unsafe extern …`",
        _ => "on the function or on the block",
    }
}

/// What people write who know another tool, or C.
const SYNONYMS: &[(&str, &str)] = &[
    ("okay", "ok"),
    ("success", "ok"),
    ("err", "error"),
    ("inout", "in, out"),
    ("in_out", "in, out"),
    ("length", "len = …"),
    ("lenght", "len = …"),
    ("count", "len = …"),
    ("size", "bytes = …"),
    ("optional", "nullable"),
    ("option", "nullable"),
    ("null", "nullable"),
    ("string", "cstr` or `utf8"),
    ("str", "cstr` or `utf8"),
    ("errno", "error = errno"),
    ("lib", "library = \"…\""),
    ("returns", "ret(…)"),
];

/// The words that may stand in a place, for messages.
fn all_of(place: Place) -> String {
    let words =
        WORDS.iter().filter(|(_, places)| places.contains(&place)).map(|(word, _)| format!("`{word}`"));
    words.collect::<Vec<_>>().join(", ")
}

/// The word that was meant, or the one that differs least, if it differs little.
fn nearest(text: &str) -> Option<&'static str> {
    if let Some((_, word)) = SYNONYMS.iter().find(|(synonym, _)| *synonym == text) {
        return Some(word);
    }
    let words = WORDS.iter().map(|(word, _)| *word);
    words
        .map(|word| (distance(text, word), word))
        .min()
        .filter(|(distance, word)| *distance <= 2 && *distance < word.len())
        .map(|(_, word)| word)
}

/// Levenshtein's.
fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.bytes().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, b) in right.bytes().enumerate() {
            let cost = if a == b { diagonal } else { 1 + diagonal.min(row[j]).min(row[j + 1]) };
            diagonal = std::mem::replace(&mut row[j + 1], cost);
        }
    }
    row[right.len()]
}

/// Words that mean nothing without an argument.
const WITH_ARGUMENT: &[&str] = &[
    "len", "bytes", "min", "written", "rest", "as", "empty", "const", "borrow", "ok", "none", "error",
    "library", "prefix", "suffix",
];

pub(super) fn argument_is_there(name: &Ident, input: ParseStream<'_>) -> Result<()> {
    let text = name.to_string();
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
