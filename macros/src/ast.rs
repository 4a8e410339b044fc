//! What was written, with its spans: facts, and no decisions.

mod callback;
mod operation;

pub(crate) use callback::{
    CallbackFacts, CallbackForm, Destroy, Functions, FunctionsWords, Retain, Signature, Threads,
};
pub(crate) use operation::{Control, FieldOf, OperationWords};

use crate::ownership::Call;
use proc_macro2::{Span, TokenStream};
use syn::{Abi, Attribute, Ident, Lifetime, LitStr, Path, Token, Type, Visibility};

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

/// `type Db;`, `type Statement<'db>;`
#[derive(Debug)]
pub(crate) struct HandleType {
    /// For the types that are made of it: docs, `#[cfg]`, lints.
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    /// Of what it must not outlive.
    pub(crate) lifetimes: Vec<Lifetime>,
    pub(crate) words: TypeWords,
    /// Where it comes from, if not from this block.
    pub(crate) foreign: Option<Foreign>,
    /// What C keeps of such an object's callers.
    pub(crate) slots: Vec<SlotFacts>,
    /// The lifetimes, by their place, of memory that C keeps.
    pub(crate) invariant: Vec<usize>,
}

/// A handle's type that is not of this block.
#[derive(Debug, Clone)]
pub(crate) enum Foreign {
    /// What the expansion names for std's.
    Std(Path),
    /// Of another block, as the alias here names it.
    Block(Path),
}

/// One thing that C keeps of an object's callers.
#[derive(Debug, Clone)]
pub(crate) struct SlotFacts {
    pub(crate) name: Ident,
    /// Whether everyone who sets it has the object alone.
    pub(crate) exclusive: bool,
    /// Whether C writes to what it holds.
    pub(crate) written: bool,
    /// Whether it holds a closure.
    pub(crate) callback: bool,
}

#[derive(Debug, Default)]
pub(crate) struct TypeWords {
    pub(crate) handle: Option<Word>,
    pub(crate) free: Option<Word<Call>>,
    pub(crate) close: Option<Word<Close>>,
    pub(crate) clone: Option<Word<Call>>,
    pub(crate) shared: Option<Word>,
    pub(crate) send: Option<Word>,
    pub(crate) sync: Option<Word>,
    pub(crate) invalid: Option<Word<syn::Expr>>,
    pub(crate) repr: Option<Word<Type>>,
    pub(crate) state: Option<Word<StateLayout>>,
    pub(crate) init: Option<Word<Call>>,
    pub(crate) get: Option<Word<Vec<Getter>>>,
    /// What tells C the user data of all callbacks of an object.
    pub(crate) user_data: Option<Word<Path>>,
}

/// What memory a state is.
#[derive(Debug, Clone)]
pub(crate) enum StateLayout {
    /// That of C's type, which Rust has, too.
    Of(Box<Type>),
    /// Asked at run time: size and alignment.
    Asked(Box<syn::Expr>, Box<syn::Expr>),
}

/// A field of a state that may be read.
#[derive(Debug)]
pub(crate) struct Getter {
    pub(crate) field: Ident,
    /// `None` for text.
    pub(crate) ty: Option<Type>,
}

/// `lend(next_in, in, len = avail_in)`: a slice that travels in a field of a state.
#[derive(Debug)]
pub(crate) struct Lend {
    pub(crate) field: Ident,
    /// Of what; bytes, if nothing is said.
    pub(crate) element: Option<Type>,
    pub(crate) direction: Direction,
    /// The field that has its length.
    pub(crate) count: Ident,
}

/// What a failed release did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Close {
    /// It consumed the handle all the same.
    Gone,
    /// The handle is as it was.
    Kept,
}

/// A parameter or a result that is a handle of the block.
#[derive(Debug, Clone)]
pub(crate) struct HandleUse {
    /// The type's name, as written here.
    pub(crate) ident: Ident,
    /// The same with what stands before it, for std's types, which may be written by their whole path.
    pub(crate) spelled: Path,
    /// As written here.
    pub(crate) lifetimes: Vec<Lifetime>,
    /// As the type is declared.
    pub(crate) declared: Vec<Lifetime>,
    /// Whether C may change it while nobody else uses it.
    pub(crate) exclusive: bool,
    /// Whether this is where a handle stands, not the handle.
    pub(crate) place: bool,
    /// Whether its type is one that several may use.
    pub(crate) shared: bool,
    /// Whether Rust can own one.
    pub(crate) owned: bool,
    /// Whether the object itself must be passed, with its record, and not a borrowed form.
    pub(crate) with_record: bool,
    /// The type, if it is another block's, or std's.
    pub(crate) foreign: Option<Foreign>,
    /// Whether it may leave its thread, and be used by several.
    pub(crate) send: bool,
    pub(crate) sync: bool,
    /// Which of the parents, by the lifetime's place, the release wants.
    pub(crate) parents: Vec<usize>,
    /// Which memory of Rust's it is, if it is a state.
    pub(crate) state: Option<StateLayout>,
}

/// Whose memory a result is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    /// It never changes.
    Static,
    /// It lives as long as this argument.
    Param(Ident),
}

/// What becomes of a handle that is given away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Consume {
    Always,
    /// Only if the call succeeds.
    Success,
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
    /// What C returns here, if the block's `ok` and `error` speak of other types elsewhere.
    pub(crate) odd: Option<Span>,
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
    /// Of `async`.
    pub(crate) asynchronous: Option<Span>,
    pub(crate) ident: Ident,
    pub(crate) params: Vec<Param>,
    /// The return value is one more parameter, that only comes out; `None` for `()`.
    pub(crate) ret: Option<Param>,
    /// What C itself returns, if the result of the operation is another value.
    pub(crate) answer: Option<Answer>,
    pub(crate) words: FunctionWords,
}

/// What C returns at once, where the result comes later: nothing, or a value of this type.
pub(crate) type Answer = Option<Type>;

#[derive(Debug, Default)]
pub(crate) struct FunctionWords {
    /// Whether any `#[marshal]` stands on the function.
    pub(crate) any: bool,
    pub(crate) outcome: Outcome,
    pub(crate) weak: Option<Word>,
    pub(crate) lock: Option<Word<Lock>>,
    /// The name, if it is not the function's.
    pub(crate) method: Option<Word<Option<Ident>>>,
    pub(crate) operation: OperationWords,
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
    /// Which handle of the block this is, if it is one.
    pub(crate) handle: Option<HandleUse>,
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
    pub(crate) own: Option<Word<Own>>,
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
    pub(crate) borrow: Option<Word<Source>>,
    pub(crate) stable: Option<Word>,
    pub(crate) consume: Option<Word<Consume>>,
    pub(crate) copy: Option<Word>,
    pub(crate) value: Option<Word>,
    pub(crate) ignore: Option<Word>,
    /// Slices that travel in the fields of a state.
    pub(crate) lends: Vec<Word<Lend>>,
    /// In a box: nearly no parameter has any.
    pub(crate) callback: Box<CallbackFacts>,
    pub(crate) status: Option<Word>,
    /// A block of memory that C works with until it is done.
    pub(crate) control: Option<Word<Control>>,
    /// It travels in a field of a control block, and is no argument of C's.
    pub(crate) field: Option<Word<FieldOf>>,
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

/// What Rust frees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Own {
    /// What C hands over when it succeeds.
    Success,
    /// Also what it hands over when it fails.
    Always,
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
    /// The first handle.
    Receiver(Span),
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
            Self::Lit(_)
            | Self::Name(_)
            | Self::Const(_)
            | Self::Deref(_)
            | Self::Ret(_)
            | Self::Receiver(_)
            | Self::Rust(_) => {}
            Self::Call(_, args) => args.iter().for_each(|arg| arg.walk(visit)),
            Self::IsNull(inner) | Self::Unary(_, inner) | Self::Paren(inner) | Self::Field(inner, _) => {
                inner.walk(visit);
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

impl HandleType {
    /// Whether Rust can own one.
    pub(crate) fn is_owned(&self) -> bool {
        self.words.free.is_some() || self.words.state.is_some()
    }
}

impl Block {
    /// The handles of other blocks.
    pub(crate) fn imported(&self) -> impl Iterator<Item = &HandleType> {
        self.foreign.iter().filter(|handle| matches!(handle.foreign, Some(Foreign::Block(_))))
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
        let lengths = facts.filter_map(|param| param.facts.extent.as_ref()).map(|word| &word.value.expr);
        let operations = self.functions.iter().flat_map(|other| other.words.operation.expressions());
        locks.chain(tests).chain(lengths).chain(operations).any(calls)
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

impl Facts {
    /// Whether a failed call leaves the handle to the caller.
    pub(crate) fn keeps(&self) -> bool {
        self.consume.as_ref().is_some_and(|consume| consume.value == Consume::Success)
    }
}

impl Function {
    /// What C returns, if the block alone says when that is a success.
    pub(crate) fn inherited_status(&self) -> Option<&Param> {
        let own = &self.words.outcome;
        let says = own.plain.is_some() || own.ok.is_some() || own.error.is_some();
        self.ret.as_ref().filter(|_| !says)
    }

    pub(crate) fn param(&self, name: &Ident) -> Option<usize> {
        self.params.iter().position(|param| param.ident == *name)
    }

    /// The first handle of a block that is passed: what `self` means, and what a method is a method of.
    pub(crate) fn receiver(&self) -> Option<usize> {
        let is_passed = |param: &Param| {
            let is_of_block = |handle: &HandleUse| !matches!(handle.foreign, Some(Foreign::Std(_)));
            let handle = param.handle.as_ref();
            handle
                .is_some_and(|handle| !handle.place && is_of_block(handle) && param.facts.nullable.is_none())
        };
        self.params.iter().position(is_passed)
    }

    /// The callback that ends the operation.
    pub(crate) fn completion(&self) -> Option<&Param> {
        self.params.iter().find(|param| param.completes())
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
    /// Whether this is a function pointer, by its tokens or its words.
    pub(crate) fn is_function(&self) -> bool {
        !matches!(self.shape, Shape::Pointer(_))
    }

    /// Whether C calls it when an operation has ended.
    pub(crate) fn completes(&self) -> bool {
        let word = self.facts.callback.callback.as_ref();
        word.is_some_and(|word| matches!(word.value, CallbackForm::Complete))
    }

    pub(crate) fn pointer(&self) -> Option<&Pointer> {
        match &self.shape {
            Shape::Pointer(pointer) => Some(pointer),
            Shape::Value(_) => None,
        }
    }
}
