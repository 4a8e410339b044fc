//! How one field crosses: its words and the shape of its type, checked against each other.

use super::conv::{Conv, Encoding, Owner, of};
use super::shape::{self, Container};
use super::words::{Text, Words};
use crate::errors::Errors;
use crate::ownership::{self, Call};
use crate::{ast::Word, encodings};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
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
    fn name(&mut self, role: &str) -> Ident {
        self.made += 1;
        format_ident!("__Pinvoke{role}{}", self.made)
    }
}

/// One field on its way.
struct Reading<'a> {
    errors: &'a mut Errors,
    /// Nothing was found wrong yet.
    fine: bool,
    items: &'a mut Items,
    words: &'a Words,
    /// Made when first asked for.
    owner: Option<Owner>,
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
    fn at(&mut self, span: Span, message: impl std::fmt::Display) {
        self.fine = false;
        self.errors.at(span, message);
    }

    /// Rules between words alone.
    fn check_words(&mut self) -> bool {
        let words = self.words;
        for (name, alone) in [
            ("const", words.constant.is_some()),
            ("tag", words.tag.is_some()),
            ("opaque", words.opaque.is_some()),
        ] {
            if alone {
                for (other, span) in words.said().into_iter().filter(|(other, _)| *other != name) {
                    self.at(
                        span,
                        format!(
                            "a field with `{name}` takes no other word; drop `{}`",
                            spelled(words, other)
                        ),
                    );
                }
            }
        }
        if let (Some(alloc), None) = (&words.alloc, &words.free) {
            self.at(alloc.span, "what `alloc` gives must be freed by its partner: say `free = FUNCTION` too");
        }
        if let (Some(copy), Some(_)) = (&words.copy, &words.free) {
            self.at(copy.span, "`copy` leaves the memory to C, and `free` takes it: keep one of them");
        }
        if let (Some(text), Some(_)) = (&words.text, &words.path) {
            if matches!(text.value, Text::CStr | Text::Bstr) {
                self.at(
                    text.span,
                    "a path is text of 8, 16 or 32 bits: keep `path`, or say `utf16` or `wide` beside it",
                );
            }
        }
        if let Some(lossy) = &words.lossy {
            if !words.is_text() || matches!(words.text.as_ref().map(|text| &text.value), Some(Text::CStr)) {
                self.at(lossy.span, "`lossy` stands beside an encoding: `utf8, lossy`");
            }
        }
        for (name, other) in [("as", &words.surface.is_some()), ("an encoding", &words.is_text())] {
            if let (Some(with), true) = (&words.with, *other) {
                self.at(with.span, format!("`with` names the whole conversion; drop it or {name}"));
            }
        }
        if let (Some(surface), true) = (&words.surface, words.is_text()) {
            self.at(surface.span, "the encoding says what C sees; drop `as`");
        }
        self.fine
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
            self.at(ty.span(), "C sees a pointer, so say which field counts: `#[marshal(len = FIELD)]`; or `inline = N` for an array in the record");
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
        let (inner, nullable) = match shape::option(ty) {
            Some(inner) if words.is_text() || shape::boxed(inner).or(shape::reference(inner)).is_some() => {
                (inner, true)
            }
            _ => (ty, false),
        };
        let conv = self.not_null(inner)?;
        Some(if nullable { Conv::Nullable(Box::new(conv)) } else { conv })
    }

    fn not_null(&mut self, ty: &Type) -> Option<Conv> {
        if self.words.is_text() {
            return Some(self.text());
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

    fn element(&mut self, ty: &Type) -> Option<Conv> {
        if shape::many(ty).is_some_and(|many| many.kind != Container::Array) {
            self.at(
                ty.span(),
                "arrays of arrays of any length are not available; convert this with `with = PATH`",
            );
            return None;
        }
        self.value(ty)
    }

    /// Text behind a pointer.
    fn text(&mut self) -> Conv {
        let words = self.words;
        let owner = self.owner(false);
        match words.text.as_ref().map(|text| &text.value) {
            _ if words.path.is_some() => Conv::Text("PathText", self.encoding(), owner),
            Some(Text::CStr) => Conv::CText(owner),
            Some(Text::Bstr) => Conv::Bstr(owner),
            _ => Conv::Text("Text", self.encoding(), owner),
        }
    }

    fn encoding(&mut self) -> Encoding {
        let words = self.words;
        let unit = |name: &str| {
            let unit = Ident::new(name, Span::mixed_site());
            quote!(::core::primitive::#unit)
        };
        let encoding = match words.text.as_ref().map(|text| &text.value) {
            None | Some(Text::Utf8) => Encoding::new("Utf8", unit("u8")),
            Some(Text::Utf16) => Encoding::new("Utf16", unit("u16")),
            Some(Text::Utf32) => Encoding::new("Utf32", unit("u32")),
            Some(Text::Wide) => Encoding::new("Wide", quote!(::pinvoke::WideUnit)),
            Some(Text::CodePage(label)) => {
                let name = self.items.name("Label");
                self.items.tokens.extend(encodings::label(&name, label));
                Encoding { ty: of("CodePage", &[name.to_token_stream()]), unit: unit("u8") }
            }
            Some(Text::CStr | Text::Bstr) => {
                if let Some(text) = &words.text {
                    self.errors.at(text.span, "this is for text behind a pointer by itself; here say what the units are: `utf8`, `utf16`, …");
                }
                Encoding::new("Utf8", unit("u8"))
            }
        };
        match words.lossy {
            Some(_) => Encoding { ty: of("Lossy", &[encoding.ty]), unit: encoding.unit },
            None => encoding,
        }
    }

    /// Whose memory; `sized` if its length is known where it is freed.
    fn owner(&mut self, sized: bool) -> Owner {
        if let Some(owner) = &self.owner {
            return owner.clone();
        }
        let words = self.words;
        let owner = match (&words.free, &words.copy) {
            (Some(free), _) => {
                if !sized {
                    self.refuse_sizes(free);
                }
                let name = self.items.name("Owner");
                let alloc = words.alloc.as_ref().map(|alloc| &alloc.value);
                self.items.tokens.extend(ownership::ownership(&name, &free.value, alloc));
                Owner::Declared(name)
            }
            (None, Some(_)) => Owner::Copying,
            (None, None) => Owner::Lent,
        };
        self.owner = Some(owner.clone());
        owner
    }

    /// How long text is, nobody knows when it is freed.
    fn refuse_sizes(&mut self, free: &Word<Call>) {
        for arg in free.value.args.iter().flatten() {
            let named = |name: &str| matches!(arg, Expr::Path(path) if path.path.is_ident(name));
            if named("len") || named("bytes") {
                self.errors.over(arg, "text that ends with a NUL is freed by its pointer alone; name a function that takes no size");
            }
        }
    }

    fn counted(&mut self, ty: &Type, count: &Ident) -> Option<Counted> {
        let words = self.words;
        let Some(many) = shape::many(ty) else { return self.counted_text(ty, count) };
        let count = count.clone();
        if let Some(inline) = &words.inline {
            let len = shape::length(&inline.value);
            let element = self.element(many.element)?;
            let native = element.native();
            let returns = element.returns() && !shape::borrows(many.element);
            let by = of("InPlace", &[element.by(), len.clone()]);
            let (native, may_own) = (quote!([#native; #len]), element.may_own());
            return Some(Counted {
                by,
                native,
                element: Some(element),
                returns,
                may_own,
                behind: false,
                count,
            });
        }
        let viewed = many.kind == Container::View || words.readonly.is_some();
        if viewed || many.kind == Container::LendMut {
            return self.lent(&many, viewed, count);
        }
        if many.kind == Container::Array {
            self.errors.over(
                ty,
                "an array stands in the record: say `inline = N` too; behind a pointer it is a `Vec<T>`",
            );
            return None;
        }
        let owner = self.owner(!words.is_text());
        let element = self.element(many.element)?;
        let native = element.native();
        let returns = owner.returns() && element.returns() && !shape::borrows(many.element);
        let by = of("Elements", &[element.by(), owner.to_token_stream()]);
        let (native, may_own) = (quote!(*mut #native), owner.frees());
        Some(Counted { by, native, element: Some(element), returns, may_own, behind: true, count })
    }

    /// The caller's own memory.
    fn lent(&mut self, many: &shape::Many<'_>, viewed: bool, count: Ident) -> Option<Counted> {
        let words = self.words;
        for word in [words.free.as_ref().map(|word| word.span), words.copy.as_ref().map(|word| word.span)] {
            if let Some(span) = word {
                self.at(span, "this buffer is only lent to C; drop this word, or write a `Vec<T>` without `readonly` if C's memory comes back");
            }
        }
        let element = self.element(many.element)?;
        let native = element.native();
        let (name, native) =
            if viewed { ("Viewed", quote!(*const #native)) } else { ("LentMut", quote!(*mut #native)) };
        self.owner.get_or_insert(Owner::Lent);
        let by = of(name, &[element.by()]);
        Some(Counted {
            by,
            native,
            element: Some(element),
            returns: false,
            may_own: false,
            behind: true,
            count,
        })
    }

    fn counted_text(&mut self, ty: &Type, count: &Ident) -> Option<Counted> {
        let words = self.words;
        if !words.is_text() {
            let message = match shape::text(ty) {
                Some(word) => format!("say the encoding of this text: `#[marshal({word}, len = {count}, copy)]`"),
                None => "`len = FIELD` describes a `Vec<T>`, a `&'a [T]`, a `LendMut<'a, T>`, or text with an encoding".into(),
            };
            self.errors.over(ty, message);
            return None;
        }
        if let Some(path) = &words.path {
            self.at(path.span, "a path ends with a NUL; drop `len`, or write text with an encoding");
        }
        let Encoding { ty: encoding, unit } = self.encoding();
        let count = count.clone();
        let borrows = shape::borrows(ty);
        if let Some(inline) = &words.inline {
            let len = shape::length(&inline.value);
            let by = of("UnitsInPlace", &[encoding, len.clone()]);
            let native = quote!([#unit; #len]);
            return Some(Counted {
                by,
                native,
                element: None,
                returns: !borrows,
                may_own: false,
                behind: false,
                count,
            });
        }
        let owner = self.owner(true);
        let returns = owner.returns() && !borrows;
        let by = of("Units", &[encoding, owner.to_token_stream()]);
        Some(Counted {
            by,
            native: quote!(*mut #unit),
            element: None,
            returns,
            may_own: owner.frees(),
            behind: true,
            count,
        })
    }

    /// Words that had nothing to say.
    fn unused(&mut self, ty: &Type) {
        let words = self.words;
        let single = words.constant.is_some() || words.tag.is_some() || words.opaque.is_some();
        if self.owner.is_none() && !single {
            let owning = [
                ("free", words.free.as_ref().map(|word| word.span)),
                ("copy", words.copy.as_ref().map(|word| word.span)),
            ];
            for (name, span) in owning {
                if let Some(span) = span {
                    self.at(
                        span,
                        format!(
                            "nothing of this field is in memory of its own that C hands back; drop `{name}`"
                        ),
                    );
                }
            }
        }
        if let (Some(nullable), None) = (&words.nullable, shape::option(ty)) {
            self.at(
                nullable.span,
                "write the type as `Option<…>`: `None` is NULL; the word can then be dropped",
            );
        }
        if let Some(readonly) = &words.readonly {
            let buffer =
                shape::many(ty).is_some_and(|many| many.kind == Container::Owned) && words.len.is_some();
            if !buffer {
                self.at(
                    readonly.span,
                    "`readonly` lends a `Vec<T>` with `len = FIELD` to C as it is; drop it here",
                );
            }
        }
        if words.is_text() && shape::many(ty).is_none() && shape::text(ty).is_none() && is_number(ty) {
            self.errors.over(
                ty,
                "this is no text: write `String`, `Option<String>`, `&'a str`, …; or drop the encoding",
            );
        }
    }
}

/// What the user wrote for a word of this kind.
fn spelled(words: &Words, name: &'static str) -> &'static str {
    match (name, words.text.as_ref().map(|text| &text.value)) {
        ("utf8", Some(Text::CStr)) => "cstr",
        ("utf8", Some(Text::Utf16)) => "utf16",
        ("utf8", Some(Text::Utf32)) => "utf32",
        ("utf8", Some(Text::Wide)) => "wide",
        ("utf8", Some(Text::Bstr)) => "bstr",
        ("utf8", Some(Text::CodePage(_))) => "encoding",
        (name, _) => name,
    }
}

fn is_number(ty: &Type) -> bool {
    shape::is_no_pointer(ty) && matches!(shape::ungrouped(ty), Type::Path(_))
}

/// `Option<unsafe extern "C" fn(…)>`.
fn is_callback(ty: &Type) -> bool {
    let ty = shape::option(ty).unwrap_or(ty);
    matches!(shape::ungrouped(ty), Type::FnPtr(_))
}
