//! The rustdoc of a wrapper: the user's text, the C prototype, how each parameter crosses, errors and panics.

mod prototype;

use crate::ast::{Direction, ErrorForm, Expr, Safety};
use crate::kind::Stages;
use crate::plan::{Lane, Plan};
use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use std::fmt::Write as _;
use syn::ext::IdentExt;
use syn::{Ident, LitStr, PointerMutability, Type};

/// The docs of a wrapper. A declaration without docs gets an undocumented wrapper, so that `missing_docs` says so.
pub(crate) fn wrapper(plan: &Plan<'_>, lanes: &[Stages], ret: Option<&Stages>, name: &Ident) -> TokenStream {
    let docs = &plan.function.docs;
    let symbol = crate::frame::symbol(plan);
    let alias = (name.unraw() != symbol.value()).then(|| quote!(#[doc(alias = #symbol)]));
    if docs.is_empty() {
        return quote!(#alias);
    }
    let is_uninit = plan.lanes.iter().any(|lane| lane.uninit);
    let mut text = String::new();
    if is_uninit {
        let plain = match &plan.function.words.method {
            Some(method) => {
                let name = method.value.as_ref().unwrap_or(&plan.function.ident).unraw();
                format!("[`{name}`](Self::{name})")
            }
            None => format!("[`{}`]", plan.function.ident.unraw()),
        };
        let _ = writeln!(text, "\n\n{plain} for memory that need not be initialised.");
    }
    let _ = write!(text, "\n\n```c\n{};\n```\n\n{}", prototype::of(plan), table(plan, lanes, ret));
    text.push_str(&operation(plan));
    text.push_str(&errors(plan));
    text.push_str(&panics(plan));
    if plan.function.safety == Safety::Unsafe {
        text.push_str("\n# Safety\n\nWhat is passed through is as the C function demands.\n");
    }
    // At the function: tools pass over docs that come from a macro.
    let text = LitStr::new(&text, plan.function.ident.span());
    quote_spanned!(plan.function.ident.span()=> #(#docs)* #[doc = #text] #alias)
}

/// How each parameter crosses.
fn table(plan: &Plan<'_>, lanes: &[Stages], ret: Option<&Stages>) -> String {
    let is_held = plan.function.asynchronous.is_some();
    let mut table = String::from("| how it crosses | C type | direction | |\n| --- | --- | --- | --- |\n");
    for (lane, stages) in plan.lanes.iter().zip(lanes) {
        let direction = match lane.direction {
            Direction::In => "in",
            Direction::Out => "out",
            Direction::InOut => "in, out",
        };
        row(&mut table, &format!("`{}`", lane.name().unraw()), lane, direction, stages, is_held);
    }
    if let (Some(lane), Some(stages)) = (&plan.ret, ret) {
        row(&mut table, "returns", lane, "out", stages, false);
    }
    table
}

fn row(table: &mut String, name: &str, lane: &Lane<'_>, direction: &str, stages: &Stages, is_held: bool) {
    let ty = cell(&lane.param.facts.callback.signature.as_ref().map_or_else(
        || print_type(&lane.param.ty),
        |signature| prototype::function(signature, &lane.param.ty),
    ));
    let mut crossing = stages.crossing.to_string();
    if is_held {
        // Kinds speak of a call.
        crossing = crossing
            .replace("for the call", "until C is done")
            .replace("the caller's memory", "the owner's memory");
    }
    let _ = writeln!(table, "| {name} | `{ty}` | {direction} | {crossing}{}{} |", details(lane), place(lane));
}

/// What a kind does not say of itself.
fn details(lane: &Lane<'_>) -> String {
    let facts = lane.facts();
    match (&facts.constant, &facts.surface) {
        (Some(constant), _) => match &constant.value {
            Expr::Rust(expr) => format!(": `{}`", cell(&print(&expr.to_token_stream()))),
            expr => format!(": `{}`", cell(&crate::frame::print_expr(expr))),
        },
        // By value the kind says it.
        (None, Some(surface)) if lane.param.pointer().is_some() => {
            format!("; as `{}`", cell(&print_type(&surface.value)))
        }
        (None, _) => String::new(),
    }
}

/// Where it is, if it is no argument of C's.
fn place(lane: &Lane<'_>) -> String {
    let Some(word) = &lane.facts().field else { return String::new() };
    let names = std::iter::once(&word.value.control).chain(&word.value.path);
    let path: Vec<_> = names.map(|name| name.unraw().to_string()).collect();
    let does = if word.value.address { "left" } else { "travels" };
    format!("; {does} in `{}`", path.join("."))
}

/// Text within a cell of a table.
fn cell(text: &str) -> String {
    text.replace(['\n', '`'], " ").replace('|', "\\|")
}

/// What it means to await a call.
fn operation(plan: &Plan<'_>) -> String {
    let (function, words) = (plan.function, &plan.function.words.operation);
    if function.asynchronous.is_none() {
        return String::new();
    }
    let runs = if words.blocking.is_some() {
        "The call runs on a thread of the pool."
    } else {
        "C is called now, and tells when it is done."
    };
    let asks = if words.cancel.is_some() || words.blocking.is_some() { "asks to cancel, and " } else { "" };
    format!(
        "\n# Operation\n\n{runs} Until then the operation holds what it was given, and gives it back with the result, also if it fails or is cancelled. Dropped, it {asks}keeps that until C is done.\n"
    )
}

fn errors(plan: &Plan<'_>) -> String {
    if !plan.fallible {
        return String::new();
    }
    let mut text = String::from("\n# Errors\n\n");
    if let Some(ok) = &plan.outcome.ok {
        let with = match plan.outcome.error.as_ref().map(|word| &word.value) {
            None => "with [`pinvoke::Error`]",
            Some(ErrorForm::Errno(None)) => "with the errno of the call",
            Some(ErrorForm::Errno(Some(_))) => "with the error number that C returns",
            Some(_) => "with the error that is made of it",
        };
        let _ = writeln!(text, "Unless `{}`, {with}.", crate::frame::print_expr(&ok.value));
    }
    text.push_str(
        "If an argument cannot cross, or C breaks its contract, with what is made of a [`pinvoke::Error`].\n",
    );
    if crate::frame::may_refuse(plan) {
        text.push_str("The same in a closure that leaves this handle alone.\n");
    }
    text
}

fn panics(plan: &Plan<'_>) -> String {
    let refuses = |lane: &Lane<'_>| {
        let facts = lane.facts();
        facts.extent.is_some() || facts.min.is_some() || !facts.lends.is_empty() || lane.behind
    };
    let refuses = plan.lanes.iter().any(refuses);
    let why = match (refuses, crate::frame::may_refuse(plan)) {
        _ if plan.fallible => return String::new(),
        (false, false) => return String::new(),
        (true, false) => "if a length does not fit its count or its extent, or C breaks its contract",
        (false, true) => "in a closure that leaves this handle alone",
        (true, true) => {
            "if a length does not fit its count or its extent, C breaks its contract, or in a closure that leaves this handle alone"
        }
    };
    format!("\n# Panics\n\nAt the line of the caller, {why}.\n")
}

/// A type as a person would write it.
fn print_type(ty: &Type) -> String {
    match ty {
        // Nearly all are one plain path; walking its tokens would cost the compiler far more.
        Type::Path(path)
            if path.qself.is_none() && path.path.segments.iter().all(|s| s.arguments.is_none()) =>
        {
            let names: Vec<_> = path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            let name = names.join("::");
            let short =
                ["core::primitive::", "core::ffi::"].iter().find_map(|prefix| name.strip_prefix(prefix));
            short.unwrap_or(&name).to_owned()
        }
        Type::Ptr(pointer) => {
            let kind = if matches!(pointer.mutability, PointerMutability::Mut(_)) { "mut" } else { "const" };
            format!("*{kind} {}", print_type(&pointer.elem))
        }
        other => print(&other.to_token_stream()),
    }
}

/// Tokens as a person would write a type.
pub(crate) fn print(tokens: &TokenStream) -> String {
    let mut text = String::new();
    push(&mut text, tokens);
    let text = text.replace("::pinvoke::private::Native<", "Native<");
    let text = text
        .replace("::core::primitive::", "")
        .replace("::pinvoke::private::core::", "::core::")
        .replace("::core::ffi::", "");
    match text.strip_prefix("Native<").and_then(|rest| rest.strip_suffix('>')) {
        Some(inner) => inner.to_owned(),
        None => text,
    }
}

fn push(text: &mut String, tokens: &TokenStream) {
    for token in tokens.clone() {
        let printed = match &token {
            TokenTree::Group(group) if group.delimiter() == proc_macro2::Delimiter::None => {
                push(text, &group.stream());
                continue;
            }
            other => other.to_string(),
        };
        let word = |c: char| c.is_alphanumeric() || c == '_';
        if text.ends_with(|c| word(c) || c == ',') && printed.starts_with(|c| word(c) || c == '*') {
            text.push(' ');
        }
        text.push_str(&printed);
    }
}
