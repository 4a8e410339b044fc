//! Which words a field takes, and what is said of one that it does not.

use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, Result, Token};

const WORDS: &[&str] = &[
    "cstr", "utf8", "utf16", "utf32", "wide", "bstr", "path", "encoding", "lossy", "as", "inline", "len",
    "free", "alloc", "copy", "nullable", "const", "with", "tag", "opaque", "readonly", "own",
];

/// Words that stand elsewhere, and what to do instead.
const ELSEWHERE: &[(&str, &str)] = &[
    ("in", PARAMETER),
    ("out", PARAMETER),
    ("retval", PARAMETER),
    ("filled", PARAMETER),
    ("written", "belongs on a parameter; of a record, the field that counts is said with `len = FIELD`"),
    ("min", PARAMETER),
    ("rest", PARAMETER),
    ("empty", PARAMETER),
    ("variadic", PARAMETER),
    ("cursor", PARAMETER),
    ("grow", PARAMETER),
    ("end", PARAMETER),
    ("pos", PARAMETER),
    ("consume", PARAMETER),
    ("retain", PARAMETER),
    ("earlier", PARAMETER),
    ("bytes", "belongs on a parameter; on a field write `len = FIELD` of a `Vec<u8>`"),
    (
        "borrow",
        "belongs in the function's `ret(…)`; what a record brings back is `copy` or `free = FUNCTION`",
    ),
    ("value", "belongs in the function's `ret(…)`"),
    ("ignore", "belongs on a parameter or in the function's `ret(…)`"),
    ("ret", FUNCTION),
    ("ok", FUNCTION),
    ("none", FUNCTION),
    ("error", FUNCTION),
    ("plain", FUNCTION),
    ("fallible", FUNCTION),
    ("weak", FUNCTION),
    ("library", "belongs on the block: `#[marshal(…)] unsafe extern …`"),
    ("prefix", "belongs on the block: `#[marshal(…)] unsafe extern …`"),
    ("suffix", "belongs on the block: `#[marshal(…)] unsafe extern …`"),
    ("other", "belongs on a variant of an enum"),
    (
        "callback",
        "is not available yet on a field; write the field as `Option<unsafe extern \"C\" fn(…)>`, which passes through an `unsafe fn`",
    ),
    ("user_data", "is not available yet on a field; write `#[marshal(opaque)]` on the pointer"),
];

const PARAMETER: &str = "belongs on a parameter: a field crosses in the directions of its record";
const FUNCTION: &str = "belongs on the function: `#[marshal(…)] fn …`";

/// What people write who know another tool, or C.
const SYNONYMS: &[(&str, &str)] = &[
    ("length", "len = FIELD"),
    ("lenght", "len = FIELD"),
    ("count", "len = FIELD"),
    ("size", "len = FIELD"),
    ("array", "inline = N"),
    ("fixed", "inline = N"),
    ("string", "utf8"),
    ("str", "utf8"),
    ("optional", "nullable"),
    ("discriminant", "tag = FIELD"),
    ("switch", "tag = FIELD"),
    ("default", "const = VALUE"),
    ("skip", "const = VALUE"),
];

const WITH_ARGUMENT: &[(&str, &str)] = &[
    ("encoding", "\"windows-1252\""),
    ("as", "c_int"),
    ("inline", "16"),
    ("len", "FIELD"),
    ("free", "FUNCTION"),
    ("alloc", "FUNCTION"),
    ("const", "VALUE"),
    ("with", "PATH"),
    ("tag", "FIELD"),
];

/// The word itself, if it may stand on a field.
pub(super) fn name(input: ParseStream<'_>) -> Result<Ident> {
    if !input.peek(Ident::peek_any) {
        return Err(
            input.error("expected one of pinvoke's words, such as `utf8`, `inline = 16` or `len = count`")
        );
    }
    let name = Ident::parse_any(input)?;
    let text = name.to_string();
    if WORDS.contains(&text.as_str()) {
        return Ok(name);
    }
    let refused = match ELSEWHERE.iter().find(|(word, _)| *word == text) {
        Some((_, instead)) => format!("`{text}` {instead}"),
        None => match nearest(&text) {
            Some(word) => format!("unknown word `{text}`; did you mean `{word}`?"),
            None => format!("unknown word `{text}`; on a field may stand {}", all()),
        },
    };
    Err(syn::Error::new(name.span(), refused))
}

pub(super) fn argument_is_there(name: &Ident, input: ParseStream<'_>) -> Result<()> {
    match WITH_ARGUMENT.iter().find(|(word, _)| name == word) {
        Some((word, example)) if !input.peek(Token![=]) => {
            Err(syn::Error::new(name.span(), format!("`{word}` must say which: `{word} = {example}`")))
        }
        _ => Ok(()),
    }
}

fn all() -> String {
    WORDS.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// The word that was meant, or the one that differs least, if it differs little.
fn nearest(text: &str) -> Option<&'static str> {
    if let Some((_, word)) = SYNONYMS.iter().find(|(synonym, _)| *synonym == text) {
        return Some(word);
    }
    let near = WORDS.iter().map(|word| (distance(text, word), *word)).min();
    near.filter(|(distance, word)| *distance <= 2 && *distance < word.len()).map(|(_, word)| word)
}

/// How many letters to insert, drop or replace.
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
