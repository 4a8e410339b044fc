//! What stands above a block, and what is in it.

use crate::ast::{Expr, Foreign, Function, HandleType, Outcome, Param, Word};
use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::{Abi, Attribute, Ident, LitStr, Path, Token, Type};

#[derive(Debug)]
pub(crate) struct Block {
    /// What is written above the block and is not ours: `#[link]`, `#[cfg]`, lints.
    pub(crate) attrs: Vec<Attribute>,
    /// The user's own token: lints on `unsafe` code must see it.
    pub(crate) unsafety: Token![unsafe],
    pub(crate) abi: Abi,
    /// The user's own, so that all of the block is: lints look at the span from `unsafe` to the last brace.
    pub(crate) braces: syn::token::Brace,
    pub(crate) words: BlockWords,
    pub(crate) functions: Vec<Function>,
    /// `type Db;`: C objects that Rust reaches by a pointer or a number.
    pub(crate) handles: Vec<HandleType>,
    /// `#[marshal(handle)] type Db = other::Db;`, and std's own.
    pub(crate) foreign: Vec<HandleType>,
    /// Statics, which pass through untouched.
    pub(crate) statics: Vec<TokenStream>,
    /// `type cb = unsafe extern "C" fn(…);`, as bindgen writes it.
    pub(crate) aliases: Vec<TokenStream>,
}

#[derive(Debug, Default)]
pub(crate) struct BlockWords {
    pub(crate) outcome: Outcome,
    pub(crate) library: Option<Word<Vec<LitStr>>>,
    pub(crate) weak: Option<Word>,
    pub(crate) prefix: Option<Word<LitStr>>,
    pub(crate) suffix: Option<Word<LitStr>>,
    pub(crate) shared: Option<Word>,
    pub(crate) lock: Option<Word<Lock>>,
    /// What is called once before any other function of the block.
    pub(crate) init: Option<Word<Init>>,
    /// Of which type a last parameter is a hidden status.
    pub(crate) status: Option<Word<Statuses>>,
}

/// What runs around a call, so that nobody else changes what it is about.
#[derive(Debug, Clone)]
pub(crate) enum Lock {
    /// A `Mutex` of Rust's.
    Path(Path),
    /// Calls that lock and unlock.
    Pair(Expr, Expr),
    /// Not this one.
    None,
}

/// `status = TYPE`, or `status(TYPE, words)`.
#[derive(Debug)]
pub(crate) struct Statuses {
    pub(crate) ty: Type,
    /// What is said of each.
    pub(crate) words: TokenStream,
}

/// `init = PATH(args)`.
#[derive(Debug)]
pub(crate) struct Init {
    pub(crate) path: Path,
    pub(crate) args: Vec<syn::Expr>,
}

impl Block {
    /// The handles of other blocks.
    pub(crate) fn imported(&self) -> impl Iterator<Item = &HandleType> {
        self.foreign.iter().filter(|handle| matches!(handle.foreign, Some(Foreign::Block(_))))
    }

    /// The type that has this name here, whatever its lifetimes.
    pub(crate) fn handle_named(&self, ty: &Type) -> Option<&HandleType> {
        let Type::Path(ty) = ty else { return None };
        let [segment] = ty.path.segments.iter().collect::<Vec<_>>()[..] else { return None };
        self.handles.iter().chain(&self.foreign).find(|handle| handle.ident == segment.ident)
    }

    /// What a handle is busy with: neither itself nor what is known never to be busy.
    pub(crate) fn whole_of<'a>(&'a self, handle: &'a HandleType) -> Option<&'a Type> {
        let whole = handle.words.busy.as_ref()?.value.as_ref()?;
        let is_itself = matches!(whole, Type::Path(ty) if ty.path.is_ident("Self"));
        let in_a_circle = self.wholes(handle).any(|whole| whole.ident == handle.ident);
        let is_never = self.handle_named(whole).is_some_and(|whole| whole.words.busy.is_none());
        (!is_itself && !in_a_circle && !is_never).then_some(whole)
    }

    /// What a handle is part of, and what that is part of, as far as this block knows.
    pub(crate) fn wholes<'a>(&'a self, handle: &'a HandleType) -> impl Iterator<Item = &'a HandleType> {
        let whole = |part: &&'a HandleType| self.handle_named(part.words.busy.as_ref()?.value.as_ref()?);
        std::iter::successors(whole(&handle), whole).take(self.handles.len())
    }

    /// Whether an expression of the block calls this function.
    pub(crate) fn calls(&self, function: &Ident) -> bool {
        let calls = |expr: &Expr| {
            expr.mentions(|part| matches!(part, Expr::Call(path, _) if path.is_ident(function)))
        };
        let outcomes = self.functions.iter().map(|other| &other.words.outcome).chain([&self.words.outcome]);
        let locks = self.functions.iter().map(|other| &other.words.lock).chain([&self.words.lock]);
        let locks = locks.flatten().flat_map(|word| match &word.value {
            Lock::Pair(enter, leave) => vec![enter, leave],
            Lock::Path(_) | Lock::None => Vec::new(),
        });
        let tests =
            outcomes.flat_map(|outcome| outcome.ok.iter().chain(&outcome.none)).map(|word| &word.value);
        let facts = self.functions.iter().flat_map(|other| other.params.iter().chain(&other.ret));
        let signatures = facts.clone().filter_map(|param| param.facts.callback.signature.as_ref());
        let facts = facts.chain(signatures.flat_map(|signature| &signature.params));
        let lengths = facts.filter_map(|param| param.facts.extent.as_ref()).map(|word| &word.value.expr);
        let operations = self.functions.iter().flat_map(|other| other.words.operation.expressions());
        locks.chain(tests).chain(lengths).chain(operations).any(calls)
    }

    /// Whether other threads may use a handle of this call while what C left is read.
    pub(crate) fn is_unlocked(&self, function: &Function) -> bool {
        let has_lock = function.words.lock.is_some() || self.words.lock.is_some();
        !has_lock && function.params.iter().any(Param::is_used_by_others)
    }

    /// The name that C knows: `#[link_name]` as it stands, else prefix, name and suffix.
    pub(crate) fn symbol(&self, function: &Function) -> LitStr {
        if let Some(name) = &function.link_name {
            // bindgen's mark for the linker that a name is not to be mangled; nobody else knows it.
            let plain = name.value();
            return LitStr::new(plain.strip_prefix('\u{1}').unwrap_or(&plain), name.span());
        }
        let affix =
            |word: &Option<Word<LitStr>>| word.as_ref().map_or_else(String::new, |word| word.value.value());
        let (prefix, suffix) = (affix(&self.words.prefix), affix(&self.words.suffix));
        LitStr::new(&format!("{prefix}{}{suffix}", function.ident.unraw()), function.ident.span())
    }

    /// The function of the block itself that initialises it.
    pub(crate) fn initialiser(&self) -> Option<&Function> {
        let path = &self.words.init.as_ref()?.value.path;
        self.function(path)
    }

    /// The function of the block that a path names.
    pub(crate) fn function(&self, path: &Path) -> Option<&Function> {
        let last = &path.segments.last()?.ident;
        let own =
            path.get_ident().is_some() || (path.segments.len() == 2 && path.segments[0].ident == "self");
        self.functions.iter().find(|function| own && function.ident == *last)
    }
}
