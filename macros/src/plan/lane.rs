//! One value that crosses: what is decided of it, and what its words then mean.

use super::param::direction;
use super::{Memory, Role, is_behind};
use crate::ast::{Control, Direction, Encoding, Facts, Function, Param, Retain, Safety, Unit};
use crate::kind::{self, Kind};
use crate::names;
use syn::{Ident, Lifetime};

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
    /// Whether other threads may use a handle of the call while what C left is read.
    pub(crate) unlocked: bool,
    /// Whether the call may be made again after it succeeded.
    pub(crate) repeats: bool,
    pub(crate) kind: &'static dyn Kind,
}

pub(super) fn lane<'a>(function: &Function, param: &'a Param) -> Lane<'a> {
    Lane {
        param,
        role: Role::Argument,
        direction: direction(param),
        memory: Memory::None,
        safe: function.safety != Safety::Unsafe,
        uninit: false,
        behind: is_behind(function, param),
        lends: false,
        unlocked: false,
        repeats: function.repeats(),
        kind: &kind::unclaimed::Unclaimed,
    }
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
