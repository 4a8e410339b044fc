//! What the spelling of a type says: pointers, and the Rust spellings of them.

use crate::ast::{Encoding, Expr, Extent, Facts, Nullable, Pointer, Shape, Spelling, Unit, Word};
use crate::errors::Errors;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{GenericArgument, PathArguments, PointerMutability, Type, TypeReference};

pub(super) fn shape(errors: &mut Errors, ty: &Type, facts: &mut Facts) -> Shape {
    let ty = ungroup(ty);
    if calls_macro(&ty.to_token_stream()) {
        errors.over(ty, "write the type itself: a macro could be another type each time it is read");
    }
    match ty {
        Type::Ptr(pointer) => Shape::Pointer(Pointer {
            mutable: matches!(pointer.mutability, PointerMutability::Mut(_)),
            spelling: Spelling::Raw,
            pointee: ungroup(&pointer.elem).clone(),
        }),
        Type::Reference(reference) => Shape::Pointer(reference_to(errors, reference, facts)),
        Type::Slice(_) | Type::Array(_) | Type::TraitObject(_) | Type::ImplTrait(_) | Type::Tuple(_) => {
            errors.over(ty, "C has no such parameter; write the pointer that crosses, and say what it means in `#[marshal(…)]`");
            let pointee = match ty {
                Type::Slice(slice) => &*slice.elem,
                Type::Array(array) => &*array.elem,
                other => other,
            };
            Shape::Pointer(Pointer { mutable: false, spelling: Spelling::Slice, pointee: pointee.clone() })
        }
        _ => match option_of_reference(ty) {
            Some(reference) => {
                let word = Word::new(ty.span(), Nullable::Agreeing);
                facts.nullable.get_or_insert(word);
                Shape::Pointer(reference_to(errors, reference, facts))
            }
            None => Shape::Value(ty.clone()),
        },
    }
}

/// Whether a macro is called anywhere in a type.
fn calls_macro(tokens: &TokenStream) -> bool {
    let mut bang = false;
    tokens.clone().into_iter().any(|token| {
        let was_bang =
            std::mem::replace(&mut bang, matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '!'));
        match token {
            TokenTree::Group(group) => was_bang || calls_macro(&group.stream()),
            _ => false,
        }
    })
}

/// Types that arrive through `macro_rules!` stand in groups that nobody sees.
pub(super) fn ungroup(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => ungroup(&group.elem),
        Type::Paren(paren) => ungroup(&paren.elem),
        _ => ty,
    }
}

fn option_of_reference(ty: &Type) -> Option<&TypeReference> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|segment| segment.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(inner) => match ungroup(inner) {
            Type::Reference(reference) => Some(reference),
            _ => None,
        },
        _ => None,
    }
}

fn reference_to(errors: &mut Errors, reference: &TypeReference, facts: &mut Facts) -> Pointer {
    if let Some(lifetime) = &reference.lifetime {
        errors.at(lifetime.span(), "what is lent is lent for the call; drop the lifetime");
    }
    let target = ungroup(&reference.elem);
    let (spelling, pointee) = match target {
        Type::Slice(slice) => (Spelling::Slice, ungroup(&slice.elem).clone()),
        Type::Array(array) => {
            let extent = Extent { unit: Unit::Elements, expr: length(errors, &array.len) };
            if let Some(said) = &facts.extent {
                errors.at(said.span, "the type says the length already; drop this, or write a pointer");
            }
            facts.extent = Some(Word::new(array.span(), extent));
            (Spelling::Array(array.len.clone()), ungroup(&array.elem).clone())
        }
        _ if is_named(target, "CStr") => {
            text(errors, facts, target, Encoding::CStr);
            (
                Spelling::CStr(target.clone()),
                syn::parse_quote_spanned!(target.span()=> ::pinvoke::private::core::ffi::c_char),
            )
        }
        _ if is_named(target, "str") => {
            text(errors, facts, target, Encoding::Utf8);
            (
                Spelling::Str(target.clone()),
                syn::parse_quote_spanned!(target.span()=> ::pinvoke::private::core::ffi::c_char),
            )
        }
        _ => (Spelling::One, target.clone()),
    };
    Pointer { mutable: reference.mutability.is_some(), spelling, pointee }
}

fn text(errors: &mut Errors, facts: &mut Facts, target: &Type, encoding: Encoding) {
    match &facts.text {
        Some(said) if said.value != encoding => {
            errors.at(said.span, "the type says the encoding already; drop this, or write a pointer");
        }
        _ => facts.text = Some(Word::new(target.span(), encoding)),
    }
}

fn length(errors: &mut Errors, len: &syn::Expr) -> Expr {
    super::expr::expr(len).unwrap_or_else(|error| {
        errors.push(error);
        Expr::Lit(syn::parse_quote!(0))
    })
}

fn is_named(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}
