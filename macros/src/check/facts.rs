//! What many rules ask of a parameter.

use crate::ast::{Facts, Param, Spelling, Word};
use proc_macro2::Span;
use syn::Type;

/// The words on a parameter, with their names.
pub(super) fn words(facts: &Facts) -> Vec<(Span, &'static str)> {
    fn at<T>(word: &Option<Word<T>>, name: &'static str) -> Option<(Span, &'static str)> {
        word.as_ref().map(|word| (word.span, name))
    }
    let words = [
        at(&facts.retval, "retval"),
        at(&facts.input, "in"),
        at(&facts.output, "out"),
        at(&facts.filled, "filled"),
        at(&facts.extent, "len"),
        at(&facts.min, "min"),
        at(&facts.written, "written"),
        at(&facts.rest, "rest"),
        at(&facts.text, "text"),
        at(&facts.lossy, "lossy"),
        at(&facts.surface, "as"),
        at(&facts.with, "with"),
        at(&facts.own, "own"),
        at(&facts.free, "free"),
        at(&facts.alloc, "alloc"),
        at(&facts.grow, "grow"),
        at(&facts.cursor, "cursor"),
        at(&facts.nullable, "nullable"),
        at(&facts.empty, "empty"),
        at(&facts.constant, "const"),
        at(&facts.variadic, "variadic"),
        at(&facts.readonly, "readonly"),
        at(&facts.pin, "#[pin]"),
        at(&facts.borrow, "borrow"),
        at(&facts.stable, "stable"),
        at(&facts.consume, "consume"),
        at(&facts.copy, "copy"),
        at(&facts.value, "value"),
        at(&facts.ignore, "ignore"),
        facts.lends.first().map(|word| (word.span, "lend")),
        at(&facts.callback.callback, "callback"),
        at(&facts.callback.user_data, "user_data"),
        at(&facts.callback.on, "on"),
        at(&facts.callback.fail, "fail"),
        at(&facts.callback.busy, "busy"),
        at(&facts.callback.destroy, "destroy"),
        at(&facts.callback.retain, "retain"),
        at(&facts.callback.earlier, "earlier"),
        at(&facts.status, "status"),
        at(&facts.control, "control"),
        at(&facts.field, "field"),
    ];
    words.into_iter().flatten().collect()
}

/// Whether C writes behind the pointer.
pub(super) fn comes_out(param: &Param) -> bool {
    let facts = &param.facts;
    let said = facts.input.is_some() || facts.output.is_some() || facts.retval.is_some();
    if said {
        facts.output.is_some() || facts.retval.is_some()
    } else {
        param.pointer().is_some_and(|pointer| pointer.mutable)
    }
}

/// Whether this is a pointer to a pointer, of which the words speak of the inner one.
pub(super) fn points_at_pointer(param: &Param) -> bool {
    param.pointer().is_some_and(|pointer| matches!(pointer.pointee, Type::Ptr(_)))
}

/// Whether a pointer means more than one value.
pub(super) fn is_buffer(param: &Param) -> bool {
    let spelled = param
        .pointer()
        .is_some_and(|pointer| matches!(pointer.spelling, Spelling::Slice | Spelling::Array(_)));
    spelled || param.facts.extent.is_some() || param.facts.text.is_some()
}

pub(super) fn spelling(param: &Param) -> Option<&Spelling> {
    param.pointer().map(|pointer| &pointer.spelling)
}

/// Whether the type has one of these names, in whatever module. Type aliases are not seen through.
pub(super) fn is_named(ty: &Type, names: &[&str]) -> bool {
    match ty {
        Type::Path(path) => {
            path.path.segments.last().is_some_and(|last| names.iter().any(|name| last.ident == name))
        }
        Type::Group(group) => is_named(&group.elem, names),
        Type::Paren(paren) => is_named(&paren.elem, names),
        _ => false,
    }
}
