//! What objects keep for their callers, as the functions of the block say it.

use crate::ast::{Function, HandleType, HandleUse, Retain, SlotFacts};
use syn::Ident;

/// What the handles' types must hold for what C keeps.
pub(super) fn collect(handles: &mut [HandleType], function: &mut Function) {
    let retained: Vec<(usize, Retain, bool, bool, bool)> = function
        .params
        .iter()
        .enumerate()
        .filter_map(|(index, param)| {
            let is_handle = param.handle.is_some();
            let written = param.pointer().is_some_and(|pointer| pointer.mutable)
                && param.facts.readonly.is_none()
                && !is_handle;
            let retain = param.facts.callback.retain.as_ref()?.value.clone();
            Some((index, retain, written, param.is_function(), is_handle))
        })
        .collect();
    for (index, retain, written, callback, is_handle) in retained {
        match retain {
            Retain::Slot(of, slot) => {
                let Some(usage) = usage_of(function, &of) else { continue };
                usage.with_record = !usage.place;
                // An object that another one uses is nobody else's to use.
                let exclusive = (usage.exclusive || usage.place || of == "ret") && !is_handle;
                let ty = usage.ident.clone();
                let Some(handle) = handles.iter_mut().find(|handle| handle.ident == ty) else { continue };
                match handle.slots.iter_mut().find(|known| known.name == slot) {
                    Some(known) => {
                        known.exclusive &= exclusive;
                        known.written |= written;
                        known.callback |= callback;
                    }
                    None => handle.slots.push(SlotFacts { name: slot.clone(), exclusive, written, callback }),
                }
                let place = handle.slots.iter().position(|known| known.name == slot);
                function.params[index].facts.callback.of_object =
                    place.filter(|_| callback && handle.words.user_data.is_some());
            }
            Retain::Lifetime(lifetime) => {
                for usage in function.params.iter().filter_map(|param| param.handle.as_ref()) {
                    let Some(index) = usage.lifetimes.iter().position(|named| *named == lifetime) else {
                        continue;
                    };
                    if let Some(handle) = handles.iter_mut().find(|handle| handle.ident == usage.ident) {
                        handle.invariant.push(index);
                    }
                }
            }
            Retain::Param(_) => {}
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
