//! C's struct of functions: what each member is for, and which parameters belong to the struct.

use super::callback::{self, Callback, Found};
use super::keeping::{Keeping, Keeps};
use super::{Lane, Role};
use crate::ast::{self, Function, Param};
use std::rc::Rc;

/// A parameter that takes an object, which C reaches by such a struct.
#[derive(Clone, Copy)]
pub(crate) struct Functions<'a> {
    pub(crate) keeping: Keeping<'a>,
    /// The parameter by which C gets the object; none if that is in the struct.
    pub(crate) data: Option<usize>,
}

/// The parameter by which C gets what the functions of this struct are called with.
pub(crate) fn data_of(function: &Function, param: &Param) -> Found {
    callback::outer_data(function, param)
}

/// Gives the struct, and what belongs to it, their roles.
pub(super) fn connect<'a>(function: &'a Function, lanes: &mut [Lane<'a>]) {
    for (index, param) in function.params.iter().enumerate() {
        if !param.facts.callback.functions {
            continue;
        }
        let data = match data_of(function, param) {
            Found::One(data) if !function.params[data].facts.callback.functions => Some(data),
            _ => None,
        };
        if let Some(data) = data {
            lanes[data].role = Role::UserData(vec![index]);
        }
        let keeping = Keeping { function, param };
        if let Keeps::Destroyed(destroy, _) = keeping.keeps() {
            lanes[destroy].role = Role::Destroy(index);
        }
        lanes[index].role = Role::Functions(Functions { keeping, data });
    }
}

/// The members that C calls, each as a callback of its own.
pub(crate) fn members(functions: &ast::Functions) -> Vec<Rc<Callback<'_>>> {
    let function = &functions.members;
    let called =
        |(index, param): (usize, &'_ Param)| param.facts.callback.signature.is_some().then_some(index);
    let members: Vec<usize> = function.params.iter().enumerate().filter_map(called).collect();
    let callback = |&index: &usize| {
        let param = &function.params[index];
        let signature = param.facts.callback.signature.as_ref()?;
        let inner = match callback::inner_data(signature) {
            Found::One(inner) => Some(inner),
            Found::None | Found::Several => None,
        };
        let args = callback::roles(signature, inner);
        let (data, of_object, members) = (Some(index), None, members.clone());
        Some(Rc::new(Callback {
            block: None,
            function,
            param,
            signature,
            args,
            inner,
            data,
            of_object,
            members,
            safe: true,
        }))
    };
    members.iter().filter_map(callback).collect()
}
