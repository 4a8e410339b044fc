//! Where the functions of a block use its opaque types.

use crate::ast::{Foreign, Function, HandleType, HandleUse, Param, Safety, Shape, Spelling, TypeWords, Word};
use quote::ToTokens;
use syn::{GenericArgument, Ident, Lifetime, Path, PathArguments, Type};

/// Finds the handles among what crosses, and what is said of them.
pub(super) fn find<'a>(
    known: impl Fn(&Ident) -> Option<&'a HandleType>,
    functions: &mut [Function],
    all_shared: bool,
) {
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
    if let (Type::Ptr(inner), 1) = (crate::parse::ty::ungroup(ty), depth) {
        depth = 2;
        mutable = matches!(inner.mutability, syn::PointerMutability::Mut(_));
        spelling = Spelling::Raw;
        ty = &inner.elem;
    }
    let (path, lifetimes) = named(crate::parse::ty::ungroup(ty))?;
    let ident = &path.segments.last()?.ident;
    let handle = known(ident).filter(|handle| path.segments.len() == 1 || is_of_std(&path, handle))?;
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
        spelled: path.clone(),
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
        busy: handle.words.busy.is_some(),
    })
}

/// The same of a type that no block declares here. Others may use it, too: nobody sees where the struct is used.
pub(super) fn of_argument(argument: &Param) -> Option<HandleUse> {
    let (mut ty, mut depth) = (&argument.ty, 0);
    loop {
        (ty, depth) = match crate::parse::ty::ungroup(ty) {
            Type::Ptr(pointer) => (&*pointer.elem, depth + 1),
            Type::Reference(reference) => (&*reference.elem, depth + 1),
            _ => break,
        };
    }
    let (path, lifetimes) = named(crate::parse::ty::ungroup(ty))?;
    let ident = path.get_ident()?;
    let is_number = depth == 0 || (depth == 1 && argument.facts.extent.is_some());
    let repr = is_number.then(|| Word::new(ident.span(), Type::Verbatim(ident.to_token_stream())));
    let words = TypeWords { shared: Some(Word::new(ident.span(), ())), repr, ..TypeWords::default() };
    let from = Foreign::Block(ident.clone().into());
    let handle = super::foreign(ident.clone(), lifetimes, words, from);
    usage(argument, |name| (*name == handle.ident).then_some(&handle), true)
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

/// `std::os::fd::OwnedFd`, or as much of it as is not imported: other types of that name are not meant.
fn is_of_std(path: &Path, handle: &HandleType) -> bool {
    let module = path.segments.iter().rev().nth(1);
    matches!(handle.foreign, Some(Foreign::Std(_)))
        && module.is_some_and(|module| ["fd", "io"].iter().any(|name| module.ident == *name))
}

/// The path of a type that has nothing but lifetimes, without them.
fn named(ty: &Type) -> Option<(Path, Vec<Lifetime>)> {
    let Type::Path(ty) = ty else { return None };
    let mut path = ty.path.clone();
    let segment = path.segments.last_mut().filter(|_| ty.qself.is_none())?;
    let lifetimes = match std::mem::take(&mut segment.arguments) {
        PathArguments::None => Vec::new(),
        PathArguments::AngleBracketed(arguments) => arguments
            .args
            .into_iter()
            .map(|argument| match argument {
                GenericArgument::Lifetime(lifetime) => Some(lifetime),
                _ => None,
            })
            .collect::<Option<_>>()?,
        PathArguments::Parenthesized(_) => return None,
    };
    Some((path, lifetimes))
}
