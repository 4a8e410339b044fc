//! The expansion of a tagged union: the native union, and the conversions of each member.

use super::{Held, Member, Union};
use crate::item::enumeration::discriminants;
use crate::item::record::crossing::distinct;
use crate::item::record::lifetimes::{field_life, has_lifetime, without_lifetimes};
use crate::item::record::native::copies;
use crate::item::record::print::any;
use crate::item::record::shape;
use crate::paths::{private, private_at};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Ident, Type};

pub(super) fn print(union: &Union<'_>) -> TokenStream {
    let parts = [native(union), way_in(union), way_back(union), sends(union)];
    let items = &union.items.tokens;
    let discriminants = discriminants(union.data, &union.repr, union.other);
    quote! {
        const _: () = {
            #items
            #discriminants
            #(#parts)*
        };
    }
}

fn native_name() -> Ident {
    Ident::new("__PinvokeNative", Span::mixed_site())
}

fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

fn held<'a>(union: &'a Union<'_>) -> impl Iterator<Item = (&'a Member<'a>, &'a Held)> {
    union.members.iter().filter_map(|member| Some((member, member.holds.as_ref()?)))
}

fn native(union: &Union<'_>) -> TokenStream {
    let native = native_name();
    let copied = copies(&native);
    let [padded, part] = ["padded_union", "part"].map(private);
    let names: Vec<_> = held(union).map(|(member, _)| member.name).collect();
    let types: Vec<_> =
        held(union).map(|(_, held)| without_lifetimes(&union.input.generics, held.conv.native())).collect();
    quote! {
        #[repr(C)]
        #[allow(dead_code, missing_docs, missing_debug_implementations, non_snake_case, reason = "named like its variants")]
        pub union #native { #(#names: #types,)* }
        #copied
        #[automatically_derived]
        // SAFETY (of the expansion): the layout is C's by `repr`, and every member is `Blittable`, as the constant
        // demands.
        unsafe impl ::pinvoke::Blittable for #native {
            const PADDING: ::core::primitive::bool = #padded::<Self>(&[#(#part::<#types>()),*]);
        }
    }
}

fn way_in(union: &Union<'_>) -> TokenStream {
    let (generics, _, clause) = union.input.generics.split_for_impl();
    let (ty, repr, native_ty) = (&union.ty, &union.repr, native_name());
    let [tagged, kind, scratch_ty, zeroed] = ["Tagged", "ErrorKind", "Scratch", "zeroed"].map(private);
    let [native, scratch, tag] = ["native", "scratch", "tag"].map(local);
    let [frees, owns] = [quote!(FREES), quote!(OWNS)].map(|name| frees(union, &name));
    // Where nothing is freed, nothing is owned.
    let owns = (!owns.is_empty()).then(|| quote!(const OWNS: ::core::primitive::bool = #(#owns)||*;));
    let (frees, freed) = (any(frees), freed(union));
    let borrows = any(borrows(union));
    let chosen = union.members.iter().map(|member| chosen(member));
    let other = union.other.map(|other| unknown(union, other));
    // SAFETY (of the expansion): each member is converted by its own converter, and freed only under its own tag; the
    // union is zero but for it, so that all its bytes are initialised.
    quote! {
        #[automatically_derived]
        unsafe impl #generics #tagged for #ty #clause {
            type Tag = #repr;
            type Native = #native_ty;
            type Fails = #kind;
            const FREES: ::core::primitive::bool = #frees;
            #owns
            const BORROWS: ::core::primitive::bool = #borrows;

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

            #[inline]
            #[allow(unused_variables, reason = "not every union owns something")]
            unsafe fn free(#tag: #repr, #native: &mut #native_ty) {
                match #tag {
                    #freed
                    _ => {}
                }
            }
        }
    }
}

/// The members that may own something.
fn owning<'a>(union: &'a Union<'_>) -> impl Iterator<Item = (&'a Member<'a>, &'a Held)> {
    held(union).filter(|(_, held)| held.conv.may_own())
}

fn frees(union: &Union<'_>, name: &TokenStream) -> Vec<TokenStream> {
    owning(union).map(|(_, held)| constant(held, name)).collect()
}

fn borrows(union: &Union<'_>) -> Vec<TokenStream> {
    let borrowing = held(union).filter(|(_, held)| held.conv.may_borrow());
    borrowing.map(|(_, held)| constant(held, &quote!(BORROWS))).collect()
}

/// What the converter of a member says of itself.
fn constant(held: &Held, constant: &TokenStream) -> TokenStream {
    let (by, ty, converter) = (held.conv.by(), &held.ty, private("Converter"));
    quote!(<#by as #converter<#ty>>::#constant)
}

fn freed(union: &Union<'_>) -> TokenStream {
    let (converter, native) = (private("Converter"), local("native"));
    owning(union)
        .map(|(Member { name, value, .. }, held)| {
            let (by, ty) = (held.conv.by(), &held.ty);
            // SAFETY (of the expansion): the caller promises that the native value is of this tag, so this is the
            // member that is there, and that it is freed once.
            quote!(#value => unsafe { <#by as #converter<#ty>>::free(&mut #native.#name) },)
        })
        .collect()
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

fn way_back(union: &Union<'_>) -> TokenStream {
    let borrows = |ty: &Type| shape::borrows(ty) || has_lifetime(&union.input.generics, ty);
    if !held(union).all(|(_, held)| held.conv.returns() && !borrows(&held.ty)) {
        return TokenStream::new();
    }
    let (generics, ..) = union.input.generics.split_for_impl();
    let clause = union.input.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let (ty, repr, native_ty, life) = (&union.ty, &union.repr, native_name(), field_life());
    let [back, kind, from, by, unknown] =
        ["TaggedBack", "ErrorKind", "FromNative", "By", "UnknownValue"].map(private);
    let [native, tag] = ["native", "tag"].map(local);
    let bounds = distinct(held(union).filter_map(|(_, held)| {
        let rests = held.conv.rests_on().filter(|rests| !rests.behind && !rests.native)?;
        let ty = rests.ty;
        Some(quote!(for<#life> #by<#ty>: #from<#ty>))
    }));
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

fn sends(union: &Union<'_>) -> TokenStream {
    let (generics, ..) = union.input.generics.split_for_impl();
    let clause = union.input.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let (ty, sends, life) = (&union.ty, private("Sends"), field_life());
    let bounds = distinct(held(union).filter_map(|(_, held)| {
        // What a pointer leads to is proved where it is converted: it may lead back here.
        let ty = held.conv.rests_on().filter(|rests| !rests.behind)?.ty;
        Some(quote!(for<#life> #ty: #sends))
    }));
    quote! {
        #[automatically_derived]
        // SAFETY (of the expansion): what each member holds may be sent, as the bounds demand; what a pointer leads to
        // is proved where it is converted.
        unsafe impl #generics #sends for #ty where #(#clause,)* #(#bounds,)* {}
    }
}
