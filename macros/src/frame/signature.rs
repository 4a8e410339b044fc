//! What callers see of a wrapper.

use super::call::Call;
use super::outcome;
use crate::ast::{Function, Safety};
use crate::kind::{Form, Surface};
use crate::names;
use crate::paths::private;
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Ident;

/// What callers see of a wrapper.
pub(crate) struct Signature {
    pub(crate) generics: Vec<TokenStream>,
    pub(crate) params: Vec<(Ident, TokenStream)>,
    /// `-> T`, or nothing.
    pub(crate) ret: TokenStream,
}

impl Signature {
    pub(super) fn print(&self, function: &Function, name: &Ident, visible: bool) -> TokenStream {
        let Self { generics, params, ret } = self;
        let params = params.iter().map(|(param, ty)| quote!(#param: #ty));
        let signature = signature(function, name, generics, params, ret);
        let vis = visible.then_some(&function.vis);
        quote!(#vis #signature)
    }
}

impl Call<'_> {
    pub(super) fn signature(&self) -> Signature {
        let mut generics = self.plan.lifetimes();
        let mut params = Vec::new();
        for (lane, stages) in self.plan.lanes.iter().zip(&self.lanes) {
            let Some(surface) = &stages.surface else { continue };
            let lifetime = lane.lifetime();
            let ty = surface_type(surface, lifetime.as_ref());
            let param = lane.name();
            params.push((param.clone(), ty));
            let beside = stages.beside.iter();
            params.extend(beside.map(|(name, surface)| (name.clone(), surface_type(surface, None))));
        }
        // Only stubs see a name twice.
        for index in 1..params.len() {
            let (earlier, own) = params.split_at_mut(index);
            let name = &mut own[0].0;
            if earlier.iter().any(|(other, _)| other == name) {
                *name = names::local(name, "again");
            }
        }
        if let Some(room) =
            self.lanes.iter().filter_map(|stages| stages.surface.as_ref()).find(|s| s.form == Form::Room)
        {
            let (buffer, uninit, element) = (names::uninit_param(), private("Uninit"), &room.ty);
            generics.push(quote!(#buffer: #uninit<#element>));
        }
        let parts = self.parts();
        let (ty, _) = outcome::result(self.plan, &parts, true);
        let ret = if outcome::is_unit(self.plan, &parts) {
            TokenStream::new()
        } else {
            quote_spanned!(self.plan.function.ident.span()=> -> #ty)
        };
        Signature { generics, params, ret }
    }
}

/// A signature without its visibility: all of it at the user's function, which is where lints of signatures then point.
pub(super) fn signature(
    function: &Function,
    name: &Ident,
    generics: &[TokenStream],
    params: impl Iterator<Item = TokenStream>,
    ret: &TokenStream,
) -> TokenStream {
    let unsafety = (function.safety == Safety::Unsafe).then(|| quote!(unsafe));
    let generics = if generics.is_empty() { TokenStream::new() } else { quote!(<#(#generics),*>) };
    quote_spanned!(name.span()=> #unsafety fn #name #generics (#(#params),*) #ret)
}

/// The borrowing frame lends: `&T`, `&mut T`.
fn surface_type(surface: &Surface, lifetime: Option<&syn::Lifetime>) -> TokenStream {
    let ty = &surface.ty;
    let ty = match surface.form {
        Form::Value => quote!(#ty),
        Form::Shared => quote!(&#lifetime #ty),
        Form::Exclusive => quote!(&#lifetime mut #ty),
        Form::Room => {
            let buffer = names::uninit_param();
            quote!(#buffer)
        }
    };
    if surface.nullable { quote!(::core::option::Option<#ty>) } else { ty }
}
