//! What objects keep for their callers, as the functions of the block say it.

use crate::ast::{Function, HandleType, HandleUse, Retain, SlotFacts};
use syn::Ident;

/// What the handles' types must hold for what C keeps.
pub(super) fn collect(handles: &mut [HandleType], function: &mut Function) {
    let retained: Vec<(usize, Retain, bool, bool)> = function
        .params
        .iter()
        .enumerate()
        .filter_map(|(index, param)| {
            let written =
                param.pointer().is_some_and(|pointer| pointer.mutable) && param.facts.readonly.is_none();
            Some((index, param.facts.callback.retain.as_ref()?.value.clone(), written, param.is_function()))
        })
        .collect();
    for (index, retain, written, callback) in retained {
        match retain {
            Retain::Slot(of, slot) => {
                let Some(usage) = usage_of(function, &of) else { continue };
                usage.with_record = !usage.place;
                let (ty, exclusive) = (usage.ident.clone(), usage.exclusive || usage.place || of == "ret");
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
