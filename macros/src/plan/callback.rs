//! Which pointer comes back to which closure, and what each parameter of a callback is for.

use super::keeping::{Keeping, Keeps};
use super::{Lane, Role};
use crate::ast::{Block, CallbackForm, Expr, Function, Param, Retain, Signature, Threads};
use crate::kind::types;
use std::rc::Rc;

/// A parameter that takes a closure.
pub(crate) struct Callback<'a> {
    /// None of C's struct of functions.
    pub(crate) block: Option<&'a Block>,
    pub(crate) function: &'a Function,
    pub(crate) param: &'a Param,
    pub(crate) signature: &'a Signature,
    /// What each parameter of the function's type is for.
    pub(crate) args: Vec<ArgRole>,
    /// The parameter of the function's type by which it comes back.
    pub(crate) inner: Option<usize>,
    /// The parameter of the declaration by which C gets the closure's address; none for functions without state.
    pub(crate) data: Option<usize>,
    /// The slot in which it is found by the user data of an object.
    pub(crate) of_object: Option<usize>,
    /// The callbacks that find their closures behind that pointer, this one among them.
    pub(crate) members: Vec<usize>,
    /// Whether the wrapper is safe to call.
    pub(crate) safe: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ArgRole {
    /// Where the closure is found.
    UserData,
    /// Says how long these are.
    Count,
    /// The closure gets it.
    Given,
    /// The closure returns it.
    Returned,
    /// The closure does not see it.
    Ignored,
}

/// What may be the pointer that comes back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    None,
    One(usize),
    Several,
}

impl Callback<'_> {
    /// Whether nothing says where its closure is, so that it has no state.
    pub(crate) fn is_item(&self) -> bool {
        self.data.is_none() && self.of_object.is_none()
    }

    /// For how long, and where, C has the closure.
    pub(crate) fn keeping(&self) -> Keeping<'_> {
        Keeping { function: self.function, param: self.param }
    }

    pub(crate) fn keeps(&self) -> Keeps {
        self.keeping().keeps()
    }

    pub(crate) fn form(&self) -> &CallbackForm {
        self.keeping().form()
    }

    pub(crate) fn threads(&self) -> Threads {
        self.keeping().threads()
    }
}

/// The pointer that a callback's own parameters hand back.
pub(crate) fn inner_data(signature: &Signature) -> Found {
    let said: Vec<_> = positions(&signature.params, |param| param.facts.callback.user_data.is_some());
    match said.as_slice() {
        [] => only(positions(&signature.params, is_bare_void)),
        _ => only(said),
    }
}

/// The parameter of the declaration by which C gets what it hands back.
pub(crate) fn outer_data(function: &Function, callback: &Param) -> Found {
    if let Some(Some(name)) = callback.facts.callback.user_data.as_ref().map(|word| &word.value) {
        let index = name.get_ident().and_then(|name| function.param(name));
        return index.map_or(Found::None, Found::One);
    }
    let names = |param: &Param, wanted: Option<&syn::Ident>| {
        let word = param.facts.callback.user_data.as_ref();
        !is_callback(param)
            && !param.completes()
            && word.is_some_and(|word| word.value.as_ref().map(syn::Path::get_ident) == wanted.map(Some))
    };
    let by_name = positions(&function.params, |param| names(param, Some(&callback.ident)));
    if !by_name.is_empty() {
        return only(by_name);
    }
    let said = positions(&function.params, |param| names(param, None));
    if said.is_empty() { only(positions(&function.params, is_bare_void)) } else { only(said) }
}

pub(crate) fn is_callback(param: &Param) -> bool {
    let facts = &param.facts.callback;
    facts.callback.is_some() && facts.signature.is_some() && !param.completes()
}

/// Whether C keeps a closure that a function of this block gives it, so that any other of them may call it; or something
/// that it lets go of by a destructor, which any of them may do.
pub(crate) fn lets_go(block: &Block) -> bool {
    let destroys = |param: &Param| matches!(&param.facts.callback.retain, Some(word) if matches!(word.value, Retain::Param(_)));
    kept(block).next().is_some() || params(block).any(destroys)
}

/// Whether such a closure has errors of its own. What the functions of a struct fail with is said where that is declared.
pub(crate) fn fails_late(block: &Block) -> bool {
    kept(block).any(|param| fails(param) || param.facts.callback.functions)
}

fn params(block: &Block) -> impl Iterator<Item = &Param> {
    block.functions.iter().flat_map(|function| &function.params)
}

fn kept(block: &Block) -> impl Iterator<Item = &Param> {
    params(block).filter(|param| {
        let facts = &param.facts.callback;
        let once = facts.callback.as_ref().is_some_and(|word| matches!(word.value, CallbackForm::Once));
        once || (is_callback(param) || facts.functions) && facts.retain.is_some()
    })
}

/// Whether the closure returns `Result`.
pub(crate) fn fails(param: &Param) -> bool {
    let facts = &param.facts.callback;
    let ret = facts.signature.as_ref().and_then(|signature| signature.ret.as_ref());
    facts.fallible.is_some() || ret.is_some_and(|ret| ret.facts.callback.fallible.is_some())
}

/// `void *`, of which nothing is said.
fn is_bare_void(param: &Param) -> bool {
    let pointer = param.pointer();
    !param.facts.any && pointer.is_some_and(|pointer| types::is_void(&pointer.pointee))
}

pub(super) fn positions(params: &[Param], wanted: impl Fn(&Param) -> bool) -> Vec<usize> {
    params.iter().enumerate().filter(|(_, param)| wanted(param)).map(|(index, _)| index).collect()
}

pub(super) fn only(found: Vec<usize>) -> Found {
    match found.as_slice() {
        [] => Found::None,
        [one] => Found::One(*one),
        _ => Found::Several,
    }
}

/// Gives callbacks, and what belongs to them, their roles.
pub(super) fn connect<'a>(block: &'a Block, function: &'a Function, lanes: &mut [Lane<'a>]) {
    let data: Vec<_> = function.params.iter().map(|param| data_of(function, param)).collect();
    super::functions::connect(function, lanes);
    for (index, param) in function.params.iter().enumerate() {
        let Some(signature) = param.facts.callback.signature.as_ref().filter(|_| is_callback(param)) else {
            continue;
        };
        let data_of_it = data[index];
        let members: Vec<_> = match data_of_it {
            None => vec![index],
            Some(_) => (0..data.len()).filter(|&other| data[other] == data_of_it).collect(),
        };
        if let Some(data) = data_of_it {
            lanes[data].role = Role::UserData(members.clone());
        }
        let of_object = param.facts.callback.of_object.filter(|_| data_of_it.is_none());
        let inner = match inner_data(signature) {
            Found::One(inner) if data_of_it.is_some() || of_object.is_some() => Some(inner),
            _ => None,
        };
        let args = roles(signature, inner);
        let safe = lanes[index].safe;
        let callback = Callback {
            block: Some(block),
            function,
            param,
            signature,
            args,
            inner,
            data: data_of_it,
            of_object,
            members,
            safe,
        };
        if let Keeps::Destroyed(destroy, _) = callback.keeps() {
            lanes[destroy].role = Role::Destroy(index);
        }
        lanes[index].role = Role::Callback(Rc::new(callback));
    }
}

/// Where C gets the address of a callback's closure.
fn data_of(function: &Function, param: &Param) -> Option<usize> {
    let signature = param.facts.callback.signature.as_ref().filter(|_| is_callback(param))?;
    match (inner_data(signature), outer_data(function, param)) {
        (Found::One(_), Found::One(outer)) if !is_callback(&function.params[outer]) => Some(outer),
        _ => None,
    }
}

pub(super) fn roles(signature: &Signature, inner: Option<usize>) -> Vec<ArgRole> {
    let mut roles: Vec<_> = signature.params.iter().map(role).collect();
    // A handle of which C makes the user data is for the closure as well.
    if let Some(inner) = inner.filter(|&inner| signature.params[inner].handle.is_none()) {
        roles[inner] = ArgRole::UserData;
    }
    for param in &signature.params {
        let Some(extent) = &param.facts.extent else { continue };
        if let Expr::Name(name) | Expr::Deref(name) = &extent.value.expr {
            if let Some(count) = signature.param(name).filter(|&count| roles[count] == ArgRole::Given) {
                roles[count] = ArgRole::Count;
            }
        }
    }
    roles
}

fn role(param: &Param) -> ArgRole {
    if param.facts.ignore.is_some() {
        ArgRole::Ignored
    } else if param.facts.retval.is_some() {
        ArgRole::Returned
    } else {
        ArgRole::Given
    }
}
