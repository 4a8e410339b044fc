//! Tokens into facts. Every attribute word is known here, and nowhere else.

mod block_values;
mod callback;
mod callback_words;
mod error_form;
mod expr;
mod facts;
mod function;
mod functions;
mod handle;
mod nearest;
mod operation;
mod state;
mod ty;
mod values;
mod vocabulary;
mod words;

pub(crate) use functions::functions;

use crate::ast::{Block, BlockWords, Facts, Function, Pointer, Statuses, Word};
use crate::errors::Errors;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Attribute, ForeignItem, Ident, ItemForeignMod};

/// The block, or `None` if the item is no such block at all.
pub(crate) fn block(errors: &mut Errors, args: TokenStream, item: &TokenStream) -> Option<Block> {
    let module = match syn::parse2::<ItemForeignMod>(item.clone()) {
        Ok(module) => module,
        Err(error) => {
            errors.push(not_a_block(item, error));
            return None;
        }
    };
    let Some(unsafety) = module.unsafety else {
        errors.at(
            module.abi.extern_token.span,
            "write `unsafe extern`: that is your promise that the declarations are true",
        );
        return None;
    };
    refuse_abi(errors, &module.abi);
    let mut words = BlockWords::default();
    words::of_block(errors, args, &mut words);
    let mut attrs = module.attrs;
    for attr in take(&mut attrs, "marshal") {
        if let Some(args) = list(errors, &attr) {
            words::of_block(errors, args, &mut words);
        }
    }
    let mut block = Block {
        attrs,
        unsafety,
        abi: module.abi,
        braces: module.brace_token,
        words,
        functions: Vec::new(),
        handles: Vec::new(),
        foreign: Vec::new(),
        statics: Vec::new(),
        aliases: Vec::new(),
    };
    let aliases = callback::aliases(&module.items);
    for item in module.items {
        foreign_item(errors, &mut block, item, &aliases);
    }
    mark_statuses(errors, &mut block);
    operation::results(errors, &mut block);
    handle::recognise(&mut block);
    mark_odd_statuses(&mut block);
    Some(block)
}

/// An error that cannot be made of what one function returns is a mistake there, and not on the block.
fn mark_odd_statuses(block: &mut Block) {
    let spelled = |function: &Function| Some(function.inherited_status()?.ty.to_token_stream().to_string());
    let all: Vec<_> = block.functions.iter().map(spelled).collect();
    let mut counts = std::collections::BTreeMap::new();
    all.iter().flatten().for_each(|ty| *counts.entry(ty).or_insert(0) += 1);
    // Of those that are as frequent, the first.
    let usual = all.iter().flatten().rev().max_by_key(|&ty| counts[ty]);
    for (function, ty) in block.functions.iter_mut().zip(&all) {
        let odd = function.inherited_status().filter(|_| ty.as_ref() != usual);
        function.words.outcome.odd = odd.map(|ret| ret.ty.span());
    }
}

/// `status = TYPE`: a last parameter that is spelled `*mut TYPE`, and of which nothing else is said.
fn mark_statuses(errors: &mut Errors, block: &mut Block) {
    let Some(Word { value: Statuses { ty, words }, .. }) = &block.words.status else { return };
    let wanted = ty.to_token_stream().to_string();
    // What is wrong with the words is said once.
    words::of_param(errors, words.clone(), &mut Facts::default());
    for param in block.functions.iter_mut().filter_map(|function| function.params.last_mut()) {
        let alike =
            |pointer: &Pointer| pointer.mutable && pointer.pointee.to_token_stream().to_string() == wanted;
        if param.pointer().is_some_and(alike) && !param.facts.any {
            let _ = Errors::gate(|errors| words::of_param(errors, words.clone(), &mut param.facts));
            param.facts.status.get_or_insert(Word::new(param.ident.span(), ()));
        }
    }
}

fn foreign_item(errors: &mut Errors, block: &mut Block, item: ForeignItem, aliases: &callback::Aliases) {
    match item {
        ForeignItem::Fn(function) => block.functions.push(function::parse(errors, function, aliases)),
        ForeignItem::Static(item) => block.statics.push(item.into_token_stream()),
        ForeignItem::Type(item) => block.handles.push(handle::parse(errors, item)),
        ForeignItem::Verbatim(tokens) => match callback::alias(&tokens) {
            Some(mut alias) => {
                block.foreign.extend(handle::alias(errors, &mut alias));
                block.aliases.push(callback::plain_alias(alias));
            }
            None => errors.at(
                tokens.span(),
                "this is no declaration of a C function: write `fn name(parameters) -> type;`, without a body",
            ),
        },
        other => errors.at(other.span(), "`#[marshal]` reads functions and statics; move this out of the block"),
    }
}

/// Rust's own calling conventions are not C's, whatever the declaration says.
fn refuse_abi(errors: &mut Errors, abi: &syn::Abi) {
    let Some(name) = &abi.name else { return };
    if name.value().to_lowercase().starts_with("rust") {
        errors.at(name.span(), "wrappers call C: write `extern \"C\"`, or `extern \"system\"`");
    }
}

fn not_a_block(item: &TokenStream, error: syn::Error) -> syn::Error {
    let looks_like_block = item.clone().into_iter().any(|token| token.to_string() == "extern");
    if looks_like_block {
        return before_async(item).unwrap_or(error);
    }
    let span =
        item.clone().into_iter().next().map_or_else(proc_macro2::Span::call_site, |token| token.span());
    syn::Error::new(span, "`#[marshal]` belongs on an `unsafe extern \"C\" { … }` block")
}

/// `safe async fn`, for which rustc advises what it does not take either.
fn before_async(item: &TokenStream) -> Option<syn::Error> {
    let mut last: Option<Ident> = None;
    for token in item.clone() {
        let word = match token {
            TokenTree::Group(group) => match before_async(&group.stream()) {
                Some(error) => return Some(error),
                None => None,
            },
            TokenTree::Ident(word) => Some(word),
            _ => None,
        };
        if let (Some(last), true) = (&last, word.as_ref().is_some_and(|word| word == "async")) {
            if last == "safe" {
                return Some(syn::Error::new(
                    last.span(),
                    "drop `safe`: an `async fn` says how it ends, `#[marshal(blocking)]` or `callback = complete`, and that is enough",
                ));
            }
            if last == "unsafe" {
                return Some(syn::Error::new(last.span(), "write `async unsafe fn`"));
            }
        }
        last = word;
    }
    None
}

/// Takes the attributes of this name out of the list.
fn take(attrs: &mut Vec<Attribute>, name: &str) -> Vec<Attribute> {
    let (taken, rest) = std::mem::take(attrs).into_iter().partition(|attr| attr.path().is_ident(name));
    *attrs = rest;
    taken
}

/// What stands in the parentheses of `#[marshal(…)]`.
fn list(errors: &mut Errors, attr: &Attribute) -> Option<TokenStream> {
    match attr.meta.require_list() {
        Ok(list) if !list.tokens.is_empty() => Some(list.tokens.clone()),
        Ok(_) => {
            errors.at(attr.span(), "nothing is said here: write how it crosses, `#[marshal(in)]`, …, or drop this; a function that takes no word is spelled `safe fn` or `unsafe fn`");
            None
        }
        Err(_) => {
            errors.at(attr.span(), "say how it crosses: `#[marshal(in)]`, `#[marshal(out, len = n)]`, …");
            None
        }
    }
}
