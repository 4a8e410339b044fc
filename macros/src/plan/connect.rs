//! What depends on other parameters: counts, tails, extents.

use super::mentions::{is_constant, rest_of};
use super::{Lane, Memory, Role};
use crate::ast::{Block, Direction, Expr, Extent, Function, Param, Spelling};

/// What depends on other parameters: counts, tails, extents.
pub(super) fn connect<'a>(block: &'a Block, function: &'a Function, lanes: &mut [Lane<'a>]) {
    for lane in &mut *lanes {
        let param = lane.param;
        if let Some(constant) = &param.facts.constant {
            lane.role = Role::Constant(&constant.value);
        } else if param.facts.status.is_some() && param.pointer().is_some() {
            lane.role = Role::Status;
        } else if let Some(source) = rest_of(function, param) {
            lane.role = Role::Rest(source);
        } else if super::is_hidden(param) {
            lane.role = Role::Hidden;
        } else if super::is_lent(function, param) {
            lane.role = Role::Lent;
        } else if param.facts.retval.is_some() && param.facts.grow.is_none() {
            lane.role = Role::Retval;
        }
    }
    super::callback::connect(block, function, lanes);
    super::operation::connect(function, lanes);
    for index in 0..lanes.len() {
        let param = lanes[index].param;
        lanes[index].memory = if matches!(lanes[index].role, Role::Lent) {
            ret_memory(function, param)
        } else {
            memory(function, lanes, index, param)
        };
    }
    let reports = lanes.iter().filter_map(|lane| lane.param.facts.written.as_ref().map(|word| &word.value));
    let lent = lanes.iter().filter(|lane| matches!(lane.role, Role::Lent)).map(|lane| lane.param);
    let lengths = function.ret.iter().chain(lent).filter_map(|param| param.facts.extent.as_ref());
    let lengths = lengths.map(|word| &word.value.expr);
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
        && lane.param.handle.is_none()
        && facts.extent.is_none()
        && facts.text.is_none()
        && facts.with.is_none()
        && (facts.input.is_none() || facts.output.is_some() || facts.surface.is_none())
}

fn memory<'a>(function: &Function, lanes: &mut [Lane<'a>], index: usize, param: &'a Param) -> Memory<'a> {
    let facts = &param.facts;
    let (Some(extent), Some(_)) = (&facts.extent, param.pointer()) else {
        return without_extent(param, lanes[index].behind, lanes[index].direction);
    };
    let Extent { unit, expr } = &extent.value;
    if lanes[index].behind && facts.text.is_none() {
        return behind(function, lanes, index, expr);
    }
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

/// A buffer behind a pointer of the wrapper's own: what goes in is counted, what comes out is as long as C says.
fn behind<'a>(function: &Function, lanes: &mut [Lane<'a>], index: usize, expr: &'a Expr) -> Memory<'a> {
    let goes_in = lanes[index].direction != Direction::Out;
    let count = match expr {
        Expr::Name(name) | Expr::Deref(name) => function.param(name),
        _ => None,
    };
    let Some(count) = count else { return Memory::Behind(expr) };
    match (&mut lanes[count].role, expr) {
        (role @ Role::Argument, Expr::Name(_)) if goes_in => *role = Role::Count(vec![index]),
        (Role::Count(buffers), Expr::Name(_)) if goes_in => buffers.push(index),
        (role @ Role::Argument, Expr::Deref(_)) => {
            *role = Role::Pointee(if goes_in { vec![index] } else { Vec::new() });
        }
        (Role::Pointee(buffers), Expr::Deref(_)) if goes_in => buffers.push(index),
        _ => {}
    }
    Memory::Behind(expr)
}

/// Of memory to which C returns or leaves a pointer: its length is known after the call, so nothing vanishes for it here.
pub(super) fn ret_memory<'a>(function: &Function, param: &'a Param) -> Memory<'a> {
    match (&param.facts.extent, param.pointer()) {
        (Some(extent), Some(_)) if is_constant(function, &extent.value.expr) => {
            Memory::Constant(&extent.value.expr)
        }
        (Some(extent), Some(_)) => Memory::AtLeast(extent.value.unit, &extent.value.expr),
        (None, Some(_)) if param.facts.text.is_some() => Memory::Terminated,
        (None, Some(_)) if whole_by_with(param) => Memory::None,
        (None, Some(_)) => Memory::One,
        (_, None) => Memory::None,
    }
}

/// Whether the pointer itself is what a conversion of the user's own makes a value of.
fn whole_by_with(param: &Param) -> bool {
    let facts = &param.facts;
    facts.with.is_some()
        && facts.copy.is_none()
        && facts.free.is_none()
        && facts.borrow.is_none()
        && facts.own.is_none()
}

fn without_extent(param: &Param, behind: bool, direction: Direction) -> Memory<'_> {
    let facts = &param.facts;
    match param.pointer() {
        None => Memory::None,
        Some(_) if facts.status.is_some() => Memory::One,
        // Text behind a pointer to a pointer that comes out is one; one that goes in is an array with a NULL behind it.
        Some(_) if facts.text.is_some() && behind && direction != Direction::In => Memory::One,
        Some(_) if facts.text.is_some() => Memory::Terminated,
        Some(pointer) if pointer.spelling == Spelling::One => Memory::One,
        Some(pointer) if pointer.spelling != Spelling::Raw => Memory::None,
        Some(_) if facts.input.is_some() || facts.output.is_some() || facts.retval.is_some() => Memory::One,
        Some(_) if facts.surface.is_some() || facts.pin.is_some() || facts.nullable.is_some() => Memory::One,
        // With `with` alone the pointer is the value: what stands behind it is said by a direction.
        Some(_) if facts.free.is_some() || facts.copy.is_some() => Memory::One,
        Some(_) => Memory::None,
    }
}
