//! Facts into decisions: which kind carries which parameter, what counts what, what the call can end with.
//! After it, nothing can fail.

use crate::ast::{
    Block, Direction, ErrorForm, Expr, Extent, Facts, Function, Outcome, Param, Safety, Shape, Spelling, Unit,
};
use crate::errors::Errors;
use crate::kind::{self, Kind};
use syn::{Ident, UnOp};

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
    /// Whether a part of this argument is returned, so that its borrow has a name.
    pub(crate) lends_rest: bool,
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
    /// Points into that argument: its tail is returned.
    Rest(usize),
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
}

impl Lane<'_> {
    pub(crate) fn facts(&self) -> &Facts {
        &self.param.facts
    }

    pub(crate) fn name(&self) -> &Ident {
        &self.param.ident
    }

    pub(crate) fn nullable(&self) -> bool {
        self.facts().nullable.is_some()
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
    for index in function.params.iter().chain(&function.ret).filter_map(|param| rest_of(function, param)) {
        lanes[index].lends_rest = true;
    }
    let mut plan = Plan { block, function, lanes, ret, outcome, fallible: false };
    for lane in plan.lanes.iter_mut().chain(&mut plan.ret) {
        lane.kind = kind::carrier(lane);
        lane.kind.refuse(lane, errors);
    }
    plan.fallible = is_fallible(&plan);
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
        lends_rest: false,
        kind: &kind::unclaimed::Unclaimed,
    }
}

fn direction(param: &Param) -> Direction {
    let facts = &param.facts;
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

/// What depends on other parameters: counts, tails, extents.
fn connect<'a>(function: &'a Function, lanes: &mut [Lane<'a>]) {
    for index in 0..lanes.len() {
        let param = lanes[index].param;
        if let Some(constant) = &param.facts.constant {
            lanes[index].role = Role::Constant(&constant.value);
        } else if let Some(source) = rest_of(function, param) {
            lanes[index].role = Role::Rest(source);
        } else if param.facts.retval.is_some() {
            lanes[index].role = Role::Retval;
        }
    }
    for index in 0..lanes.len() {
        let param = lanes[index].param;
        lanes[index].memory = memory(function, lanes, index, param);
    }
    let reports = lanes.iter().filter_map(|lane| lane.param.facts.written.as_ref().map(|word| &word.value));
    let lengths = function.ret.iter().filter_map(|ret| ret.facts.extent.as_ref()).map(|word| &word.value.expr);
    let reports: Vec<&Expr> = reports.chain(lengths).collect();
    for expr in reports {
        expr.walk(&mut |part| {
            if let Expr::Deref(name) = part {
                if let Some(index) = function.param(name) {
                    if is_undescribed(&lanes[index]) {
                        lanes[index].role = Role::Pointee(Vec::new());
                    }
                }
            }
        });
    }
}

fn is_undescribed(lane: &Lane<'_>) -> bool {
    let facts = lane.facts();
    matches!(lane.role, Role::Argument)
        && lane.param.pointer().is_some()
        && facts.extent.is_none()
        && facts.text.is_none()
        && (facts.input.is_none() || facts.output.is_some() || facts.surface.is_none())
}

fn memory<'a>(function: &Function, lanes: &mut [Lane<'a>], index: usize, param: &'a Param) -> Memory<'a> {
    let facts = &param.facts;
    let (Some(extent), Some(_)) = (&facts.extent, param.pointer()) else { return without_extent(param) };
    let Extent { unit, expr } = &extent.value;
    let joins = matches!(lanes[index].role, Role::Retval);
    match expr {
        Expr::Name(name) if !joins => match function.param(name) {
            Some(count) => match &mut lanes[count].role {
                role @ Role::Argument => {
                    *role = Role::Count(vec![index]);
                    Memory::Counted(*unit)
                }
                Role::Count(buffers) => {
                    buffers.push(index);
                    Memory::Counted(*unit)
                }
                _ => Memory::AtLeast(*unit, expr),
            },
            None => Memory::Constant(expr),
        },
        Expr::Deref(name) if !joins => {
            if let Some(count) = function.param(name) {
                match &mut lanes[count].role {
                    role @ Role::Argument => *role = Role::Pointee(vec![index]),
                    Role::Pointee(buffers) => buffers.push(index),
                    _ => {}
                }
            }
            Memory::Counted(*unit)
        }
        expr if is_constant(function, expr) => Memory::Constant(expr),
        expr => Memory::AtLeast(*unit, expr),
    }
}

/// Of memory that C returns: its length is known after the call, so nothing vanishes for it here.
fn ret_memory<'a>(function: &Function, param: &'a Param) -> Memory<'a> {
    match (&param.facts.extent, param.pointer()) {
        (Some(extent), Some(_)) if is_constant(function, &extent.value.expr) => Memory::Constant(&extent.value.expr),
        (Some(extent), Some(_)) => Memory::AtLeast(extent.value.unit, &extent.value.expr),
        (None, Some(_)) if param.facts.text.is_some() => Memory::Terminated,
        (None, Some(_)) => Memory::One,
        (_, None) => Memory::None,
    }
}

fn without_extent(param: &Param) -> Memory<'_> {
    let facts = &param.facts;
    match param.pointer() {
        None => Memory::None,
        Some(_) if facts.text.is_some() => Memory::Terminated,
        Some(pointer) if pointer.spelling == Spelling::One => Memory::One,
        Some(pointer) if pointer.spelling != Spelling::Raw => Memory::None,
        Some(_) if facts.input.is_some() || facts.output.is_some() || facts.retval.is_some() => Memory::One,
        Some(_) if facts.surface.is_some() || facts.pin.is_some() || facts.nullable.is_some() => Memory::One,
        Some(_) => Memory::None,
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

fn returned(function: &Function, outcome: &Outcome, param: &Param) -> Returned {
    let facts = &param.facts;
    if let Some(source) = rest_of(function, param) {
        return Returned::Rest(source);
    }
    if facts.borrow.is_some() {
        return Returned::Borrowed;
    }
    if facts.copy.is_some() {
        return Returned::Copied;
    }
    let kept = facts.value.is_some() || facts.surface.is_some();
    let spent = facts.ignore.is_some() || tells_length(function) || (is_tested(outcome) && tested_vanishes(param));
    if !kept && spent {
        return Returned::Vanishes;
    }
    match param.shape {
        Shape::Value(_) => Returned::Value,
        Shape::Pointer(_) => Returned::Passed,
    }
}

fn tells_length(function: &Function) -> bool {
    let written = |param: &Param| param.facts.written.as_ref().is_some_and(|word| word.value.mentions_ret());
    function.params.iter().any(written)
}

fn is_tested(outcome: &Outcome) -> bool {
    outcome.ok.iter().chain(&outcome.none).any(|word| word.value.mentions_ret())
}

/// A tested integer vanishes. What is plainly something else stays, and so does a pointer that is described.
fn tested_vanishes(param: &Param) -> bool {
    match &param.shape {
        Shape::Value(ty) => !kind::is_float_or_bool(ty),
        Shape::Pointer(_) => false,
    }
}

/// What the function says, and for the rest what the block says.
fn outcome(block: &Block, function: &Function) -> Outcome {
    let own = &function.words.outcome;
    let mut outcome = own.clone();
    if own.plain.is_none() {
        outcome.ok = outcome.ok.or_else(|| block.words.outcome.ok.clone());
    }
    outcome.error = outcome.error.or_else(|| block.words.outcome.error.clone());
    if let (None, Some(error), Some(ret)) = (&outcome.ok, &own.error, &function.ret) {
        // A pointer is ok when it is not NULL, unless `nullable`.
        if ret.pointer().is_some() && ret.facts.nullable.is_none() {
            let is_null = Expr::IsNull(Box::new(Expr::Ret(error.span)));
            let test = Expr::Unary(UnOp::Not(syn::token::Not(error.span)), Box::new(is_null));
            outcome.ok = Some(crate::ast::Word::new(error.span, test));
        }
    }
    outcome
}

fn is_fallible(plan: &Plan<'_>) -> bool {
    let own = &plan.function.words.outcome;
    plan.outcome.ok.is_some()
        || own.error.is_some()
        || own.fallible.is_some()
        || plan.lanes.iter().chain(&plan.ret).any(|lane| lane.kind.may_fail(lane))
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
        conditions.chain(args).any(names_it) || (ok.is_some() && matches!(error, Some(ErrorForm::Errno(None))))
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
                && matches!(lane.memory, Memory::Counted(_) | Memory::AtLeast(..))
        };
        self.lanes.iter().position(offered)
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
        }
    }
}

/// Whether an operator makes sense for lengths.
pub(crate) fn is_arithmetic(op: &syn::BinOp) -> bool {
    use syn::BinOp::{Add, Div, Mul, Sub};
    matches!(op, Add(_) | Sub(_) | Mul(_) | Div(_))
}
