//! Rules of a field's words: between each other, and against its type.

use super::field::Reading;
use super::shape::{self, Container};
use super::words::{Text, Words};
use syn::Type;

impl Reading<'_> {
    /// Rules between words alone.
    pub(super) fn check_words(&mut self) -> bool {
        let words = self.words;
        self.stand_alone();
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
        if let Some(own) = &words.own {
            let converted = words.is_text() || words.surface.is_some() || words.with.is_some();
            if converted || words.copy.is_some() || words.readonly.is_some() {
                self.at(own.span, "`own` describes a handle, which C hands over as it is; drop it, or the other words: what C allocates besides says `free = FUNCTION`");
            }
        }
        if let (Some(surface), true) = (&words.surface, words.is_text()) {
            self.at(surface.span, "the encoding says what C sees; drop `as`");
        }
        self.fine
    }

    /// Words that say all that there is to say.
    fn stand_alone(&mut self) {
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
    }

    /// Words about memory, where there is none that C hands back.
    fn owns_nothing(&mut self) {
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
    }

    /// Words that had nothing to say.
    pub(super) fn unused(&mut self, ty: &Type) {
        let words = self.words;
        self.owns_nothing();
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
