//! Text, and the tails of arguments.

use super::{is_named, words};
use crate::ast::{Encoding, Expr, Function, Param, Spelling};
use crate::errors::Errors;
use crate::plan::is_constant;
use syn::Type;

pub(super) fn rules(errors: &mut Errors, function: &Function, param: &Param) {
    lossy_says_something(errors, param, super::comes_out(param));
    let Some(word) = &param.facts.text else { return };
    let facts = &param.facts;
    units_fit(errors, param);
    if let (Some(Spelling::CStr(_) | Spelling::Str(_)), true) =
        (super::spelling(param), param.pointer().is_some_and(|pointer| pointer.mutable))
    {
        return errors.at(
            word.span,
            "C writes into a buffer with a capacity: write `*mut c_char` with `out, utf8, len = n`, which takes a `&mut String`",
        );
    }
    if let (Some(surface), false) = (&facts.surface, has_another_type(param, super::comes_out(param))) {
        errors.at(surface.span, "text has its Rust type already; drop `as`");
    }
    if let Some(with) = &facts.with {
        errors.at(
            with.span,
            "text is converted by its encoding, and `with` converts in your own way: keep one",
        );
    }
    let Some(extent) = &facts.extent else { return };
    if let (Some(inner), true) = (inner_of_three(param), facts.retval.is_some()) {
        // Said here, since nothing else makes sense of its count.
        return errors.over(inner, "an array of texts that C allocates is three pointers deep, which is more than can be said: declare `unsafe fn`");
    }
    let expr = &extent.value.expr;
    let goes_in = !super::comes_out(param);
    if super::points_at_pointer(param) && is_constant(function, expr) {
        errors.at(extent.span, "an array of text is counted: write `len = n`; or nothing, if a NULL ends it");
    } else if goes_in && is_constant(function, expr) {
        errors.at(
            extent.span,
            "text is as long as it is: count it with `len = n`, or leave the encoding out to get `&[u8; N]`",
        );
    } else if word.value == Encoding::CStr && goes_in && !super::points_at_pointer(param) {
        a_c_string_has_its_length(errors, param, expr);
    }
}

fn inner_of_three(param: &Param) -> Option<&Type> {
    match &param.pointer()?.pointee {
        inner @ Type::Ptr(deep) if matches!(*deep.elem, Type::Ptr(_)) => Some(inner),
        _ => None,
    }
}

/// Text that has a second type: `bstr, as = Bstr`, whose units stay as they are, and a `path` that is no path.
pub(super) fn has_another_type(param: &Param, comes_out: bool) -> bool {
    let names: &[&str] = match param.facts.text.as_ref().map(|word| word.value) {
        Some(Encoding::Bstr) => &["Bstr"],
        Some(Encoding::Path) if comes_out => &["OsString"],
        Some(Encoding::Path) => &["OsStr"],
        _ => &[],
    };
    param.facts.surface.as_ref().is_some_and(|word| is_named(&word.value, names))
}

pub(super) fn lossy_says_something(errors: &mut Errors, param: &Param, comes_out: bool) {
    let Some(lossy) = &param.facts.lossy else { return };
    let message = match param.facts.text.as_ref().map(|word| word.value) {
        None => "`lossy` speaks of text: say its encoding too, or drop `lossy`",
        Some(Encoding::CStr) => "a `cstr` stays as it is, so nothing is lost: drop `lossy`, or write `utf8`",
        Some(_) if !comes_out => {
            "Rust's text is always valid, so nothing is lost on the way in; drop `lossy`"
        }
        Some(_) => return,
    };
    errors.at(lossy.span, message);
}

/// As far as names tell: rustc proves the rest.
pub(super) fn units_fit(errors: &mut Errors, param: &Param) {
    let (Some(word), Some(pointer)) = (&param.facts.text, param.pointer()) else { return };
    let unit = match &pointer.pointee {
        Type::Ptr(inner) => &*inner.elem,
        unit => unit,
    };
    let Some((_, bits, instead)) = UNITS.iter().find(|(names, ..)| is_named(unit, names)) else { return };
    let (name, wanted): (_, &[u32]) = match word.value {
        Encoding::Utf8 => ("utf8", &[8]),
        Encoding::CStr => ("cstr", &[8]),
        Encoding::CodePage => ("encoding", &[8]),
        Encoding::Utf16 => ("utf16", &[16]),
        Encoding::Bstr => ("bstr", &[16]),
        Encoding::Utf32 => ("utf32", &[32]),
        Encoding::Wide => ("wide", &[16, 32]),
        Encoding::Path => ("path", &[8, 16]),
    };
    if *bits == 0 {
        // Two bytes or four: any encoding of such units is proved by rustc.
        if wanted == [8] {
            errors.at(word.span, format!("`{name}` is text in units of 8 bits, and these are wide characters, of 16 or 32: write `wide`"));
        }
    } else if !wanted.contains(bits) {
        let wanted = wanted.iter().map(u32::to_string).collect::<Vec<_>>().join(" or ");
        errors.at(word.span, format!("`{name}` is text in units of {wanted} bits, and these have {bits}: write {instead}, or declare C's own type if it is another"));
    }
}

/// Names of numbers, their bits (0 if that depends on the platform), and the encodings that are made of them.
const UNITS: &[(&[&str], u32, &str)] = &[
    (&["c_char", "u8", "i8", "c_uchar", "c_schar"], 8, "`utf8` or `cstr`"),
    (&["WideUnit", "wchar_t"], 0, "`wide`"),
    (&["u16", "i16", "c_ushort", "c_short"], 16, "`utf16`"),
    (&["u32", "i32", "c_uint", "c_int"], 32, "`utf32` or `wide`"),
    (&["u64", "i64", "usize", "isize", "size_t"], 64, "no encoding"),
];

/// C finds its end by the NUL, so a longer one cannot be demanded.
fn a_c_string_has_its_length(errors: &mut Errors, param: &Param, expr: &Expr) {
    let facts = &param.facts;
    if let (Some(extent), false) = (&facts.extent, matches!(expr, Expr::Name(_) | Expr::Deref(_))) {
        errors.at(extent.span, "a `cstr` is as long as it is: count it with `len = n`, or write `utf8`");
    }
    if let Some(min) = &facts.min {
        errors.at(min.span, "a `cstr` is as long as it is; drop `min`, or write `utf8`");
    }
    if let Some(empty) = &facts.empty {
        errors.at(empty.span, "text with its NUL is never empty to C; drop `empty`");
    }
}

/// `rest = NAME`: C leaves a pointer into that argument.
pub(super) fn rest(errors: &mut Errors, function: &Function, param: &Param) {
    if let Some(input) = &param.facts.input {
        errors.at(input.span, "only the place where C stopped comes out; drop `in`");
    } else {
        rest_stands_alone(errors, param, &["rest", "out", "retval", "nullable", "variadic"]);
    }
    tail_of_an_argument(errors, function, param);
}

pub(super) fn rest_stands_alone(errors: &mut Errors, param: &Param, beside: &[&str]) {
    let other = words(&param.facts).into_iter().find(|(_, word)| !beside.contains(word));
    if let Some((span, _)) = other {
        errors.at(span, "`rest` says all there is to say: it is of the type of its argument; drop this");
    }
}

pub(super) fn tail_of_an_argument(errors: &mut Errors, function: &Function, param: &Param) {
    let Some(word) = &param.facts.rest else { return };
    let (name, Some(index)) = (&word.value, function.param(&word.value)) else { return };
    let source = &function.params[index];
    let facts = &source.facts;
    let message = if facts.rest.is_some()
        || facts.constant.is_some()
        || facts.retval.is_some()
        || !super::is_buffer(source)
    {
        format!(
            "`{name}` is neither text nor a buffer, so it has no tail: name the argument into which C points"
        )
    } else if super::comes_out(source) {
        format!("`{name}` is lent for C to write, so no part of it can be returned: it must be `in`")
    } else if facts.nullable.is_some() {
        format!("`{name}` may be `None`, which has no tail: drop its `nullable`")
    } else if facts.text.as_ref().is_some_and(|text| !matches!(text.value, Encoding::CStr | Encoding::Utf8)) {
        format!("C points into a converted copy of `{name}`: only `cstr` and `utf8` have tails")
    } else if facts.surface.is_some() || facts.with.is_some() {
        format!("C points into a converted copy of `{name}`: drop its `as`")
    } else {
        return;
    };
    errors.at(name.span(), message);
}
