//! Every identifier that an expansion invents.

mod handle;
mod operation;

pub(crate) use handle::{borrowed, for_ever, hidden, kept, method, of_part, own_slot, unnamed};
pub(crate) use operation::{
    brought, calling, completed, control, event, is_completed, owner, result, task, token,
};

use crate::ast::Block;
use proc_macro2::Span;
use quote::format_ident;
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
