//! For how long, and where, C has what it calls.

use crate::ast::{CallbackForm, Destroy, Function, Param, Retain, Threads};
use crate::names;
use syn::Lifetime;

/// A parameter by which C gets what it calls.
#[derive(Clone, Copy)]
pub(crate) struct Keeping<'a> {
    pub(crate) function: &'a Function,
    pub(crate) param: &'a Param,
}

/// For how long C has a closure.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keeps {
    /// During the call.
    Call,
    /// Until it calls it.
    Once,
    /// For ever.
    Forever,
    /// Until it calls the destructor that it gets in that parameter.
    Destroyed(usize, Destroy),
    /// As long as an object, or until its slot is set again. What goes with the object to other threads goes there too.
    Slot { send: bool, sync: bool },
}

impl<'a> Keeping<'a> {
    pub(crate) fn keeps(&self) -> Keeps {
        match (self.form(), self.param.facts.callback.retain.as_ref().map(|word| &word.value)) {
            (CallbackForm::Once, _) => Keeps::Once,
            (_, Some(Retain::Param(name))) => match self.function.param(name) {
                Some(index) => {
                    let said = &self.function.params[index].facts.callback.destroy;
                    Keeps::Destroyed(index, said.as_ref().map_or(Destroy::Always, |word| word.value))
                }
                None => Keeps::Forever,
            },
            (_, Some(Retain::Slot(of, _))) => {
                let param = if of == "ret" {
                    self.function.ret.as_ref()
                } else {
                    self.function.param(of).map(|index| &self.function.params[index])
                };
                let usage = param.and_then(|param| param.handle.as_ref());
                Keeps::Slot {
                    send: usage.is_some_and(|usage| usage.send),
                    sync: usage.is_some_and(|usage| usage.sync),
                }
            }
            // Other lifetimes are refused by `check`.
            (_, Some(_)) => Keeps::Forever,
            (_, None) => Keeps::Call,
        }
    }

    /// The lifetime of the object that has it, where that says how long it may live.
    pub(crate) fn lifetime(&self) -> Option<Lifetime> {
        let handles =
            self.function.params.iter().chain(&self.function.ret).filter_map(|param| param.handle.as_ref());
        let lifetime = self.param.facts.callback.lifetime.as_ref()?;
        // Of a declaration that is refused, the signature has no others.
        let lifetime = handles.flat_map(|usage| &usage.lifetimes).find(|named| *named == lifetime)?;
        let of_argument = self.function.param(&lifetime.ident).is_some();
        Some(if of_argument { names::lifetime(&lifetime.ident) } else { lifetime.clone() })
    }

    pub(crate) fn form(&self) -> &'a CallbackForm {
        let word = self.param.facts.callback.callback.as_ref();
        word.map_or(&CallbackForm::Closure, |word| &word.value)
    }

    pub(crate) fn threads(&self) -> Threads {
        // Several threads may use the object at once, and so call it.
        if matches!(self.keeps(), Keeps::Slot { sync: true, .. }) {
            return Threads::Several;
        }
        // An operation goes on when the call has returned, and so do its closures.
        let during_call = self.keeps() == Keeps::Call && self.function.completion().is_none();
        let unsaid = if during_call { Threads::Caller } else { Threads::Several };
        self.param.facts.callback.on.as_ref().map_or(unsaid, |word| word.value)
    }
}
