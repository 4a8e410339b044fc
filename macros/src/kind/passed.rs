//! What an `unsafe fn` does not describe passes through as it is.

use super::{Kind, Stages, Surface};
use crate::ast::Spelling;
use crate::frame::Body;
use crate::plan::{Lane, Memory, Role};
use quote::ToTokens;

pub(super) struct Passed;

impl Kind for Passed {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        let raw = |spelling: &Spelling| *spelling == Spelling::Raw;
        !lane.safe
            && matches!(lane.role, Role::Argument)
            && matches!(lane.memory, Memory::None)
            && lane.param.pointer().is_some_and(|pointer| raw(&pointer.spelling))
    }

    fn stages(&self, lane: &Lane<'_>, _body: &Body<'_>) -> Stages {
        Stages {
            surface: Surface::value(&lane.param.ty),
            native: lane.param.ty.to_token_stream(),
            argument: lane.name().to_token_stream(),
            crossing: "passed through; its validity is the caller's promise".into(),
            ..Stages::default()
        }
    }
}
