//! How a tagged union goes in and comes back: each member by its own conversion.

use super::print::{held, local, native_name};
use super::{Member, Union};
use crate::item::record::crossing::distinct;
use crate::item::record::lifetimes::{field_life, has_lifetime};
use crate::item::record::shape;
use crate::paths::{private, private_at};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::{Ident, Type};

/// The way in, unless C hands a member over, which it would then have as well.
pub(super) fn way_in(union: &Union<'_>) -> TokenStream {
    if held(union).any(|(_, held)| held.conv.hands_over()) {
        return TokenStream::new();
    }
    let (generics, ..) = union.input.generics.split_for_impl();
    let clause = union.input.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let (ty, repr, native_ty) = (&union.ty, &union.repr, native_name());
    let [tagged, kind, scratch_ty, zeroed] = ["TaggedIn", "ErrorKind", "Scratch", "zeroed"].map(private);
    let [native, scratch, tag] = ["native", "scratch", "tag"].map(local);
    let bounds = bounds(union, "ToNative");
    let chosen = union.members.iter().map(chosen);
    let other = union.other.map(|other| unknown(union, other));
    quote! {
        #[automatically_derived]
        // SAFETY (of the expansion): each member is converted by its own converter; the union is zero but for it, so
        // that all its bytes are initialised.
        unsafe impl #generics #tagged for #ty where #(#clause,)* #(#bounds,)* {
            #[inline]
            #[allow(unused_variables, reason = "not every member needs memory")]
            fn to_native(
                &self,
                #scratch: &#scratch_ty,
            ) -> ::core::result::Result<(#repr, #native_ty), #kind> {
                let mut #native: #native_ty = #zeroed();
                let #tag = match self { #(#chosen)* #other };
                ::core::result::Result::Ok((#tag, #native))
            }
        }
    }
}

/// What the types of the members must be able to do for one way.
fn bounds(union: &Union<'_>, way: &'static str) -> Vec<TokenStream> {
    let (life, by, way) = (field_life(), private("By"), private(way));
    distinct(held(union).filter_map(|(_, held)| {
        let ty = held.conv.rests_on().filter(|rests| !rests.behind && !rests.native)?.ty;
        // A bound with a lifetime in it would hide from rustc what the type's own conversion makes.
        (!has_lifetime(&union.input.generics, ty)).then(|| quote!(for<#life> #by<#ty>: #way<#ty>))
    }))
}

/// The catch-all, which cannot say that there is a member that it does not have.
fn unknown(union: &Union<'_>, other: &Ident) -> TokenStream {
    let (unknown, text, tag) = (private("UnknownValue"), union.input.ident.to_string(), local("tag"));
    let values = held(union).map(|(member, _)| &member.value);
    quote! {
        Self::#other(#tag) => match *#tag {
            #(#values)|* => return ::core::result::Result::Err(::core::convert::Into::into(#unknown::new(*#tag, #text))),
            #tag => #tag,
        },
    }
}

fn chosen(member: &Member<'_>) -> TokenStream {
    let (name, value) = (member.name, &member.value);
    let Some(held) = &member.holds else { return quote!(Self::#name => #value,) };
    let [native, scratch, inner] = ["native", "scratch", "value"].map(local);
    let (by, ty, to_native) = (held.conv.by(), &held.ty, private_at(held.span(), "ToNative"));
    let proof = held.conv.rests_on().filter(|rests| rests.behind).map(|rests| {
        let (ty, proof) = (rests.ty, private_at(held.span(), "sends_along"));
        quote_spanned!(held.span()=> const { #proof::<#ty>() };)
    });
    quote_spanned! {held.span()=>
        Self::#name(#inner) => {
            #proof
            #native.#name = <#by as #to_native<#ty>>::to_native(#inner, #scratch)?;
            #value
        }
    }
}

/// The way back, if every member has one.
pub(super) fn way_back(union: &Union<'_>) -> TokenStream {
    let borrows = |ty: &Type| shape::borrows(ty) || has_lifetime(&union.input.generics, ty);
    if !held(union).all(|(_, held)| held.conv.returns() && !borrows(&held.ty)) {
        return TokenStream::new();
    }
    let (generics, ..) = union.input.generics.split_for_impl();
    let clause = union.input.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let (ty, repr, native_ty) = (&union.ty, &union.repr, native_name());
    let [back, kind, unknown] = ["TaggedBack", "ErrorKind", "UnknownValue"].map(private);
    let [native, tag] = ["native", "tag"].map(local);
    let bounds = bounds(union, "FromNative");
    let values = union.members.iter().map(|member| {
        let (name, value) = (member.name, &member.value);
        let Some(held) = &member.holds else { return quote!(#value => Self::#name,) };
        let (by, ty, from) = (held.conv.by(), &held.ty, private_at(held.span(), "FromNative"));
        // SAFETY (of the expansion): every byte of the union is initialised, and this is the member of its tag.
        quote_spanned! {held.span()=>
            #value => Self::#name(unsafe { <#by as #from<#ty>>::from_native(&mut #native.#name) }?),
        }
    });
    let text = union.input.ident.to_string();
    let fallback = union.other.map_or_else(
        || quote!(return ::core::result::Result::Err(::core::convert::Into::into(#unknown::new(#tag, #text)))),
        |other| quote!(Self::#other(#tag)),
    );
    quote! {
        #[automatically_derived]
        // SAFETY (of the expansion): each member is read by its own converter, under its own tag; a tag that no
        // variant has is refused.
        unsafe impl #generics #back for #ty where #(#clause,)* #(#bounds,)* {
            #[inline]
            unsafe fn from_native(#tag: #repr, #native: &mut #native_ty) -> ::core::result::Result<Self, #kind> {
                ::core::result::Result::Ok(match #tag {
                    #(#values)*
                    #[allow(unreachable_patterns, reason = "the variants may be all that the integer has")]
                    _ => #fallback,
                })
            }
        }
    }
}
