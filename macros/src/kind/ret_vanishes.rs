//! A return value that was only a status or a length.

use super::{Kind, Stages};
use crate::frame::Body;
use crate::plan::{Lane, Returned, Role};

pub(super) struct RetVanishes;

impl Kind for RetVanishes {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Ret(Returned::Vanishes))
    }

    fn stages(&self, lane: &Lane<'_>, _body: &Body<'_>) -> Stages {
        Stages {
            native: super::returned(lane),
            crossing: "tested, counted or ignored; not returned".into(),
            ..Stages::default()
        }
    }
}
