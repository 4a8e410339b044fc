//! How one field crosses: its words and the shape of its type, checked against each other.

use super::conv::{Conv, Owner};
use super::shape::{self, Container};
use super::words::Words;
use crate::errors::Errors;
use proc_macro2::{Span, TokenStream};
use quote::format_ident;
use syn::spanned::Spanned;
use syn::{Expr, Ident, Type};

/// How a field crosses.
pub(crate) enum Cross {
    /// By itself.
    One(Conv),
    /// As a pointer or an array, with a count in another field.
    Counted(Counted),
    /// As a union, with its tag in another field.
    Tagged(Ident),
    /// The caller never sees it.
    Constant(Expr),
    /// Nothing in C: `PhantomData<&'a T>`.
    Marker,
}

/// Many values, and where their number is.
pub(crate) struct Counted {
    pub(crate) by: TokenStream,
    pub(crate) native: TokenStream,
    pub(crate) element: Option<Conv>,
    pub(crate) returns: bool,
    pub(crate) may_own: bool,
    /// Whether what comes back is read of memory that stays C's.
    pub(crate) copies: bool,
    /// Behind a pointer, where a record may lead to itself.
    pub(crate) behind: bool,
    pub(crate) count: Ident,
}

/// The types of the expansion that fields need: who frees and allocates, and code pages.
#[derive(Default)]
pub(crate) struct Items {
    pub(crate) tokens: TokenStream,
    made: usize,
}

impl Items {
    pub(super) fn name(&mut self, role: &str) -> Ident {
        self.made += 1;
        format_ident!("__Pinvoke{role}{}", self.made)
    }
}

/// One field on its way.
pub(super) struct Reading<'a> {
    pub(super) errors: &'a mut Errors,
    /// Nothing was found wrong yet.
    pub(super) fine: bool,
    pub(super) items: &'a mut Items,
    pub(super) words: &'a Words,
    /// Made when first asked for.
    pub(super) owner: Option<Owner>,
}

/// Decides how a field of this type crosses.
pub(crate) fn cross(errors: &mut Errors, items: &mut Items, words: &Words, ty: &Type) -> Option<Cross> {
    let mut reading = Reading { errors, fine: true, items, words, owner: None };
    if !reading.check_words() {
        return None;
    }
    let cross = reading.cross(ty)?;
    reading.unused(ty);
    Some(cross)
}

impl Reading<'_> {
    pub(super) fn at(&mut self, span: Span, message: impl std::fmt::Display) {
        self.fine = false;
        self.errors.at(span, message);
    }

    fn cross(&mut self, ty: &Type) -> Option<Cross> {
        let words = self.words;
        if let Some(constant) = &words.constant {
            return Some(Cross::Constant(constant.value.clone()));
        }
        if let Some(tag) = &words.tag {
            return Some(Cross::Tagged(tag.value.clone()));
        }
        if let Some(opaque) = &words.opaque {
            if shape::is_no_pointer(ty) && !is_callback(ty) {
                self.at(
                    opaque.span,
                    "`opaque` speaks of a pointer that C never follows, and this is none; drop it",
                );
            }
            return Some(Cross::One(Conv::Opaque(ty.clone())));
        }
        if let Some(len) = &words.len {
            return self.counted(ty, &len.value).map(Cross::Counted);
        }
        self.one(ty).map(Cross::One)
    }

    fn one(&mut self, ty: &Type) -> Option<Conv> {
        let words = self.words;
        if let Some(inline) = &words.inline {
            let len = shape::length(&inline.value);
            return match shape::many(ty) {
                Some(many) if many.kind == Container::Array || many.kind == Container::Owned => {
                    Some(Conv::Inline(Box::new(self.element(many.element)?), len))
                }
                Some(_) => {
                    self.at(
                        inline.span,
                        "what stands in the record is not borrowed: write `[T; N]`, or a `Vec<T>`",
                    );
                    None
                }
                None if words.path.is_some() => {
                    self.at(
                        inline.span,
                        "a path in the record itself is not available: write `utf8` and `String`, or `[c_char; N]` for its bytes",
                    );
                    None
                }
                None if words.is_text() => Some(Conv::InlineText(self.encoding(), len)),
                None => {
                    let message = match shape::text(ty) {
                        Some(word) => {
                            format!("say the encoding of this text: `#[marshal({word}, inline = N)]`")
                        }
                        None => "`inline = N` describes an array in the record: `[T; N]`, `Vec<T>`, or text"
                            .into(),
                    };
                    self.at(inline.span, message);
                    None
                }
            };
        }
        if let Some(many) = shape::many(ty) {
            let bare = many.kind == Container::Array && words.said().is_empty();
            return if bare || words.with.is_some() { self.value(ty) } else { self.without_len(ty, &many) };
        }
        self.value(ty)
    }

    fn without_len(&mut self, ty: &Type, many: &shape::Many<'_>) -> Option<Conv> {
        if many.kind == Container::Array {
            let len = shape::array_len(ty).map(shape::length)?;
            self.at(ty.span(), format!("say that its elements are converted in place: `inline = {len}`"));
        } else {
            self.at(ty.span(), "C sees a pointer, so say which field counts: `#[marshal(len = FIELD)]`; or `inline = N` for an array in the record; one that ends with a NULL can only be a parameter, and here a pointer that is `opaque`");
        }
        None
    }

    /// A value by itself: of a field, or one of many.
    fn value(&mut self, ty: &Type) -> Option<Conv> {
        let words = self.words;
        if let Some(with) = &words.with {
            return Some(Conv::With(with.value.clone()));
        }
        if let Some(surface) = &words.surface {
            return Some(Conv::As(surface.value.clone()));
        }
        if let Some(own) = &words.own {
            if shape::names_static(ty) {
                self.at(own.span, "what C hands over in a record lives no longer than the record says: write a lifetime of the record's for `'static`");
            }
            return Some(Conv::Owned(shape::option(ty).unwrap_or(ty).clone()));
        }
        let (inner, nullable) = match shape::option(ty) {
            Some(inner) if words.is_text() || shape::boxed(inner).or(shape::reference(inner)).is_some() => {
                (inner, true)
            }
            _ => (ty, false),
        };
        if let Some(form) = shape::option(inner).filter(|form| shape::has_lifetime_first(form)) {
            return Some(Conv::Lent(form.clone()));
        }
        let conv = self.not_null(inner)?;
        Some(if nullable { Conv::Nullable(Box::new(conv)) } else { conv })
    }

    fn not_null(&mut self, ty: &Type) -> Option<Conv> {
        if self.words.is_text() {
            return Some(self.text(ty));
        }
        if let Some(word) = shape::text(ty) {
            let message = format!(
                "say the encoding of this text, and whose memory it is: `#[marshal({word}, copy)]`, `#[marshal({word}, free = FUNCTION)]`, or `#[marshal({word}, inline = N)]` for an array in the record"
            );
            self.errors.over(ty, message);
            return None;
        }
        if shape::is_mutable(ty) {
            self.errors
                .over(ty, "what C writes comes back in the record: write `Box<T>` with `free` or `copy`");
            return None;
        }
        if let Some(inner) = shape::boxed(ty) {
            let owner = self.owner(true);
            return Some(Conv::Boxed(Box::new(Conv::By(inner.clone())), owner));
        }
        if let Some(inner) = shape::reference(ty) {
            return Some(Conv::Referenced(Box::new(Conv::By(inner.clone()))));
        }
        Some(Conv::By(ty.clone()))
    }

    pub(super) fn element(&mut self, ty: &Type) -> Option<Conv> {
        if shape::many(ty).is_some_and(|many| many.kind != Container::Array) {
            self.at(
                ty.span(),
                "arrays of arrays of any length are not available; convert this with `with = PATH`",
            );
            return None;
        }
        self.value(ty)
    }
}

/// `Option<unsafe extern "C" fn(…)>`.
fn is_callback(ty: &Type) -> bool {
    let ty = shape::option(ty).unwrap_or(ty);
    matches!(shape::ungrouped(ty), Type::FnPtr(_))
}
