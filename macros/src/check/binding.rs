//! How the functions of a block are named and found.

use crate::ast::{Block, Function};
use crate::errors::Errors;
use std::collections::BTreeMap;
use syn::ext::IdentExt;

pub(super) fn of_block(errors: &mut Errors, block: &Block) {
    names_are_symbols(errors, block);
    functions_differ(errors, block);
    aliases_agree(errors, block);
    bound_is_not_linked(errors, block);
}

fn names_are_symbols(errors: &mut Errors, block: &Block) {
    let affixes = block.words.prefix.iter().chain(&block.words.suffix).map(|word| &word.value);
    let names = block.functions.iter().filter_map(|function| function.link_name.as_ref());
    for name in affixes.chain(names) {
        let text = name.value();
        // bindgen's mark for a name that is not mangled further.
        let text = text.strip_prefix('\u{1}').unwrap_or(&text);
        if text.is_empty() || text.chars().any(|letter| letter.is_whitespace() || letter.is_control()) {
            errors.at(name.span(), "no symbol has this in its name; write it as the library exports it");
        }
    }
}

/// Under `#[cfg]` only one of them may be left.
fn functions_differ(errors: &mut Errors, block: &Block) {
    let mut seen = BTreeMap::new();
    for function in block.functions.iter().filter(|function| function.cfgs.is_empty()) {
        let name = function.ident.unraw().to_string();
        if seen.insert(name, ()).is_some() {
            let name = &function.ident;
            errors.at(
                name.span(),
                format!("`{name}` is declared twice; rename one and say `#[link_name = \"{name}\"]`"),
            );
        }
    }
    for function in block.functions.iter().filter(|function| function.cfgs.is_empty() && has_uninit(function))
    {
        let second = format!("{}_uninit", function.ident.unraw());
        if let Some(other) = block.functions.iter().find(|other| other.ident.unraw() == second) {
            let name = &function.ident;
            errors.at(other.ident.span(), format!("the form of `{name}` for uninitialised memory has this name; rename one of them, and say `#[link_name]`"));
        }
    }
}

/// Whether an output has a second form.
fn has_uninit(function: &Function) -> bool {
    function.params.iter().map(|param| &param.facts).any(|facts| {
        facts.output.is_some()
            && facts.written.is_some()
            && facts.input.is_none()
            && facts.retval.is_none()
            && facts.nullable.is_none()
    })
}

/// Of one symbol there is one declaration in C, so its `…` begins at one place.
fn aliases_agree(errors: &mut Errors, block: &Block) {
    let mut first: BTreeMap<String, (&Function, Option<usize>)> = BTreeMap::new();
    for function in block.functions.iter().filter(|function| function.cfgs.is_empty()) {
        let dots = function.params.iter().position(|param| param.facts.variadic.is_some());
        let (other, begins) = *first.entry(block.symbol(function).value()).or_insert((function, dots));
        if begins == dots {
            continue;
        }
        let other = &other.ident;
        let message = match begins {
            Some(begins) => format!(
                "`{other}` is the same C function, whose `…` begins at its parameter {}; mark that one here",
                begins + 1
            ),
            None => format!(
                "`{other}` is the same C function, and has no `…`; say `variadic` there too, or drop it here"
            ),
        };
        let at = dots.and_then(|dots| function.params[dots].facts.variadic.as_ref());
        errors.at(at.map_or(function.ident.span(), |word| word.span), message);
    }
}

fn bound_is_not_linked(errors: &mut Errors, block: &Block) {
    if block.words.library.is_none() {
        return;
    }
    if let Some(link) = block.attrs.iter().find(|attr| attr.path().is_ident("link")) {
        errors.push(syn::Error::new_spanned(
            link,
            "`library` opens it at the first call, `#[link]` when the program starts; keep one",
        ));
    }
    for item in &block.statics {
        errors.push(syn::Error::new_spanned(
            item,
            "only functions are found at the first call; move this to a block without `library`",
        ));
    }
}
