//! What a field's pointer leads to: text in its encoding, and memory of somebody's.

use super::conv::{Conv, Encoding, Owner, of};
use super::field::Reading;
use super::shape;
use super::words::Text;
use crate::ast::Word;
use crate::encodings;
use crate::ownership::{self, Call};
use proc_macro2::Span;
use quote::{ToTokens, quote};
use syn::{Ident, Type};

impl Reading<'_> {
    /// Text behind a pointer.
    pub(super) fn text(&mut self, ty: &Type) -> Conv {
        let words = self.words;
        let units = shape::is_named(shape::reference(ty).unwrap_or(ty), "Bstr");
        let owner = self.owner(false);
        match words.text.as_ref().map(|text| &text.value) {
            _ if words.path.is_some() => Conv::Text("PathText", self.encoding(), owner),
            Some(Text::CStr) => Conv::CText(owner),
            Some(Text::Bstr) if units => Conv::BstrUnits(owner),
            Some(Text::Bstr) => Conv::Bstr(owner),
            _ => Conv::Text("Text", self.encoding(), owner),
        }
    }

    pub(super) fn encoding(&mut self) -> Encoding {
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
    pub(super) fn owner(&mut self, sized: bool) -> Owner {
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
                // A `BSTR` says how many bytes were asked for.
                let exact = matches!(words.text.as_ref().map(|text| &text.value), Some(Text::Bstr));
                self.items.tokens.extend(ownership::ownership(&name, &free.value, alloc, exact));
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
        if let Some(span) = free.value.length() {
            self.errors.at(
                span,
                "text that ends with a NUL is freed by its pointer alone; name a function that takes no size",
            );
        }
    }
}
