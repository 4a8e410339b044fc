//! `type Db;`: opaque types, and where the functions of the block use them.

use super::{list, take, words};
use crate::ast::{
    Block, Function, HandleType, HandleUse, Param, Retain, Safety, Shape, SlotFacts, Spelling, TypeWords,
    Word,
};
use crate::errors::Errors;
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{ForeignItemType, GenericArgument, GenericParam, Ident, Lifetime, PathArguments, Type};

pub(super) fn parse(errors: &mut Errors, item: ForeignItemType) -> HandleType {
    let mut attrs = item.attrs;
    let mut words = TypeWords::default();
    for attr in take(&mut attrs, "marshal") {
        if let Some(args) = list(errors, &attr) {
            words::of_type(errors, args, &mut words);
        }
    }
    let mut lifetimes = Vec::new();
    for param in item.generics.params {
        match param {
            GenericParam::Lifetime(param) => lifetimes.push(param.lifetime),
            other => errors.at(
                other.span(),
                "a handle takes lifetimes only, of what it must not outlive: `type Statement<'db>;`",
            ),
        }
    }
    HandleType {
        attrs,
        vis: item.vis,
        ident: item.ident,
        lifetimes,
        words,
        slots: Vec::new(),
        invariant: Vec::new(),
        foreign: None,
    }
}

/// `#[marshal(handle)] type Db = other::Db;`: a handle of another block. Without the word it is an alias like others.
pub(super) fn alias(errors: &mut Errors, item: &mut syn::ItemType) -> Option<HandleType> {
    let mut words = TypeWords::default();
    for attr in take(&mut item.attrs, "marshal") {
        if let Some(args) = list(errors, &attr) {
            words::of_type(errors, args, &mut words);
        }
    }
    words.handle.as_ref()?;
    let lifetimes = item.generics.lifetimes().map(|param| param.lifetime.clone()).collect();
    Some(foreign(item.ident.clone(), lifetimes, words, item.ident.clone().into()))
}

fn foreign(ident: Ident, lifetimes: Vec<Lifetime>, words: TypeWords, path: syn::Path) -> HandleType {
    HandleType {
        attrs: Vec::new(),
        vis: syn::Visibility::Inherited,
        ident,
        lifetimes,
        words,
        slots: Vec::new(),
        invariant: Vec::new(),
        foreign: Some(path),
    }
}

/// `OwnedFd` and `BorrowedFd<'_>`, which are numbers in C.
fn of_std() -> impl Iterator<Item = HandleType> {
    ["OwnedFd", "BorrowedFd"].into_iter().map(|name| {
        let ident = Ident::new(name, Span::mixed_site());
        let int = Word::new(ident.span(), syn::parse_quote!(::pinvoke::private::core::ffi::c_int));
        let words =
            TypeWords { repr: Some(int), shared: Some(Word::new(ident.span(), ())), ..TypeWords::default() };
        foreign(ident, Vec::new(), words, syn::parse_quote!(::pinvoke::private::OwnedFd))
    })
}

/// Finds the handles among the parameters and results.
pub(super) fn recognise(block: &mut Block) {
    let Block { handles, foreign, functions, words, .. } = block;
    foreign.extend(of_std());
    let known = |ident: &Ident| handles.iter().chain(&*foreign).find(|handle| handle.ident == *ident);
    find(known, functions, words.shared.is_some());
    for function in functions {
        slots(handles, function);
    }
}

/// What the handles' types must hold for what C keeps.
fn slots(handles: &mut [HandleType], function: &mut Function) {
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
    let slot = crate::names::own_slot(&function.ident, name);
    let facts = &mut function.params[index].facts.callback;
    facts.retain = Some(Word::new(span, Retain::Slot(of, slot)));
    facts.lifetime = Some(lifetime);
}

fn slot_of(handles: &mut [HandleType], function: &mut Function, index: usize, of: &Ident, slot: Ident) {
    let param = &function.params[index];
    let written = param.pointer().is_some_and(|pointer| pointer.mutable) && param.facts.readonly.is_none();
    let callback = param.is_function();
    let Some(usage) = usage_of(function, of) else { return };
    usage.with_record = !usage.place;
    let (ty, exclusive) = (usage.ident.clone(), usage.exclusive || usage.place || of == "ret");
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

fn find<'a>(known: impl Fn(&Ident) -> Option<&'a HandleType>, functions: &mut [Function], all_shared: bool) {
    for function in functions {
        let passes_raw = function.safety == Safety::Unsafe;
        for param in function.params.iter_mut().chain(&mut function.ret) {
            for argument in
                param.facts.callback.signature.iter_mut().flat_map(|signature| &mut signature.params)
            {
                argument.handle = usage(argument, &known, all_shared);
            }
            param.handle = usage(param, &known, all_shared);
            let says = param.facts.any || param.pointer().is_some_and(|p| p.spelling != Spelling::Raw);
            // What an `unsafe fn` does not describe passes through, as C has it.
            if let Some(usage) = param.handle.take_if(|_| passes_raw && !says) {
                pass_raw(param, &usage, known(&usage.ident).and_then(|handle| handle.words.repr.as_ref()));
            }
        }
    }
}

/// The handle as C has it: no lifetimes, and a number where it is one.
fn pass_raw(param: &mut Param, usage: &HandleUse, repr: Option<&Word<Type>>) {
    let ty =
        repr.map_or_else(|| syn::Type::Verbatim(crate::handle::erased(usage)), |word| word.value.clone());
    match &mut param.shape {
        Shape::Value(value) => value.clone_from(&ty),
        Shape::Pointer(pointer) => {
            let inner = match &mut pointer.pointee {
                Type::Ptr(inner) => &mut *inner.elem,
                one => one,
            };
            *inner = ty.clone();
        }
    }
    innermost(&mut param.ty, ty);
}

fn innermost(ty: &mut Type, new: Type) {
    match ty {
        Type::Ptr(pointer) => innermost(&mut pointer.elem, new),
        Type::Group(group) => innermost(&mut group.elem, new),
        Type::Paren(paren) => innermost(&mut paren.elem, new),
        other => *other = new,
    }
}

fn usage<'a>(
    param: &Param,
    known: impl Fn(&Ident) -> Option<&'a HandleType>,
    all_shared: bool,
) -> Option<HandleUse> {
    let (mut mutable, mut spelling, mut depth, mut ty) = match &param.shape {
        Shape::Value(ty) => (false, Spelling::Raw, 0, ty),
        Shape::Pointer(pointer) => (pointer.mutable, pointer.spelling.clone(), 1, &pointer.pointee),
    };
    if let (Type::Ptr(inner), 1) = (super::ty::ungroup(ty), depth) {
        depth = 2;
        mutable = matches!(inner.mutability, syn::PointerMutability::Mut(_));
        spelling = Spelling::Raw;
        ty = &inner.elem;
    }
    let (ident, lifetimes) = named(super::ty::ungroup(ty))?;
    let handle = known(ident)?;
    let is_fd = ident == "BorrowedFd" && handle.foreign.is_some();
    let by_number = handle.words.repr.is_some();
    let is_state = handle.words.state.is_some();
    let place = match (by_number, depth) {
        // C fills memory of Rust's.
        (false, 1) if is_state => param.facts.retval.is_some(),
        (true, 0) | (false, 1) => false,
        (true, 1) => spelling != Spelling::One,
        (false, 2) => true,
        _ => return None,
    };
    let shared = handle.words.shared.is_some() || handle.words.clone.is_some() || all_shared;
    // What a number names is changed by whoever has it, unless `&mut` says otherwise.
    let exclusive = if spelling == Spelling::One { mutable } else { mutable && !shared && !by_number };
    let lifetimes = if is_fd {
        Vec::new()
    } else if place || param.ident == "ret" {
        lifetimes
    } else {
        all_named(param, &lifetimes, handle)
    };
    Some(HandleUse {
        ident: ident.clone(),
        lifetimes,
        declared: handle.lifetimes.clone(),
        exclusive,
        place,
        shared,
        owned: handle.is_owned() || (handle.foreign.is_some() && !is_fd),
        foreign: handle.foreign.clone(),
        with_record: false,
        send: handle.words.send.is_some(),
        sync: handle.words.sync.is_some(),
        parents: parents(handle),
        state: handle.words.state.as_ref().map(|word| word.value.clone()),
    })
}

/// What is passed has all its lifetimes named, so that what is lent of it has no others.
fn all_named(param: &Param, written: &[Lifetime], handle: &HandleType) -> Vec<Lifetime> {
    let named = |(index, declared): (usize, &Lifetime)| match written.get(index) {
        Some(lifetime) if lifetime.ident != "_" => lifetime.clone(),
        _ => crate::names::of_part(&param.ident, declared),
    };
    handle.lifetimes.iter().enumerate().map(named).collect()
}

/// The parents whose pointers the release takes: a lifetime named where an argument stands.
fn parents(handle: &HandleType) -> Vec<usize> {
    let args = handle.words.free.iter().flat_map(|free| free.value.args.iter().flatten());
    let names: Vec<String> = args.map(|arg| quote::ToTokens::to_token_stream(arg).to_string()).collect();
    let is_named = |lifetime: &Lifetime| names.iter().any(|name| lifetime.ident == name.as_str());
    (0..handle.lifetimes.len()).filter(|&index| is_named(&handle.lifetimes[index])).collect()
}

/// A type of one identifier, with nothing but lifetimes.
fn named(ty: &Type) -> Option<(&Ident, Vec<Lifetime>)> {
    let Type::Path(path) = ty else { return None };
    let segment =
        path.path.segments.first().filter(|_| path.qself.is_none() && path.path.segments.len() == 1)?;
    let lifetimes = match &segment.arguments {
        PathArguments::None => Vec::new(),
        PathArguments::AngleBracketed(arguments) => arguments
            .args
            .iter()
            .map(|argument| match argument {
                GenericArgument::Lifetime(lifetime) => Some(lifetime.clone()),
                _ => None,
            })
            .collect::<Option<_>>()?,
        PathArguments::Parenthesized(_) => return None,
    };
    Some((&segment.ident, lifetimes))
}
