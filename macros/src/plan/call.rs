//! What a call is surrounded by, and what waits for its end.

use super::{Awaits, Lane, Plan};
use crate::ast::{ErrorForm, Expr, Lock, Outcome, Retain};
use syn::Ident;

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
        conditions.chain(args).any(names_it)
            || (ok.is_some() && matches!(error, Some(ErrorForm::Errno(None))))
    }

    /// Whether a name in an expression is the captured errno: unless a parameter is named so.
    pub(crate) fn is_errno(&self, name: &Ident) -> bool {
        name == "errno" && self.function.param(name).is_none()
    }

    /// What runs around the call. What a block says of handles is not of functions that take none.
    pub(crate) fn lock(&self) -> Option<&'_ Lock> {
        let own = self.function.words.lock.as_ref();
        let lock = own.or(self.block.words.lock.as_ref()).map(|word| &word.value)?;
        let of_handle = |expr: &Expr| expr.mentions(|part| matches!(part, Expr::Receiver(_)));
        match lock {
            Lock::None => None,
            Lock::Pair(enter, leave)
                if own.is_none()
                    && (of_handle(enter) || of_handle(leave))
                    && self.function.receiver().is_none() =>
            {
                None
            }
            lock => Some(lock),
        }
    }

    /// The handle that a failed call leaves to the caller.
    pub(crate) fn kept(&self) -> Option<&Lane<'_>> {
        self.lanes.iter().find(|lane| lane.facts().keeps() && lane.param.handle.is_some())
    }

    /// Whether something waits for the end of the wrapper, to be dropped there.
    pub(crate) fn holds(&self) -> bool {
        let is_made = |of: &Ident| {
            let param = self.function.param(of).map(|index| &self.function.params[index]);
            param.is_none_or(|param| param.handle.as_ref().is_some_and(|usage| usage.place))
        };
        let replaces = |lane: &Lane<'_>| match lane.facts().callback.retain.as_ref().map(|word| &word.value) {
            Some(Retain::Slot(of, _)) => !is_made(of),
            _ => false,
        };
        self.awaits != Awaits::Nothing || self.lanes.iter().any(replaces)
    }
}
