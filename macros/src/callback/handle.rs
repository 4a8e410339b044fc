//! A handle that C hands to a closure: lent until it returns.

use super::argument::{Argument, Carrier, Received};
use crate::errors::Errors;
use crate::handle;
use crate::paths::private;
use quote::{ToTokens, quote};
use syn::spanned::Spanned;

pub(super) struct Handle;

impl Carrier for Handle {
    fn claims(&self, argument: &Argument<'_>) -> bool {
        argument.is_given() && argument.param.handle.is_some()
    }

    fn refuse(&self, argument: &Argument<'_>, errors: &mut Errors) {
        let Some(usage) = &argument.param.handle else { return };
        if usage.place {
            errors.over(&argument.param.ty, "a closure is lent single handles only; declare `unsafe fn`, or drop this by `#[marshal(ignore)]`");
        } else if !usage.declared.is_empty() {
            errors.over(&argument.param.ty, "a handle that must not outlive another is not lent to closures yet; drop this by `#[marshal(ignore)]`");
        }
        let same = |param: &&crate::ast::Param| {
            param.handle.as_ref().is_some_and(|other| other.ident == usage.ident)
        };
        let mut others = argument.callback.function.params.iter().filter(same).peekable();
        let lent_to_others = others.peek().is_some()
            && others.all(|param| param.handle.as_ref().is_some_and(|other| !other.exclusive));
        if usage.exclusive && lent_to_others {
            let message = format!(
                "the caller may use this handle in the closure too, since the function takes it as `&{0}`: write `&{0}` here, or `&mut {0}` there",
                usage.ident
            );
            errors.at(argument.param.ty.span(), message);
        }
    }

    fn received(&self, argument: &Argument<'_>) -> Received {
        let Some(usage) = &argument.param.handle else { return Received::default() };
        let (name, view, ty) = (argument.name(), argument.local("view"), handle::erased(usage));
        let (lend, form) =
            if usage.exclusive { ("lend_handle_mut", quote!(Mut)) } else { ("lend_handle", quote!(Ref)) };
        let [lend, of] = [lend, "Handle"].map(private);
        // SAFETY (of the expansion): the author promises that C hands over an object that exists until the closure
        // returns, and which nobody else uses meanwhile if this form is borrowed alone.
        let seen = quote!(unsafe { #lend::<#ty>(#name) });
        let form = quote!(<#ty as #of>::#form<'_>);
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
