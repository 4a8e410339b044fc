//! What objects keep for their callers, as the functions of the block say it.

use crate::ast::{Function, HandleType, HandleUse, Param, Retain, SlotFacts, Word};
use crate::names;
use syn::{Ident, Lifetime};

/// What the handles' types must hold for what C keeps.
pub(super) fn collect(handles: &mut [HandleType], function: &mut Function) {
    for index in 0..function.params.len() {
        own_slot(function, index);
        let param = &function.params[index];
        let facts = &param.facts.callback;
        let Some(retain) = facts.retain.as_ref().map(|word| word.value.clone()) else { continue };
        let lifetime = facts.lifetime.clone();
        match retain {
            Retain::Slot(of, slot) => slot_of(handles, function, index, &of, slot),
            Retain::Lifetime(lifetime) => invariant(handles, function, &lifetime),
            Retain::Param(_) => {}
        }
        if let Some(lifetime) = lifetime {
            invariant(handles, function, &lifetime);
        }
    }
}

/// A closure that C keeps for a lifetime is dropped with the object that has it, so that it is in a slot of its own.
fn own_slot(function: &mut Function, index: usize) {
    let facts = &function.params[index].facts.callback;
    let (Some(_), Some(Word { span, value: Retain::Lifetime(lifetime) })) = (&facts.callback, &facts.retain)
    else {
        return;
    };
    let (span, lifetime) = (*span, lifetime.clone());
    let has_it =
        |param: &&Param| param.handle.as_ref().is_some_and(|usage| usage.lifetimes.contains(&lifetime));
    let mut all = function.params.iter().chain(&function.ret).filter(has_it);
    // With several to choose from, that is what is to be said.
    let (Some(of), None) = (all.next(), all.next()) else { return };
    let (of, name) = (of.ident.clone(), &function.params[index].ident);
    let slot = names::own_slot(&function.ident, name);
    let facts = &mut function.params[index].facts.callback;
    facts.retain = Some(Word::new(span, Retain::Slot(of, slot)));
    facts.lifetime = Some(lifetime);
}

fn slot_of(handles: &mut [HandleType], function: &mut Function, index: usize, of: &Ident, slot: Ident) {
    let param = &function.params[index];
    let is_handle = param.handle.is_some();
    let written = param.pointer().is_some_and(|pointer| pointer.mutable)
        && param.facts.readonly.is_none()
        && !is_handle;
    let callback = param.is_function() || param.facts.callback.functions;
    let Some(usage) = usage_of(function, of) else { return };
    usage.with_record = !usage.place;
    // An object that another one uses is nobody else's to use.
    let exclusive = (usage.exclusive || usage.place || of == "ret") && !is_handle;
    let ty = usage.ident.clone();
    let Some(handle) = handles.iter_mut().find(|handle| handle.ident == ty) else { return };
    let known = handle.slots.iter().position(|known| known.name == slot);
    let place = known.unwrap_or(handle.slots.len());
    match known {
        Some(known) => {
            let known = &mut handle.slots[known];
            known.exclusive &= exclusive;
            known.written |= written;
            known.callback |= callback;
        }
        None => handle.slots.push(SlotFacts { name: slot, exclusive, written, callback }),
    }
    function.params[index].facts.callback.of_object =
        Some(place).filter(|_| callback && handle.words.user_data.is_some());
}

/// The types that have it cannot be shortened in it.
fn invariant(handles: &mut [HandleType], function: &Function, lifetime: &Lifetime) {
    let usages = function.params.iter().chain(&function.ret).filter_map(|param| param.handle.as_ref());
    for usage in usages {
        let Some(index) = usage.lifetimes.iter().position(|named| named == lifetime) else { continue };
        if let Some(handle) = handles.iter_mut().find(|handle| handle.ident == usage.ident) {
            handle.invariant.push(index);
        }
    }
}

fn usage_of<'a>(function: &'a mut Function, name: &Ident) -> Option<&'a mut HandleUse> {
    let param = if name == "ret" {
        function.ret.as_mut()
    } else {
        function.params.iter_mut().find(|param| param.ident == *name)
    };
    param?.handle.as_mut()
}
