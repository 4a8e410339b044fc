//! What a value is for, and how much memory it means.

use super::{Callback, Functions};
use crate::ast::{Expr, Unit};
use std::rc::Rc;

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
