//! What was written, with its spans: facts, and no decisions.

use crate::ownership::Call;
use proc_macro2::{Span, TokenStream};
use syn::{Abi, Attribute, Ident, LitStr, Path, Token, Type, Visibility};

/// A word that was written, and where.
#[derive(Clone, Debug)]
pub(crate) struct Word<T = ()> {
    pub(crate) span: Span,
    pub(crate) value: T,
}

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
    /// What is called once before any other function of the block.
    pub(crate) init: Option<Word<Init>>,
    /// Of which type a last parameter is a hidden status.
    pub(crate) status: Option<Word<Statuses>>,
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

/// What a call can end with.
#[derive(Debug, Default, Clone)]
pub(crate) struct Outcome {
    pub(crate) ok: Option<Word<Expr>>,
    pub(crate) none: Option<Word<Expr>>,
    pub(crate) error: Option<Word<ErrorForm>>,
    pub(crate) plain: Option<Word>,
    pub(crate) fallible: Option<Word>,
}

/// The forms of `error = …`.
#[derive(Debug, Clone)]
pub(crate) enum ErrorForm {
    /// `TYPE`: built by `From` of what C returned.
    From(Type),
    /// `PATH(args)`: the type that the path belongs to, the path, what it is called with.
    Constructor { ty: Path, path: Path, args: Vec<Expr> },
    /// `errno`, or `errno(EXPR)` where C returns the number itself.
    Errno(Option<Expr>),
}

#[derive(Debug)]
pub(crate) struct Function {
    /// Attributes for the wrapper: `#[must_use]`, `#[deprecated]`, lints.
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) cfgs: Vec<Attribute>,
    pub(crate) link_name: Option<LitStr>,
    pub(crate) vis: Visibility,
    pub(crate) safety: Safety,
    pub(crate) ident: Ident,
    pub(crate) params: Vec<Param>,
    /// The return value is one more parameter, that only comes out; `None` for `()`.
    pub(crate) ret: Option<Param>,
    pub(crate) words: FunctionWords,
}

#[derive(Debug, Default)]
pub(crate) struct FunctionWords {
    /// Whether any `#[marshal]` stands on the function.
    pub(crate) any: bool,
    pub(crate) outcome: Outcome,
    pub(crate) weak: Option<Word>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Safety {
    /// Spelled `safe fn`.
    Safe,
    /// Spelled `unsafe fn`: what is not described passes through.
    Unsafe,
    /// Spelled `fn`.
    Unsaid,
}

#[derive(Debug)]
pub(crate) struct Param {
    pub(crate) ident: Ident,
    /// As written.
    pub(crate) ty: Type,
    pub(crate) shape: Shape,
    pub(crate) facts: Facts,
}

/// What the tokens of a type say about pointers.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "a handful of them live at a time")]
pub(crate) enum Shape {
    /// Crosses by value.
    Value(Type),
    /// `*const T`, `*mut T`, and the Rust spellings of them.
    Pointer(Pointer),
}

#[derive(Debug)]
pub(crate) struct Pointer {
    pub(crate) mutable: bool,
    pub(crate) spelling: Spelling,
    /// Of a slice or an array: the element.
    pub(crate) pointee: Type,
}

/// How a pointer was spelled.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Spelling {
    /// `*const T`, `*mut T`.
    Raw,
    /// `&T`, `&mut T`.
    One,
    /// `&[T]`, `&mut [T]`.
    Slice,
    /// `&[T; N]`, `&mut [T; N]`: the length as written.
    Array(syn::Expr),
    /// `&CStr`: the type as written.
    CStr(Type),
    /// `&str`: the type as written.
    Str(Type),
}

/// What the words on a parameter or on the return value say.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    /// Whether a `#[marshal]` stands here.
    pub(crate) any: bool,
    pub(crate) input: Option<Word>,
    pub(crate) output: Option<Word>,
    pub(crate) retval: Option<Word>,
    pub(crate) filled: Option<Word>,
    pub(crate) extent: Option<Word<Extent>>,
    pub(crate) min: Option<Word<Expr>>,
    pub(crate) written: Option<Word<Expr>>,
    pub(crate) rest: Option<Word<Ident>>,
    pub(crate) text: Option<Word<Encoding>>,
    /// Of `encoding = "…"`.
    pub(crate) label: Option<LitStr>,
    pub(crate) lossy: Option<Word>,
    pub(crate) surface: Option<Word<Type>>,
    pub(crate) with: Option<Word<Path>>,
    pub(crate) own: Option<Word>,
    pub(crate) free: Option<Word<Call>>,
    pub(crate) alloc: Option<Word<Call>>,
    pub(crate) grow: Option<Word<Grow>>,
    pub(crate) cursor: Option<Word>,
    pub(crate) nullable: Option<Word<Nullable>>,
    pub(crate) empty: Option<Word<Empty>>,
    pub(crate) constant: Option<Word<Expr>>,
    pub(crate) variadic: Option<Word>,
    pub(crate) readonly: Option<Word>,
    pub(crate) pin: Option<Word>,
    pub(crate) borrow: Option<Word>,
    pub(crate) copy: Option<Word>,
    pub(crate) value: Option<Word>,
    pub(crate) ignore: Option<Word>,
    pub(crate) status: Option<Word>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    In,
    Out,
    InOut,
}

/// `len = …` or `bytes = …`.
#[derive(Debug, Clone)]
pub(crate) struct Extent {
    pub(crate) unit: Unit,
    pub(crate) expr: Expr,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Elements,
    Bytes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    CStr,
    Utf8,
    Utf16,
    Utf32,
    Wide,
    Bstr,
    Path,
    /// The one that the label names.
    CodePage,
}

/// How C tells that a buffer was too small.
#[derive(Debug, Clone)]
pub(crate) enum Grow {
    /// Asked with NULL first, it says how much it needs.
    Ask,
    /// A full buffer may mean that there is more.
    Full,
    /// Under this condition there was too little room.
    When(Expr),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nullable {
    /// `None` is NULL with count 0.
    Agreeing,
    /// `None` is NULL with any count.
    Any,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Empty {
    Null,
    Zero,
}

/// The small language of lengths and conditions.
#[derive(Debug, Clone)]
pub(crate) enum Expr {
    Lit(syn::Lit),
    /// One identifier: a parameter, or else a constant.
    Name(Ident),
    /// A longer path: a constant.
    Const(Path),
    /// `*name`
    Deref(Ident),
    Ret(Span),
    /// `(*ret).field`, `(*name).field`: of `ret` or a dereferenced name.
    Field(Box<Expr>, Ident),
    Call(Path, Vec<Expr>),
    IsNull(Box<Expr>),
    Unary(syn::UnOp, Box<Expr>),
    Binary(Box<Expr>, syn::BinOp, Box<Expr>),
    Paren(Box<Expr>),
    /// Only in `const = …`: any other expression of Rust's, of which parameters are no part.
    Rust(Box<syn::Expr>),
}

impl<T> Word<T> {
    pub(crate) fn new(span: Span, value: T) -> Self {
        Self { span, value }
    }
}

impl Expr {
    /// Visits every part, outermost first.
    pub(crate) fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Expr)) {
        visit(self);
        match self {
            Self::Lit(_) | Self::Name(_) | Self::Const(_) | Self::Deref(_) | Self::Ret(_) | Self::Rust(_) => {
            }
            Self::Call(_, args) => args.iter().for_each(|arg| arg.walk(visit)),
            Self::IsNull(inner) | Self::Field(inner, _) | Self::Unary(_, inner) | Self::Paren(inner) => {
                inner.walk(visit)
            }
            Self::Binary(left, _, right) => {
                left.walk(visit);
                right.walk(visit);
            }
        }
    }

    pub(crate) fn mentions(&self, mut what: impl FnMut(&Expr) -> bool) -> bool {
        let mut found = false;
        self.walk(&mut |part| found |= what(part));
        found
    }

    pub(crate) fn mentions_ret(&self) -> bool {
        self.mentions(|part| matches!(part, Self::Ret(_)))
    }

    /// The identifiers that may be parameters, plain and behind a `*`.
    pub(crate) fn names(&self) -> Vec<&Ident> {
        let mut names = Vec::new();
        self.walk(&mut |part| {
            if let Self::Name(name) | Self::Deref(name) = part {
                names.push(name);
            }
        });
        names
    }
}

impl Block {
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

impl Function {
    pub(crate) fn param(&self, name: &Ident) -> Option<usize> {
        self.params.iter().position(|param| param.ident == *name)
    }

    /// The parameter in which C reports how the call went.
    pub(crate) fn status(&self) -> Option<usize> {
        self.params.iter().position(|param| param.facts.status.is_some())
    }

    /// The same, if a name in an expression means it: `status`, unless that is another parameter.
    pub(crate) fn status_named(&self, name: &Ident) -> Option<usize> {
        let status = self.status().filter(|_| name == "status")?;
        self.param(name).is_none_or(|named| named == status).then_some(status)
    }
}

impl Param {
    pub(crate) fn pointer(&self) -> Option<&Pointer> {
        match &self.shape {
            Shape::Pointer(pointer) => Some(pointer),
            Shape::Value(_) => None,
        }
    }
}
