//! Facts into decisions: which kind carries which parameter, what counts what, what the call can end with.
//! After it, nothing can fail.

mod call;
mod callback;
mod connect;
mod functions;
mod keeping;
mod lane;
mod lifetimes;
mod mentions;
mod operation;
mod outcome;
mod param;
mod role;
mod uninit;

pub(crate) use callback::{ArgRole, Callback, Found, fails, inner_data, is_callback, lets_go, outer_data};
pub(crate) use functions::{Functions, data_of, members};
pub(crate) use keeping::{Keeping, Keeps};
pub(crate) use lane::Lane;
pub(crate) use mentions::{is_arithmetic, is_constant};
pub(crate) use operation::{Completion, is_block, told_by};
pub(crate) use outcome::null_is_the_failure;
pub(crate) use param::{is_behind, is_hidden, is_lent};
pub(crate) use role::{Memory, Returned, Role};

use crate::ast::{Block, Direction, Function, Outcome};
use crate::errors::Errors;
use crate::kind;
use connect::{connect, ret_memory};
use lane::lane;
use mentions::sources;
use outcome::{is_fallible, null_fails_by_the_block, outcome, returned, says_what_fails};

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

/// Plans every function of the block.
pub(crate) fn plan<'a>(errors: &mut Errors, block: &'a Block) -> Vec<Plan<'a>> {
    block.functions.iter().map(|function| one(errors, block, function)).collect()
}

fn one<'a>(errors: &mut Errors, block: &'a Block, function: &'a Function) -> Plan<'a> {
    let outcome = outcome(block, function);
    let mut lanes: Vec<Lane<'a>> = function.params.iter().map(|param| lane(function, param)).collect();
    connect(block, function, &mut lanes);
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
        lane.unlocked = block.is_unlocked(function);
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
