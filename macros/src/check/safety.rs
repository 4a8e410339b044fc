//! Nothing becomes safe, or Rust, by default.

use crate::ast::{Block, Function, Param, Safety, Shape, Spelling};
use crate::errors::Errors;
use syn::{GenericArgument, PathArguments, Type};

pub(super) fn rules(errors: &mut Errors, block: &Block, function: &Function) {
    says_whether_it_is_safe(errors, block, function);
    returns_c_types(errors, function);
    returns(errors, function);
    for param in function.params.iter().chain(&function.ret) {
        c_has_such_a_type(errors, param);
    }
    for param in &function.params {
        calls_nothing_back(errors, function, param);
    }
}

/// A pasted declaration says nothing about its arguments, so nobody promised that any will do.
fn says_whether_it_is_safe(errors: &mut Errors, block: &Block, function: &Function) {
    let described = function.words.any
        || function.params.iter().any(|param| {
            param.facts.any || param.pointer().is_some_and(|pointer| pointer.spelling != Spelling::Raw)
        });
    // How an asynchronous call ends must be said, which describes it. Of what frees a handle it is said that it cannot be safe.
    let is_open = function.safety == Safety::Unsaid && function.asynchronous.is_none();
    if !is_open || described || super::handle::is_called_by_a_type(block, function) {
        return;
    }
    let name = &function.ident;
    // What a pointer to a handle means, its type says.
    let is_open =
        |param: &Param| param.pointer().is_some() && param.handle.as_ref().is_none_or(|usage| usage.place);
    let message = if function.params.iter().any(is_open) {
        format!(
            "say in `#[marshal(…)]` what the pointers of `{name}` mean, or write `unsafe fn {name}` to pass them through"
        )
    } else {
        format!("write `safe fn {name}` if no arguments can make it misbehave, else `unsafe fn {name}`")
    };
    errors.at(name.span(), message);
}

fn returns_c_types(errors: &mut Errors, function: &Function) {
    let Some(ret) = &function.ret else { return };
    let said = match ret.pointer().map(|pointer| &pointer.spelling) {
        None | Some(Spelling::Raw) => return,
        Some(Spelling::CStr(_) | Spelling::Str(_)) => {
            "write `*const c_char`, and say whose text it is: `#[marshal(ret(cstr, borrow = 'static))]` or `ret(cstr, copy)`"
        }
        Some(Spelling::One | Spelling::Slice | Spelling::Array(_)) => {
            "write `*const T`, and say whose memory it is: `#[marshal(ret(borrow = 'static))]` or `ret(copy)`, with `len = …` for more than one value"
        }
    };
    errors.push(syn::Error::new_spanned(&ret.ty, said));
}

fn returns(errors: &mut Errors, function: &Function) {
    if let Some(ret) = &function.ret {
        if matches!(ret.ty, Type::Never(_)) {
            errors.push(syn::Error::new_spanned(
                &ret.ty,
                "a wrapper returns to its caller; declare what never returns in a block without `#[marshal]`",
            ));
        }
    }
}

/// What C calls is the caller's promise so far; a constant is the author's.
fn calls_nothing_back(errors: &mut Errors, function: &Function, param: &Param) {
    let facts = &param.facts;
    let said = function.safety == Safety::Unsafe
        || facts.constant.is_some()
        || facts.surface.is_some()
        || facts.callback.destroy.is_some()
        || facts.callback.callback.is_some();
    let Shape::Value(ty) = &param.shape else { return };
    if !said && is_option_of_function(ty) {
        errors.over(ty, "C would call this: write `#[marshal(callback)]` for a closure, or declare `unsafe fn`, which passes it through");
    }
}

fn is_option_of_function(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    let last = path.path.segments.last().filter(|last| last.ident == "Option");
    match last.map(|last| &last.arguments) {
        Some(PathArguments::AngleBracketed(args)) => {
            args.args.iter().any(|arg| matches!(arg, GenericArgument::Type(Type::FnPtr(_))))
        }
        _ => false,
    }
}

/// Of types that no trait could explain.
fn c_has_such_a_type(errors: &mut Errors, param: &Param) {
    let message = match &param.shape {
        Shape::Value(_)
            if param.facts.callback.callback.is_some() || param.facts.callback.destroy.is_some() =>
        {
            return;
        }
        Shape::Value(Type::FnPtr(_)) => {
            "a function pointer of C's may be NULL: write `Option<unsafe extern \"C\" fn(…)>`, in an `unsafe fn`; for a closure add `#[marshal(callback)]`"
        }
        Shape::Value(ty) if super::is_named(ty, &["String", "str"]) => {
            "C has no such text: write `*const c_char`, and say the encoding, `#[marshal(utf8)]`, which takes a `&str`"
        }
        Shape::Value(ty) if super::is_named(ty, &["Vec", "Box"]) => {
            "C has no such type: write its pointer, `*const T` or `*mut T`, and `#[marshal(in, len = n)]` or `#[marshal(out, len = n)]`, which take a slice, of an `async fn` its owner"
        }
        Shape::Value(ty) if param.ident == "ret" && super::is_named(ty, &["Result"]) => {
            "C returns no `Result`: write what it returns, and `#[marshal(ok = …, error = …)]` for when it has failed"
        }
        Shape::Pointer(pointer)
            if pointer.spelling == Spelling::One && super::is_named(&pointer.pointee, &["String"]) =>
        {
            "C has no such text: write `*const c_char` with `#[marshal(utf8)]`, or `*mut c_char` with `#[marshal(out, utf8, len = n)]`"
        }
        Shape::Pointer(pointer) if matches!(pointer.pointee, Type::TraitObject(_) | Type::ImplTrait(_)) => {
            "C has no trait objects; write `*mut c_void`, and declare `unsafe fn`"
        }
        Shape::Value(_) | Shape::Pointer(_) => return,
    };
    errors.push(syn::Error::new_spanned(&param.ty, message));
}
