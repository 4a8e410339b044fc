//! The second form of a function, for memory that is not initialised.

use super::{Lane, Memory, Plan, Role};
use crate::ast::Direction;
use crate::kind;

impl Plan<'_> {
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
