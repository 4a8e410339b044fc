//! The expansion of a tagged union: the native union, and the conversions of each member.

use super::ways::{way_back, way_in};
use super::{Held, Member, Union};
use crate::item::enumeration::discriminants;
use crate::item::record::crossing::distinct;
use crate::item::record::leaves::told;
use crate::item::record::lifetimes::{field_life, has_lifetime, without_lifetimes};
use crate::item::record::native::copies;
use crate::item::record::print::any;
use crate::paths::private;
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;

pub(super) fn print(union: &Union<'_>) -> TokenStream {
    let parts = [native(union), tagged(union), way_in(union), way_back(union), sends(union)];
    let items = &union.items.tokens;
    // A member with a lifetime of the union's says it.
    let unsaid = |held: &Held| !has_lifetime(&union.input.generics, &held.ty);
    let may_hold = held(union).filter(|(_, held)| held.conv.may_hand_over() && unsaid(held));
    let told = may_hold.map(|(_, held)| told(&constant(held, &quote!(BOUND)), held.span()));
    let discriminants = discriminants(union.data, &union.repr, union.other);
    quote! {
        const _: () = {
            #items
            #discriminants
            #(#parts)*
            #(#told)*
        };
    }
}

pub(super) fn native_name() -> Ident {
    Ident::new("__PinvokeNative", Span::mixed_site())
}

pub(super) fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

pub(super) fn held<'a>(union: &'a Union<'_>) -> impl Iterator<Item = (&'a Member<'a>, &'a Held)> {
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

/// The union, whichever way it crosses.
fn tagged(union: &Union<'_>) -> TokenStream {
    let (generics, _, clause) = union.input.generics.split_for_impl();
    let (ty, repr, native_ty) = (&union.ty, &union.repr, native_name());
    let [tagged, kind] = ["Tagged", "ErrorKind"].map(private);
    let [native, tag] = ["native", "tag"].map(local);
    let [frees, owns, takes] = ["FREES", "OWNS", "TAKES"].map(|name| said(union, name));
    // Where nothing is freed, nothing is owned.
    let owns = (!owns.is_empty()).then(|| quote!(const OWNS: ::core::primitive::bool = #(#owns)||*;));
    let takes = (!takes.is_empty()).then(|| quote!(const TAKES: ::core::primitive::bool = #(#takes)||*;));
    let (frees, freed, blank, copies) = (any(frees), freed(union), blank(union), reads_cs(union));
    let borrows = any(borrows(union));
    quote! {
        #[automatically_derived]
        // SAFETY (of the expansion): each member is freed only under its own tag, by its own converter.
        unsafe impl #generics #tagged for #ty #clause {
            type Tag = #repr;
            type Native = #native_ty;
            type Fails = #kind;
            const FREES: ::core::primitive::bool = #frees;
            #owns
            #takes
            #copies
            const BORROWS: ::core::primitive::bool = #borrows;

            #blank
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

/// Whether a member is read of memory that stays C's.
fn reads_cs(union: &Union<'_>) -> Option<TokenStream> {
    let copied = |(_, held): (_, &Held)| match held.conv.copies() {
        true => Some(quote!(true)),
        false => held.conv.may_hand_over().then(|| constant(held, &quote!(COPIES))),
    };
    let all: Vec<_> = held(union).filter_map(copied).collect();
    (!all.is_empty()).then(|| quote!(const COPIES: ::core::primitive::bool = #(#all)||*;))
}

/// What zero is not where the member with the tag 0 may hand an object over: no object is what its type says.
fn blank(union: &Union<'_>) -> Option<TokenStream> {
    let (native, converter, native_ty) = (local("native"), private("Converter"), native_name());
    let members: Vec<_> = held(union)
        .filter(|(_, held)| held.conv.may_hand_over())
        .map(|(Member { name, value, .. }, held)| {
            let (by, ty) = (held.conv.by(), &held.ty);
            // SAFETY (of the expansion): every byte of the union is initialised.
            quote!(#value => <#by as #converter<#ty>>::blank(unsafe { &mut #native.#name }),)
        })
        .collect();
    (!members.is_empty()).then(|| {
        quote! {
            #[inline]
            fn blank(#native: &mut #native_ty) {
                match 0 {
                    #(#members)*
                    _ => {}
                }
            }
        }
    })
}

/// The members that may own something.
fn owning<'a>(union: &'a Union<'_>) -> impl Iterator<Item = (&'a Member<'a>, &'a Held)> {
    held(union).filter(|(_, held)| held.conv.may_own())
}

/// What the members that may own something say of that.
fn said(union: &Union<'_>, name: &str) -> Vec<TokenStream> {
    let name = local(name);
    owning(union).map(|(_, held)| constant(held, &quote!(#name))).collect()
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
