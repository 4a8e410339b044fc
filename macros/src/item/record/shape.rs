//! What a field's type looks like. The traits of the runtime prove what is guessed here.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Expr, GenericArgument, PathArguments, Type};

/// Many values of one type.
pub(crate) struct Many<'a> {
    pub(crate) element: &'a Type,
    pub(crate) kind: Container,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Container {
    /// `Vec<T>`, `Box<[T]>`.
    Owned,
    /// `&'a [T]`.
    View,
    /// `LendMut<'a, T>`.
    LendMut,
    /// `[T; N]`.
    Array,
}

/// What is in the `Option`.
pub(crate) fn option(ty: &Type) -> Option<&Type> {
    generic(ty, "Option")
}

pub(crate) fn boxed(ty: &Type) -> Option<&Type> {
    generic(ty, "Box").filter(|inner| !matches!(inner, Type::Slice(_)) && !is_named(inner, "str"))
}

/// `&'a T`, if that is one value.
pub(crate) fn reference(ty: &Type) -> Option<&Type> {
    match ungrouped(ty) {
        Type::Reference(reference) if !matches!(*reference.elem, Type::Slice(_)) => Some(&reference.elem),
        _ => None,
    }
}

pub(crate) fn is_mutable(ty: &Type) -> bool {
    matches!(ungrouped(ty), Type::Reference(reference) if reference.mutability.is_some())
}

/// `PhantomData<T>`.
pub(crate) fn hidden(ty: &Type) -> Option<&Type> {
    generic(ty, "PhantomData")
}

/// Looks through an `Option` around it.
pub(crate) fn many(ty: &Type) -> Option<Many<'_>> {
    let ty = option(ty).unwrap_or(ty);
    let found = |element, kind| Some(Many { element, kind });
    match ungrouped(ty) {
        Type::Array(array) => found(&array.elem, Container::Array),
        Type::Reference(reference) => match ungrouped(&reference.elem) {
            Type::Slice(slice) => found(&slice.elem, Container::View),
            _ => None,
        },
        _ => match (generic(ty, "Vec"), generic(ty, "Box"), generic(ty, "LendMut")) {
            (Some(element), ..) => found(element, Container::Owned),
            (_, Some(Type::Slice(slice)), _) => found(&slice.elem, Container::Owned),
            (.., Some(element)) => found(element, Container::LendMut),
            _ => None,
        },
    }
}

/// The length of `[T; N]`.
pub(crate) fn array_len(ty: &Type) -> Option<&Expr> {
    match ungrouped(ty) {
        Type::Array(array) => Some(&array.len),
        _ => None,
    }
}

/// The word that text of this type most likely wants.
pub(crate) fn text(ty: &Type) -> Option<&'static str> {
    match ungrouped(ty) {
        Type::Reference(reference) => text(&reference.elem),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            match last.ident.to_string().as_str() {
                "String" | "str" => Some("utf8"),
                "CString" | "CStr" => Some("cstr"),
                "Path" | "PathBuf" | "OsStr" | "OsString" => Some("path"),
                "Option" | "Box" | "Cow" => last_argument(ty).and_then(text),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether it holds a borrow, which nothing that C leaves can become.
pub(crate) fn borrows(ty: &Type) -> bool {
    if let Some(Many { element, kind }) = many(ty) {
        return matches!(kind, Container::View | Container::LendMut) || borrows(element);
    }
    match ungrouped(ty) {
        Type::Reference(_) => true,
        _ => [option(ty), boxed(ty)].into_iter().flatten().any(borrows),
    }
}

/// Whether a lifetime in it is that of the program.
pub(crate) fn names_static(ty: &Type) -> bool {
    let Type::Path(path) = ungrouped(ty) else { return false };
    let Some(PathArguments::AngleBracketed(arguments)) =
        path.path.segments.last().map(|last| &last.arguments)
    else {
        return false;
    };
    arguments.args.iter().any(|argument| match argument {
        GenericArgument::Lifetime(lifetime) => lifetime.ident == "static",
        GenericArgument::Type(ty) => names_static(ty),
        _ => false,
    })
}

/// `DbRef<'a>`, or another type of the user's that borrows.
pub(crate) fn has_lifetime_first(ty: &Type) -> bool {
    let Type::Path(path) = ungrouped(ty) else { return false };
    let last = path.path.segments.last().map(|segment| &segment.arguments);
    matches!(last, Some(PathArguments::AngleBracketed(args)) if matches!(args.args.first(), Some(GenericArgument::Lifetime(_))))
}

/// Surely no pointer, whatever the user's own types are.
pub(crate) fn is_no_pointer(ty: &Type) -> bool {
    const OTHERS: &[&str] = &[
        "bool",
        "char",
        "u8",
        "i8",
        "u16",
        "i16",
        "u32",
        "i32",
        "u64",
        "i64",
        "usize",
        "isize",
        "f32",
        "f64",
        "c_char",
        "c_schar",
        "c_uchar",
        "c_short",
        "c_ushort",
        "c_int",
        "c_uint",
        "c_long",
        "c_ulong",
        "c_longlong",
        "c_ulonglong",
        "c_float",
        "c_double",
        "String",
        "Vec",
        "Box",
        "PhantomData",
    ];
    match ungrouped(ty) {
        Type::Ptr(_) => false,
        Type::Array(array) => is_no_pointer(&array.elem),
        Type::Path(path) => {
            path.path.segments.last().is_some_and(|last| OTHERS.contains(&last.ident.to_string().as_str()))
        }
        _ => true,
    }
}

/// Surely no integer.
pub(crate) fn is_no_integer(ty: &Type) -> bool {
    const OTHERS: &[&str] = &[
        "bool",
        "char",
        "f32",
        "f64",
        "c_float",
        "c_double",
        "String",
        "Vec",
        "Box",
        "Option",
        "PhantomData",
    ];
    match ungrouped(ty) {
        Type::Path(path) => {
            path.path.segments.last().is_some_and(|last| OTHERS.contains(&last.ident.to_string().as_str()))
        }
        Type::Macro(_) => false,
        _ => true,
    }
}

pub(crate) fn is_named(ty: &Type, name: &str) -> bool {
    matches!(ungrouped(ty), Type::Path(path) if path.path.is_ident(name))
}

/// The argument of a type with this name, and with one.
fn generic<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    match ungrouped(ty) {
        Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name) => {
            last_argument(ty)
        }
        _ => None,
    }
}

fn last_argument(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ungrouped(ty) else { return None };
    let PathArguments::AngleBracketed(args) = &path.path.segments.last()?.arguments else { return None };
    match args.args.last()? {
        GenericArgument::Type(ty) => Some(ungrouped(ty)),
        _ => None,
    }
}

/// What arrives through a macro is in groups that are not seen.
pub(crate) fn ungrouped(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => ungrouped(&group.elem),
        Type::Paren(paren) => ungrouped(&paren.elem),
        ty => ty,
    }
}

/// A length as a constant of `usize`.
pub(crate) fn length(len: &Expr) -> TokenStream {
    let constant = crate::paths::private("constant");
    match len {
        Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(lit), .. }) if lit.suffix().is_empty() => {
            lit.to_token_stream()
        }
        _ => quote::quote!({ #constant((#len) as ::core::primitive::i128) }),
    }
}
