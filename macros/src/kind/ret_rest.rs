//! `ret(rest = NAME)`: C returns a pointer into an argument.

use super::rest::tail;
use super::{Kind, Stages};
use crate::errors::Errors;
use crate::frame::Body;
use crate::names;
use crate::plan::{Lane, Returned, Role};
use quote::ToTokens;

pub(super) struct RetRest;

impl Kind for RetRest {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Ret(Returned::Rest(_)))
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        if lane.param.pointer().is_none() {
            errors.over(
                &lane.param.ty,
                "drop `rest`, or declare the pointer that C returns: a tail is a pointer into the argument",
            );
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let Role::Ret(Returned::Rest(source)) = lane.role else { unreachable!("claimed as a tail") };
        let (read_back, result) = tail(lane, body, source, &names::ret().to_token_stream());
        Stages {
            native: lane.param.ty.to_token_stream(),
            read_back,
            result: Some(result),
            crossing: format!("the tail of `{}`, by its offset", body.lane(source).name()),
            ..Stages::default()
        }
    }
}
