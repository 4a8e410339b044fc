//! Every identifier that an expansion invents.

use crate::ast::{Block, Function};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident};
use syn::ext::IdentExt;
use syn::{Ident, Lifetime};

/// A local of a wrapper's body. Its hygiene keeps it apart from whatever the user named alike.
pub(crate) fn local(param: &Ident, role: &str) -> Ident {
    format_ident!("{}_{}", param.unraw(), role, span = Span::mixed_site())
}

/// A local that belongs to what C returned. No parameter's can be named so: `self` is none, not even raw.
pub(crate) fn returned(role: &str) -> Ident {
    format_ident!("self_{role}", span = Span::mixed_site())
}

/// What C returned.
pub(crate) fn ret() -> Ident {
    Ident::new("ret", Span::mixed_site())
}

/// The errno of the call.
pub(crate) fn errno() -> Ident {
    Ident::new("call_errno", Span::mixed_site())
}

/// Whether the call succeeded, where a function says so.
pub(crate) fn succeeded() -> Ident {
    Ident::new("call_succeeded", Span::mixed_site())
}

/// Whether it came to nothing, where a function says so.
pub(crate) fn nothing() -> Ident {
    Ident::new("call_nothing", Span::mixed_site())
}

/// What is held until the wrapper returns.
pub(crate) fn lock() -> Ident {
    Ident::new("_locked", Span::mixed_site())
}

/// The address of a bound C function.
pub(crate) fn function() -> Ident {
    Ident::new("function", Span::mixed_site())
}

/// The C function itself, under a name that no parameter and no other function has.
pub(crate) fn raw(function: &Ident) -> Ident {
    format_ident!(
        "__pinvoke_raw_{}",
        function.unraw(),
        span = function.span().resolved_at(Span::mixed_site())
    )
}

/// The slot of a function that is bound at run time; `bound!` finds it by this name.
pub(crate) fn slot(function: &Ident) -> Ident {
    format_ident!("__pinvoke_slot_{}", function.unraw(), span = function.span())
}

/// The wrapper for outputs that are not initialised.
pub(crate) fn uninit(function: &Ident) -> Ident {
    format_ident!("{}_uninit", function.unraw(), span = function.span())
}

/// The generic parameter for an output that is not initialised.
pub(crate) fn uninit_param() -> Ident {
    Ident::new("UninitBuffer", Span::mixed_site())
}

/// The lifetime of an argument of which a part is returned; readers of the signature see the argument's name.
pub(crate) fn lifetime(param: &Ident) -> Lifetime {
    let name = param.unraw();
    let name = if name == *param { format!("'{name}") } else { format!("'of_{name}") };
    Lifetime::new(&name, Span::mixed_site())
}

/// The function that ends an operation. Items have no hygiene, so that the name must do.
pub(crate) fn completed() -> Ident {
    Ident::new("__pinvoke_completed", Span::mixed_site())
}

/// What the end of an operation brought.
pub(crate) fn brought() -> Ident {
    Ident::new("brought", Span::mixed_site())
}

/// Whether it came by the callback.
pub(crate) fn is_completed() -> Ident {
    Ident::new("is_completed", Span::mixed_site())
}

/// What an operation came to, before its owners stand beside it.
pub(crate) fn result() -> Ident {
    Ident::new("result", Span::mixed_site())
}

/// What a pool runs.
pub(crate) fn task() -> Ident {
    Ident::new("task", Span::mixed_site())
}

/// What says which operation has ended.
pub(crate) fn token() -> Ident {
    Ident::new("token", Span::mixed_site())
}

/// While it lives, C may have what the operation holds.
pub(crate) fn calling() -> Ident {
    Ident::new("calling", Span::mixed_site())
}

/// What the ends of a function's operations have in common.
pub(crate) fn event() -> Ident {
    Ident::new("__PINVOKE_EVENT", Span::mixed_site())
}

/// The address of a control block.
pub(crate) fn control(param: &Ident) -> Ident {
    local(param, "block")
}

/// The generic parameter of an owner. Readers see it; a type of the user's that is named so goes first.
pub(crate) fn owner(function: &Function, param: &Ident) -> Ident {
    let words = param.unraw().to_string();
    let camel: String = words.split('_').map(capitalised).collect();
    let mut owner = format_ident!("{camel}Owner", span = Span::mixed_site());
    let types = function.params.iter().chain(&function.ret).map(|param| &param.ty);
    let types: TokenStream = types.map(ToTokens::to_token_stream).collect();
    while mentions(types.clone(), &owner) {
        owner = format_ident!("Of{owner}", span = Span::mixed_site());
    }
    owner
}

fn mentions(tokens: TokenStream, name: &Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == *name,
        TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A lifetime that nobody names.
pub(crate) fn unnamed() -> Lifetime {
    Lifetime::new("'_", Span::mixed_site())
}

/// A lifetime of a handle's type, where the declaration names none.
pub(crate) fn of_part(param: &Ident, declared: &Lifetime) -> Lifetime {
    Lifetime::new(&format!("'{}_{}", param.unraw(), declared.ident.unraw()), Span::mixed_site())
}

/// That of what never ends.
pub(crate) fn for_ever() -> Lifetime {
    Lifetime::new("'static", Span::mixed_site())
}

/// The form of a handle that is borrowed from somebody, or by one alone.
pub(crate) fn borrowed(handle: &Ident, alone: bool) -> Ident {
    format_ident!("{}{}", handle.unraw(), if alone { "Mut" } else { "Ref" }, span = handle.span())
}

/// What reads a slot.
pub(crate) fn kept(slot: &Ident) -> Ident {
    format_ident!("kept_{}", slot.unraw(), span = slot.span())
}

/// The slot of a closure that says no other; no user's is named so.
pub(crate) fn own_slot(function: &Ident, param: &Ident) -> Ident {
    format_ident!("__pinvoke_{}_{}", function.unraw(), param.unraw(), span = param.span())
}

/// The wrapper that methods are made of.
pub(crate) fn hidden(function: &Ident) -> Ident {
    format_ident!("__pinvoke_method_{}", function.unraw(), span = function.span())
}

/// A function's name as a method.
pub(crate) fn method(function: &Function, wrapper: &Ident) -> Ident {
    let name = wrapper.to_string();
    let name = name.strip_prefix("__pinvoke_method_").unwrap_or(&name);
    let written = function.words.method.as_ref().and_then(|word| word.value.as_ref());
    let own = function.ident.unraw().to_string();
    match (written, name.strip_prefix(&own)) {
        (Some(written), Some(suffix)) => format_ident!("{}{suffix}", written.unraw(), span = written.span()),
        _ => function.ident.clone(),
    }
}

/// What the slots of a block share. Blocks have no name; their first function's is unique.
pub(crate) fn group(block: &Block) -> Ident {
    of_block(block, "__pinvoke_block")
}

/// The list of those slots.
pub(crate) fn slots(block: &Block) -> Ident {
    of_block(block, "__pinvoke_slots")
}

/// An argument of a call in an expression.
pub(crate) fn argument(index: usize) -> Ident {
    format_ident!("argument_{index}", span = Span::mixed_site())
}

/// Whether the library of a block is initialised.
pub(crate) fn init(block: &Block) -> Ident {
    of_block(block, "__pinvoke_init")
}

/// What a wrapper does if it is not.
pub(crate) fn initialise() -> Ident {
    Ident::new("__pinvoke_initialise", Span::mixed_site())
}

fn of_block(block: &Block, prefix: &str) -> Ident {
    match block.functions.first() {
        Some(first) => format_ident!("{prefix}_{}", first.ident.unraw(), span = Span::mixed_site()),
        None => Ident::new(prefix, Span::mixed_site()),
    }
}

/// The type of a closure, in what is generic over it.
pub(crate) fn closure(index: usize) -> Ident {
    format_ident!("PinvokeClosure{index}", span = Span::mixed_site())
}

/// The type of what holds an object, in what is generic over it.
pub(crate) fn holder() -> Ident {
    Ident::new("PinvokeHolder", Span::mixed_site())
}

/// A local of a trampoline. No parameter's can be named so.
pub(crate) fn answer(role: &str) -> Ident {
    format_ident!("self_{role}", span = Span::mixed_site())
}

/// What C gets where a closure has nothing to say.
pub(crate) fn fail() -> Ident {
    Ident::new("__PINVOKE_FAIL", Span::mixed_site())
}

/// The wrapper itself, for panics of functions without state.
pub(crate) fn calls() -> Ident {
    Ident::new("wrapper_calls", Span::mixed_site())
}

/// While it is the innermost of its thread.
pub(crate) fn entered() -> Ident {
    Ident::new("wrapper_entered", Span::mixed_site())
}

/// A function inside a wrapper. Items have no hygiene, so that the name must do.
pub(crate) fn inner(param: &Ident, role: &str) -> Ident {
    format_ident!("__pinvoke_{}_{}", param.unraw(), role, span = Span::mixed_site())
}
