//! A handle that C hands to a closure: lent until it returns.

use super::argument::{Argument, Carrier, Received};
use crate::ast::HandleUse;
use crate::errors::Errors;
use crate::handle;
use crate::names;
use crate::paths::private;
use crate::plan::Keeps;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// Several, as C has them.
pub(super) struct Array;

impl Carrier for Array {
    fn claims(&self, argument: &Argument<'_>) -> bool {
        let is_place = argument.param.handle.as_ref().is_some_and(|usage| usage.place);
        argument.is_given() && is_place && argument.param.facts.extent.is_some()
    }

    fn refuse(&self, argument: &Argument<'_>, errors: &mut Errors) {
        super::told::is_known(argument, errors);
        let facts = &argument.param.facts;
        let nullable = facts.nullable.as_ref().map(|word| word.span);
        if let Some(span) = facts.output.as_ref().map(|word| word.span).or(nullable) {
            errors.at(span, "an array of handles is lent to the closure as C has it: drop this");
        }
    }

    fn received(&self, argument: &Argument<'_>) -> Received {
        let Some(usage) = &argument.param.handle else { return Received::default() };
        let (name, view, len) = (argument.name(), argument.local("view"), argument.local("len"));
        let (ty, seen_type, raw) = (handle::erased(usage), anew(usage), handle::native(usage));
        let [array, make, view_of] = ["HandleArray", "handle_array", "view"].map(private);
        let length = super::extent::length(argument, &raw);
        let (native, cast) = if argument.param.pointer().is_some_and(|p| p.mutable) {
            (quote!(*mut #raw), quote!(.cast_const()))
        } else {
            (quote!(*const #raw), TokenStream::new())
        };
        // SAFETY (of the expansion): the author promises so many, each NULL or an object that exists until the closure
        // returns.
        let seen = argument.attempt(quote!(unsafe { #view_of::<#raw>(#name #cast, #len) }));
        Received {
            native,
            surface: Some(quote!(#array<'_, #seen_type>)),
            // SAFETY (of the expansion): as above.
            receive: quote!(#length let #view = #seen; let #view = unsafe { #make::<#ty>(#view) };),
            argument: view.to_token_stream(),
            ..Received::default()
        }
    }
}

/// The type, with lifetimes for every call anew: the closure learns nothing of how long what it depends on lives.
fn anew(usage: &HandleUse) -> TokenStream {
    let (path, others) = (handle::path(usage), usage.declared.iter().map(|_| names::unnamed()));
    if usage.declared.is_empty() { path } else { quote!(#path<#(#others),*>) }
}

/// Its borrowed form, so too. A type of this block has a name of its own, from which follows what outlives what.
fn form(usage: &HandleUse) -> TokenStream {
    if usage.declared.is_empty() || usage.foreign.is_some() {
        let (ty, of) = (anew(usage), private("Handle"));
        let form = if usage.exclusive { quote!(Mut) } else { quote!(Ref) };
        return quote!(<#ty as #of>::#form<'_>);
    }
    let (form, others) =
        (names::borrowed(&usage.ident, usage.exclusive), usage.declared.iter().map(|_| names::unnamed()));
    quote!(#form<'_, #(#others),*>)
}

pub(super) struct Handle;

impl Carrier for Handle {
    fn claims(&self, argument: &Argument<'_>) -> bool {
        argument.is_given() && argument.param.handle.is_some()
    }

    fn refuse(&self, argument: &Argument<'_>, errors: &mut Errors) {
        let Some(usage) = &argument.param.handle else { return };
        if usage.place {
            errors.over(
                &argument.param.ty,
                "how many handles are there? Say `len = n`, or drop this by `#[marshal(ignore)]`",
            );
        }
        let same = |param: &&crate::ast::Param| {
            param.handle.as_ref().is_some_and(|other| other.ident == usage.ident)
        };
        let mut others = argument.callback.function.params.iter().filter(same).peekable();
        // A closure that C keeps is called by functions of which this one knows nothing.
        let kept = argument.callback.keeps() != Keeps::Call;
        let is_shared =
            |param: &crate::ast::Param| param.handle.as_ref().is_some_and(|other| !other.exclusive);
        let lent_to_others = others.peek().is_some() && (kept || others.all(is_shared));
        if usage.exclusive && lent_to_others {
            let message = format!(
                "others may use this handle while the closure runs: write `&{0}` here, or, of a closure for the call, take it as `&mut {0}` beside it",
                usage.ident
            );
            errors.over(&argument.param.ty, message);
        }
    }

    fn received(&self, argument: &Argument<'_>) -> Received {
        let Some(usage) = &argument.param.handle else { return Received::default() };
        let (name, view, ty) = (argument.name(), argument.local("view"), handle::erased(usage));
        let lend = private(if usage.exclusive { "lend_handle_mut" } else { "lend_handle" });
        // SAFETY (of the expansion): the author promises that C hands over an object that exists until the closure
        // returns, and which nobody else uses meanwhile if this form is borrowed alone.
        let seen = quote!(unsafe { #lend::<#ty>(#name) });
        let form = form(usage);
        let (surface, value) = if argument.nullable() {
            (quote!(::core::option::Option<#form>), seen)
        } else {
            (form, argument.present(seen))
        };
        Received {
            native: handle::native(usage),
            surface: Some(surface),
            receive: quote!(let #view = #value;),
            argument: view.to_token_stream(),
            ..Received::default()
        }
    }
}
