//! Fields with their count in another one.

use super::conv::{Encoding, Owner, of};
use super::field::{Counted, Reading};
use super::shape::{self, Container};
use quote::{ToTokens, quote};
use syn::{Ident, Type};

impl Reading<'_> {
    pub(super) fn counted(&mut self, ty: &Type, count: &Ident) -> Option<Counted> {
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
            let copies = element.copies();
            return Some(Counted {
                by,
                native,
                element: Some(element),
                returns,
                may_own,
                copies,
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
        let copies = matches!(owner, Owner::Copying) || element.copies();
        Some(Counted { by, native, element: Some(element), returns, may_own, copies, behind: true, count })
    }

    /// The caller's own memory.
    fn lent(&mut self, many: &shape::Many<'_>, viewed: bool, count: Ident) -> Option<Counted> {
        let words = self.words;
        let spans = [words.free.as_ref().map(|word| word.span), words.copy.as_ref().map(|word| word.span)];
        for span in spans.into_iter().flatten() {
            let message = "this buffer is only lent to C; drop this word, or write a `Vec<T>` without `readonly` if C's memory comes back";
            self.at(span, message);
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
            copies: false,
            behind: true,
            count,
        })
    }

    fn counted_text(&mut self, ty: &Type, count: &Ident) -> Option<Counted> {
        let words = self.words;
        if !words.is_text() {
            self.errors.over(ty, no_text(ty, count));
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
                copies: false,
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
            copies: matches!(owner, Owner::Copying),
            behind: true,
            count,
        })
    }
}

fn no_text(ty: &Type, count: &Ident) -> String {
    match shape::text(ty) {
        Some(word) => format!("say the encoding of this text: `#[marshal({word}, len = {count}, copy)]`"),
        None => {
            "`len = FIELD` describes a `Vec<T>`, a `&'a [T]`, a `LendMut<'a, T>`, or text with an encoding"
                .into()
        }
    }
}
