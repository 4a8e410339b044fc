//! A declaration as a C header has it.

use super::print_type;
use crate::ast::{Param, Signature};
use crate::plan::Plan;
use syn::Type;
use syn::ext::IdentExt;

/// The declaration, as a C header has it.
pub(super) fn of(plan: &Plan<'_>) -> String {
    let passed = plan.lanes.iter().filter(|lane| lane.is_passed());
    let params: Vec<_> = passed.map(|lane| declarator(lane.param)).collect();
    let params = if params.is_empty() { "void".into() } else { params.join(", ") };
    let ret = plan.ret.as_ref().map_or_else(|| "void".into(), |lane| c_type(&print_type(&lane.param.ty)));
    let space = if ret.ends_with('*') { "" } else { " " };
    format!("{ret}{space}{}({params})", crate::frame::symbol(plan).value())
}

fn declarator(param: &Param) -> String {
    let name = param.ident.unraw().to_string();
    if let Some(signature) = param.facts.callback.signature.as_ref().filter(|_| is_spelled(&param.ty)) {
        let params: Vec<_> = signature.params.iter().map(declarator).collect();
        let params = if params.is_empty() { "void".into() } else { params.join(", ") };
        let ret = signature.ret.as_ref().map_or_else(|| "void".into(), |ret| c_type(&print_type(&ret.ty)));
        return format!("{ret} (*{name})({params})");
    }
    let ty = match param.pointer() {
        Some(pointer) => {
            let starred = starred(&c_type(&print_type(&pointer.pointee)));
            if pointer.mutable { starred } else { format!("const {starred}") }
        }
        None => format!("{} ", c_type(&print_type(&param.ty))),
    };
    // One without a name.
    if name.starts_with("argument_") { ty.trim_end().into() } else { format!("{ty}{name}") }
}

/// Whether a function's type is written out, and not by a name that a `type` gave it.
fn is_spelled(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => path.path.segments.last().is_some_and(|segment| !segment.arguments.is_none()),
        Type::Group(group) => is_spelled(&group.elem),
        _ => true,
    }
}

/// A function's type, as a person would write it.
pub(super) fn function(signature: &Signature, ty: &Type) -> String {
    if !is_spelled(ty) {
        return print_type(ty);
    }
    let params: Vec<_> = signature.params.iter().map(|param| print_type(&param.ty)).collect();
    let ret = signature.ret.as_ref().map_or_else(String::new, |ret| format!(" -> {}", print_type(&ret.ty)));
    let function = format!("fn({}){ret}", params.join(", "));
    if signature.optional { format!("Option<{function}>") } else { function }
}

fn starred(pointee: &str) -> String {
    format!("{pointee}{}", if pointee.ends_with('*') { "*" } else { " *" })
}

/// C's name of a type, where it is plain what that is; else Rust's.
fn c_type(ty: &str) -> String {
    if let Some(inner) = ty.strip_prefix("*const ") {
        return format!("const {}", starred(&c_type(inner)));
    }
    if let Some(inner) = ty.strip_prefix("*mut ") {
        return starred(&c_type(inner));
    }
    let last = ty.rsplit("::").next().unwrap_or(ty);
    let name = match last {
        "c_char" => "char",
        "c_schar" => "signed char",
        "c_uchar" => "unsigned char",
        "c_short" => "short",
        "c_ushort" => "unsigned short",
        "c_int" => "int",
        "c_uint" => "unsigned int",
        "c_long" => "long",
        "c_ulong" => "unsigned long",
        "c_longlong" => "long long",
        "c_ulonglong" => "unsigned long long",
        "c_float" | "f32" => "float",
        "c_double" | "f64" => "double",
        "c_void" => "void",
        "u8" => "uint8_t",
        "i8" => "int8_t",
        "u16" => "uint16_t",
        "i16" => "int16_t",
        "u32" => "uint32_t",
        "i32" => "int32_t",
        "u64" => "uint64_t",
        "i64" => "int64_t",
        "usize" => "size_t",
        "isize" => "ssize_t",
        "bool" => "_Bool",
        other => other,
    };
    name.into()
}
