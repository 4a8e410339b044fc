//! Facts into decisions: which kind carries which parameter, what counts what, what the call can end with.
//! After it, nothing can fail.

mod callback;
mod connect;
mod functions;
mod keeping;
mod operation;
mod outcome;

use crate::ast::{
    Block, Control, Direction, Encoding, ErrorForm, Expr, Facts, Function, Lock, Outcome, Param, Retain,
    Safety, Source, Spelling, Unit,
};
use crate::errors::Errors;
use crate::kind::{self, Kind};
use crate::names;
pub(crate) use callback::{ArgRole, Callback, Found, fails, inner_data, is_callback, lets_go, outer_data};
use connect::{connect, ret_memory};
pub(crate) use functions::{Functions, data_of, members};
pub(crate) use keeping::{Keeping, Keeps};
pub(crate) use operation::{Completion, is_block, told_by};
pub(crate) use outcome::null_is_the_failure;
use outcome::{is_fallible, null_fails_by_the_block, outcome, returned, says_what_fails};
use proc_macro2::TokenStream;
use quote::quote;
use std::rc::Rc;
use syn::{Ident, Lifetime};

pub(crate) struct Plan<'a> {
    pub(crate) block: &'a Block,
    pub(crate) function: &'a Function,
    /// One for each of C's parameters, in C's order.
    pub(crate) lanes: Vec<Lane<'a>>,
    /// The return value is one more lane.
    pub(crate) ret: Option<Lane<'a>>,
    pub(crate) outcome: Outcome,
    /// Whether the wrapper returns `Result`.
    pub(crate) fallible: bool,
    pub(crate) awaits: Awaits,
    /// Whether an error may wait for it, of a closure that C keeps.
    pub(crate) fails_late: bool,
}

/// Whether a panic may wait for a wrapper that no closure of its own holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Awaits {
    Nothing,
    /// Of a closure that this block gave C to keep, or of a function.
    Own,
    /// Of one that another block may have given C, whose handles this one imports.
    Imported,
}

/// One value that crosses.
#[derive(Clone)]
pub(crate) struct Lane<'a> {
    pub(crate) param: &'a Param,
    pub(crate) role: Role<'a>,
    pub(crate) direction: Direction,
    pub(crate) memory: Memory<'a>,
    /// Whether the wrapper is safe to call, so that everything must be described and proved.
    pub(crate) safe: bool,
    /// Whether an output of this lane is also offered uninitialised, and this is that form.
    pub(crate) uninit: bool,
    /// Whether this is a pointer to a pointer, so that the words speak of the inner one.
    pub(crate) behind: bool,
    /// Whether the result lives as long as this argument, so that its borrow has a name.
    pub(crate) lends: bool,
    pub(crate) kind: &'static dyn Kind,
}

/// What a lane is for.
#[derive(Clone)]
pub(crate) enum Role<'a> {
    /// The caller passes it.
    Argument,
    /// A bare count: the buffers whose length it tells.
    Count(Vec<usize>),
    /// A count behind a pointer: the buffers whose capacity it tells; none if it only reports.
    Pointee(Vec<usize>),
    /// The caller never sees it.
    Constant(&'a Expr),
    /// Joins the result.
    Retval,
    /// What the pointer that C leaves there leads to joins the result, and stays C's.
    Lent,
    /// A place for what C writes that only conditions read.
    Hidden,
    /// Where C reports how the call went.
    Status,
    /// Points into that argument: its tail is returned.
    Rest(usize),
    /// A closure that C calls.
    Callback(Rc<Callback<'a>>),
    /// C's struct of functions, which serve one object.
    Functions(Functions<'a>),
    /// The pointer by which C hands back the closures of these.
    UserData(Vec<usize>),
    /// What C calls when the operation has ended.
    Completion,
    /// The pointer by which C says which operation has ended.
    Token,
    /// Memory that C works with until it is done.
    Control,
    /// What C calls when it is done with the closure of that one.
    Destroy(usize),
    /// What C returns, and what becomes of it.
    Ret(Returned),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Returned {
    /// Tested, used as a length, or ignored.
    Vanishes,
    Value,
    Borrowed,
    Copied,
    /// In a guard that frees it.
    Owned,
    /// The tail of that argument.
    Rest(usize),
    /// A raw pointer, from an `unsafe fn`.
    Passed,
}

/// How much memory a pointer means, and in what unit.
#[derive(Clone)]
pub(crate) enum Memory<'a> {
    /// Not a pointer, or one that passes through.
    None,
    One,
    /// As much as the buffer is long; a count tells C.
    Counted(Unit),
    /// A constant number of elements.
    Constant(&'a Expr),
    /// At least so much.
    AtLeast(Unit, &'a Expr),
    /// Up to the NUL.
    Terminated,
    /// Behind a pointer of the wrapper's own: as much as the expression says, before the call or after it.
    Behind(&'a Expr),
}

impl Lane<'_> {
    pub(crate) fn facts(&self) -> &Facts {
        &self.param.facts
    }

    pub(crate) fn name(&self) -> &Ident {
        &self.param.ident
    }

    /// Whether it is an argument of C's; else it travels in a field, or is for other functions.
    pub(crate) fn is_passed(&self) -> bool {
        let control = self.facts().control.as_ref();
        self.facts().field.is_none() && control.is_none_or(|word| word.value == Control::Passed)
    }

    /// Whether the caller passes it, and it is no count.
    pub(crate) fn is_argument(&self) -> bool {
        matches!(self.role, Role::Argument)
    }

    /// The lifetime of what is lent, if it has a name.
    pub(crate) fn lifetime(&self) -> Option<Lifetime> {
        match self.facts().callback.retain.as_ref().map(|word| &word.value) {
            Some(Retain::Lifetime(lifetime)) => Some(lifetime.clone()),
            _ => self.lends.then(|| names::lifetime(self.name())),
        }
    }

    /// Whether C keeps the caller's own memory.
    pub(crate) fn outlives_the_call(&self) -> bool {
        matches!(self.facts().callback.retain.as_ref().map(|word| &word.value), Some(Retain::Lifetime(_)))
    }

    /// Whether an owner of this goes into the keeping of somebody.
    pub(crate) fn is_kept(&self) -> bool {
        let retain = self.facts().callback.retain.as_ref().map(|word| &word.value);
        self.is_argument() && matches!(retain, Some(Retain::Slot(..) | Retain::Param(_)))
    }

    /// Whether this is a handle that is lent through a trait, whose lifetime must have a name.
    pub(crate) fn has_named_lender(&self) -> bool {
        let is_lent = self.param.handle.as_ref().is_some_and(|usage| !usage.place);
        let given = self.facts().consume.is_some() || self.is_kept();
        is_lent && self.is_argument() && !given && self.facts().nullable.is_none()
    }

    /// A local of the wrapper that belongs to this lane.
    pub(crate) fn local(&self, role: &str) -> Ident {
        match self.role {
            Role::Ret(_) => names::returned(role),
            _ => names::local(self.name(), role),
        }
    }

    /// Whether the caller may pass `None`. Of a pointer to a pointer it is the inner one that may be NULL.
    pub(crate) fn nullable(&self) -> bool {
        self.facts().nullable.is_some() && !self.behind
    }

    /// Whether what the inner pointer of two means may be `None`.
    pub(crate) fn inner_nullable(&self) -> bool {
        self.facts().nullable.is_some() && self.behind
    }

    pub(crate) fn encoding(&self) -> Option<Encoding> {
        self.facts().text.as_ref().map(|word| word.value)
    }

    pub(crate) fn unit(&self) -> Unit {
        match self.memory {
            Memory::Counted(unit) | Memory::AtLeast(unit, _) => unit,
            _ => Unit::Elements,
        }
    }

    /// Whether C could write through the pointer although nothing should be written.
    pub(crate) fn must_copy(&self) -> bool {
        self.direction == Direction::In
            && self.facts().readonly.is_none()
            && self.param.pointer().is_some_and(|pointer| pointer.mutable)
    }
}

/// Plans every function of the block.
pub(crate) fn plan<'a>(errors: &mut Errors, block: &'a Block) -> Vec<Plan<'a>> {
    block.functions.iter().map(|function| one(errors, block, function)).collect()
}

fn one<'a>(errors: &mut Errors, block: &'a Block, function: &'a Function) -> Plan<'a> {
    let outcome = outcome(block, function);
    let mut lanes: Vec<Lane<'a>> = function.params.iter().map(|param| lane(function, param)).collect();
    connect(function, &mut lanes);
    let ret = function.ret.as_ref().map(|param| {
        let mut lane = lane(function, param);
        lane.direction = Direction::Out;
        lane.memory = ret_memory(function, param);
        lane.role = Role::Ret(returned(function, &outcome, param));
        lane
    });
    for index in function.params.iter().chain(&function.ret).flat_map(|param| sources(function, param)) {
        lanes[index].lends = true;
    }
    let (awaits, fails_late) = (Awaits::Nothing, callback::fails_late(block));
    let mut plan = Plan { block, function, lanes, ret, outcome, fallible: false, awaits, fails_late };
    for lane in plan.lanes.iter_mut().chain(&mut plan.ret) {
        lane.behind &= !matches!(lane.role, Role::Pointee(_) | Role::Count(_));
        lane.kind = kind::carrier(lane);
        lane.kind.refuse(lane, errors);
    }
    plan.fallible = is_fallible(&plan) || function.asynchronous.is_some();
    null_fails_by_the_block(&mut plan);
    says_what_fails(errors, &plan);
    let is_item = |lane: &Lane<'_>| matches!(&lane.role, Role::Callback(callback) if callback.is_item());
    plan.awaits = if lets_go(block) || plan.lanes.iter().any(is_item) {
        Awaits::Own
    } else if block.imported().next().is_some() {
        Awaits::Imported
    } else {
        Awaits::Nothing
    };
    plan
}

fn lane<'a>(function: &Function, param: &'a Param) -> Lane<'a> {
    Lane {
        param,
        role: Role::Argument,
        direction: direction(param),
        memory: Memory::None,
        safe: function.safety != Safety::Unsafe,
        uninit: false,
        behind: is_behind(function, param),
        lends: false,
        kind: &kind::unclaimed::Unclaimed,
    }
}

/// Whether the words of a pointer to a pointer speak of the inner one. In an `unsafe fn` they must say so: else the
/// inner pointer is a value like others.
pub(crate) fn is_behind(function: &Function, param: &Param) -> bool {
    let facts = &param.facts;
    let says = facts.text.is_some()
        || facts.free.is_some()
        || facts.alloc.is_some()
        || facts.copy.is_some()
        || facts.borrow.is_some();
    // What an `unsafe fn` returns are pointers, unless they are text.
    let is_ret = function.ret.as_ref().is_some_and(|ret| std::ptr::eq(ret, param));
    let says = if is_ret { facts.text.is_some() } else { says };
    let raw = |pointer: &crate::ast::Pointer| {
        pointer.spelling == Spelling::Raw && matches!(pointer.pointee, syn::Type::Ptr(_))
    };
    param.pointer().is_some_and(raw)
        && (says || (function.safety != Safety::Unsafe && facts.status.is_none()))
        && facts.rest.is_none()
        && facts.constant.is_none()
        && facts.cursor.is_none()
        && facts.with.is_none()
        && param.handle.is_none()
        && !is_hidden(param)
}

/// `retval, borrow`: C leaves a pointer to what stays its own.
pub(crate) fn is_lent(function: &Function, param: &Param) -> bool {
    param.facts.retval.is_some() && param.facts.borrow.is_some() && is_behind(function, param)
}

/// `out, ignore`: what C writes there is read by conditions only.
pub(crate) fn is_hidden(param: &Param) -> bool {
    param.handle.is_none()
        && param.facts.ignore.is_some()
        && param.facts.grow.is_none()
        && param.pointer().is_some()
}

fn direction(param: &Param) -> Direction {
    let facts = &param.facts;
    if facts.status.is_some() {
        return Direction::Out;
    }
    match (&facts.input, &facts.output, &facts.retval) {
        (Some(_), Some(_), _) => Direction::InOut,
        (Some(_), None, None) => Direction::In,
        (Some(_), None, Some(_)) => Direction::InOut,
        (None, Some(_), _) | (None, None, Some(_)) => Direction::Out,
        (None, None, None) => match param.pointer() {
            Some(pointer) if pointer.mutable => Direction::InOut,
            _ => Direction::In,
        },
    }
}

/// Whether an expression names neither parameters nor what C returned.
pub(crate) fn is_constant(function: &Function, expr: &Expr) -> bool {
    let is_plain = |part: &Expr| match part {
        Expr::Lit(lit) => matches!(lit, syn::Lit::Int(_)),
        Expr::Name(_) | Expr::Const(_) | Expr::Paren(_) => true,
        Expr::Binary(_, op, _) => is_arithmetic(op),
        _ => false,
    };
    !expr.mentions(|part| !is_plain(part))
        && !expr.mentions_ret()
        && !expr.mentions(|part| matches!(part, Expr::Call(..)))
        && expr.names().iter().all(|name| function.param(name).is_none())
}

fn rest_of(function: &Function, param: &Param) -> Option<usize> {
    let source = param.facts.rest.as_ref().and_then(|source| function.param(&source.value))?;
    function.params[source].pointer().map(|_| source)
}

/// The arguments that what comes out of a call lives as long as.
fn sources(function: &Function, param: &Param) -> Vec<usize> {
    let mut sources: Vec<usize> = rest_of(function, param).into_iter().collect();
    if let Some(Source::Param(name)) = param.facts.borrow.as_ref().map(|word| &word.value) {
        sources.extend(function.param(name));
    }
    let named = param.handle.iter().flat_map(|usage| &usage.lifetimes);
    sources.extend(named.filter_map(|lifetime| function.param(&lifetime.ident)));
    sources
}

impl Plan<'_> {
    /// Whether the errno of the call is looked at: by the error, or by name in an expression.
    pub(crate) fn captures_errno(&self) -> bool {
        let Outcome { ok, none, error, .. } = &self.outcome;
        let error = error.as_ref().map(|word| &word.value);
        let args = match error {
            Some(ErrorForm::Constructor { args, .. }) if ok.is_some() => args.as_slice(),
            _ => &[],
        };
        let conditions = ok.iter().chain(none).map(|word| &word.value);
        let names_it = |expr: &Expr| expr.names().iter().any(|name| self.is_errno(name));
        conditions.chain(args).any(names_it)
            || (ok.is_some() && matches!(error, Some(ErrorForm::Errno(None))))
    }

    /// What runs around the call. What a block says of handles is not of functions that take none.
    pub(crate) fn lock(&self) -> Option<&'_ Lock> {
        let own = self.function.words.lock.as_ref();
        let lock = own.or(self.block.words.lock.as_ref()).map(|word| &word.value)?;
        let of_handle = |expr: &Expr| expr.mentions(|part| matches!(part, Expr::Receiver(_)));
        match lock {
            Lock::None => None,
            Lock::Pair(enter, leave)
                if own.is_none()
                    && (of_handle(enter) || of_handle(leave))
                    && self.function.receiver().is_none() =>
            {
                None
            }
            lock => Some(lock),
        }
    }

    /// The handle that a failed call leaves to the caller.
    pub(crate) fn kept(&self) -> Option<&Lane<'_>> {
        self.lanes.iter().find(|lane| lane.facts().keeps() && lane.param.handle.is_some())
    }

    /// The lifetimes of the signature: those that handles are written with, and those of arguments that lend.
    pub(crate) fn lifetimes(&self) -> Vec<TokenStream> {
        let mut found: Vec<&Lifetime> = Vec::new();
        let handles = self.function.params.iter().chain(&self.function.ret).filter_map(|p| p.handle.as_ref());
        for lifetime in handles.flat_map(|usage| &usage.lifetimes) {
            let is_free = lifetime.ident != "static"
                && lifetime.ident != "_"
                && self.function.param(&lifetime.ident).is_none();
            if is_free && !found.contains(&lifetime) {
                found.push(lifetime);
            }
        }
        let written = found.into_iter().map(|lifetime| self.bounded(lifetime, &lifetime.ident));
        let lends = self.lanes.iter().filter(|lane| lane.lends || lane.has_named_lender());
        written.chain(lends.map(|lane| self.bounded(&names::lifetime(lane.name()), lane.name()))).collect()
    }

    /// A handle lives longer than it is lent: so does what its type names.
    fn bounded(&self, lifetime: &Lifetime, name: &Ident) -> TokenStream {
        let names_it = |lane: &&Lane<'_>| {
            lane.has_named_lender()
                && lane
                    .param
                    .handle
                    .iter()
                    .flat_map(|usage| &usage.lifetimes)
                    .any(|named| named.ident == *name)
        };
        let bounds: Vec<_> =
            self.lanes.iter().filter(names_it).map(|lane| names::lifetime(lane.name())).collect();
        if bounds.is_empty() { quote!(#lifetime) } else { quote!(#lifetime: #(#bounds)+*) }
    }

    /// Whether a name in an expression is the captured errno: unless a parameter is named so.
    pub(crate) fn is_errno(&self, name: &Ident) -> bool {
        name == "errno" && self.function.param(name).is_none()
    }

    /// The output that has a second form, for memory that is not initialised.
    pub(crate) fn uninit(&self) -> Option<usize> {
        let offered = |lane: &Lane<'_>| {
            lane.direction == Direction::Out
                && lane.facts().written.is_some()
                && matches!(lane.role, Role::Argument)
                && !lane.nullable()
                && lane.facts().text.is_none()
                && lane.facts().grow.is_none()
                && matches!(lane.memory, Memory::Counted(_) | Memory::AtLeast(..) | Memory::Constant(_))
        };
        self.lanes.iter().position(offered)
    }

    /// Whether something waits for the end of the wrapper, to be dropped there.
    pub(crate) fn holds(&self) -> bool {
        let is_made = |of: &Ident| {
            let param = self.function.param(of).map(|index| &self.function.params[index]);
            param.is_none_or(|param| param.handle.as_ref().is_some_and(|usage| usage.place))
        };
        let replaces = |lane: &Lane<'_>| match lane.facts().callback.retain.as_ref().map(|word| &word.value) {
            Some(Retain::Slot(of, _)) => !is_made(of),
            _ => false,
        };
        self.awaits != Awaits::Nothing || self.lanes.iter().any(replaces)
    }

    /// The same call with that output uninitialised.
    pub(crate) fn with_uninit(&self, index: usize) -> Self {
        let mut lanes = self.lanes.clone();
        lanes[index].uninit = true;
        lanes[index].kind = kind::carrier(&lanes[index]);
        Plan {
            block: self.block,
            function: self.function,
            lanes,
            ret: self.ret.clone(),
            outcome: self.outcome.clone(),
            fallible: self.fallible,
            awaits: self.awaits,
            fails_late: self.fails_late,
        }
    }
}

/// Whether an operator makes sense for lengths.
pub(crate) fn is_arithmetic(op: &syn::BinOp) -> bool {
    use syn::BinOp::{Add, Div, Mul, Sub};
    matches!(op, Add(_) | Sub(_) | Mul(_) | Div(_))
}
