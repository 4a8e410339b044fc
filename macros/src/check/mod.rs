//! Rules between facts, each named in the user's terms: a function a rule, a file a topic.

mod binding;
mod borrowed;
mod busy;
mod call;
mod callback;
mod completion;
mod condition;
mod constant;
mod control;
mod count;
mod direction;
mod ending;
mod expr;
mod extent;
mod facts;
mod format;
mod functions;
mod handle;
mod held;
mod inherited;
mod init;
mod kept;
mod lend;
mod lifetime;
mod method;
mod name;
mod operation;
mod outcome;
mod ownership;
mod pin;
mod ret;
mod retain;
mod safety;
mod sharing;
mod source;
mod state;
mod status;
mod surface;
mod text;
mod written;

pub(crate) use functions::functions;

use crate::ast::{Block, Function, Param};
use crate::errors::Errors;
pub(crate) use expr::span;
use expr::{pointees, ret_in};
use facts::{comes_out, is_buffer, is_named, points_at_pointer, spelling, words};

pub(crate) fn block(errors: &mut Errors, block: &Block) {
    binding::of_block(errors, block);
    handle::of_block(errors, block);
    outcome::of_block(errors, block);
    init::of_block(errors, block);
    for function in &block.functions {
        safety::rules(errors, block, function);
        name::rules(errors, function);
        handle::of_function(errors, block, function);
        lifetime::of_records(errors, function);
        call::of_function(errors, block, function);
        state::of_function(errors, block, function);
        for param in &function.params {
            if !state::crosses_otherwise(errors, block, param) {
                of_param(errors, function, param);
            }
        }
        constant::of_function(errors, function);
        format::rules(errors, block, function);
        ownership::of_function(errors, function);
        status::of_function(errors, block, function);
        count::rules(errors, function);
        sharing::of_function(errors, function);
        busy::of_function(errors, block, function);
        operation::of_function(errors, block, function);
        outcome::of_function(errors, block, function);
        match &function.ret {
            Some(Param { handle: Some(_), .. }) if handle::clones(block, function) => {}
            Some(ret @ Param { handle: Some(usage), .. }) => handle::returned(errors, function, ret, usage),
            Some(param) if state::crosses_otherwise(errors, block, param) => {}
            Some(param) => ret::rules(errors, block, function, param),
            None => {}
        }
    }
}

fn of_param(errors: &mut Errors, function: &Function, param: &Param) {
    control::field(errors, function, param);
    if param.completes() {
        return;
    }
    if param.facts.control.is_some() {
        return control::rules(errors, param);
    }
    if let Some(usage) = &param.handle {
        retain::rules(errors, function, param);
        return handle::rules(errors, function, param, usage);
    }
    if borrowed::is_said(param) {
        return borrowed::rules(errors, function, param);
    }
    if param.facts.callback.functions {
        return functions::rules(errors, function, param);
    }
    if crate::plan::is_callback(param) {
        return callback::rules(errors, function, param);
    }
    callback::only_beside_callback(errors, function, param);
    if param.facts.callback.destroy.is_some() {
        return retain::destructor(errors, function, param);
    }
    if param.facts.callback.user_data.is_some() {
        return;
    }
    handle::speaks_of_one(errors, param);
    retain::rules(errors, function, param);
    if param.facts.constant.is_some() {
        return constant::rules(errors, function, param);
    }
    if param.facts.status.is_some() {
        return status::rules(errors, function, param);
    }
    of_data(errors, function, param);
}

/// A value, or memory that holds values.
fn of_data(errors: &mut Errors, function: &Function, param: &Param) {
    surface::rules(errors, param);
    ownership::with_stands_alone(errors, param);
    if param.pointer().is_none() {
        return direction::by_value(errors, param);
    }
    if param.facts.rest.is_some() {
        return text::rest(errors, function, param);
    }
    if param.facts.ignore.is_some() && param.facts.grow.is_none() {
        return ownership::ignore_hides_an_output(errors, param);
    }
    direction::rules(errors, param);
    extent::rules(errors, function, param);
    written::rules(errors, function, param);
    ownership::rules(errors, function, param);
    text::rules(errors, function, param);
    pin::rules(errors, param);
}
