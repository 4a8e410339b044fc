//! `#[derive(Marshal)]` on an enum with data: in C a union, and an integer beside it that says which member is meant.

use super::enumeration::{constant, discriminants, is_other, repr};
use super::record::conv::{Conv, field_life, has_lifetime, named, without_lifetimes};
use super::record::crossing::distinct;
use super::record::field::{self, Cross, Items};
use super::record::{refuse_generics, refuse_words, shape, words};
use crate::errors::Errors;
use crate::paths::{private, private_at};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Attribute, DataEnum, DeriveInput, Field, Fields, Ident, Type, Variant};

/// Whether a variant holds something, the catch-all apart.
pub(super) fn has_data(data: &DataEnum) -> bool {
    data.variants.iter().any(|variant| !variant.fields.is_empty() && !says_other(&variant.attrs))
}

fn says_other(attrs: &[Attribute]) -> bool {
    attrs.iter().filter(|attr| attr.path().is_ident("marshal")).any(|attr| {
        let mut found = false;
        let _ = attr.parse_nested_meta(|meta| {
            found |= meta.path.is_ident("other");
            Ok(())
        });
        found
    })
}

/// An enum, as it crosses.
struct Union<'a> {
    input: &'a DeriveInput,
    data: &'a DataEnum,
    repr: TokenStream,
    ty: Type,
    members: Vec<Member<'a>>,
    other: Option<&'a Ident>,
    items: Items,
}

/// One variant.
struct Member<'a> {
    name: &'a Ident,
    value: Ident,
    holds: Option<Held>,
}

/// What a variant holds.
struct Held {
    ty: Type,
    conv: Conv,
}

impl Held {
    fn span(&self) -> Span {
        self.ty.span().resolved_at(Span::mixed_site())
    }
}

pub(super) fn derive(errors: &mut Errors, input: &DeriveInput, data: &DataEnum) -> Option<TokenStream> {
    refuse_generics(errors, &input.generics, "union");
    refuse_words(errors, input);
    let (name, (_, args, _)) = (&input.ident, input.generics.split_for_impl());
    let ty: Type = syn::parse2(quote!(#name #args)).ok()?;
    let repr = repr(errors, input);
    let mut union =
        Union { input, data, repr: repr?, ty, members: Vec::new(), other: None, items: Items::default() };
    for (index, variant) in data.variants.iter().enumerate() {
        if is_other(errors, variant) {
            catch_all(errors, &mut union, variant);
        } else {
            let holds = holds(errors, &mut union, variant);
            union.members.push(Member { name: &variant.ident, value: constant(index), holds });
        }
    }
    Some(print(&union))
}

fn catch_all<'a>(errors: &mut Errors, union: &mut Union<'a>, variant: &'a Variant) {
    if union.other.is_some() {
        errors.at(variant.ident.span(), "there is a catch-all variant already; drop one `#[marshal(other)]`");
    }
    if !matches!(&variant.fields, Fields::Unnamed(fields) if fields.unnamed.len() == 1) {
        errors.at(variant.ident.span(), "the catch-all variant holds the number: `Other(i32)`");
    }
    union.other = Some(&variant.ident);
}

fn holds(errors: &mut Errors, union: &mut Union<'_>, variant: &Variant) -> Option<Held> {
    let field: &Field = match &variant.fields {
        Fields::Unit => return None,
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => fields.unnamed.first()?,
        fields => {
            errors.at(
                fields.span(),
                "a member of a union is one value: write `Name(T)`, where `T` is a record if C has a struct here",
            );
            return None;
        }
    };
    let words = words::of_field(errors, &field.attrs)?;
    let elsewhere = [
        ("len", words.len.as_ref().map(|word| word.span)),
        ("tag", words.tag.as_ref().map(|word| word.span)),
        ("const", words.constant.as_ref().map(|word| word.span)),
    ];
    for (word, span) in elsewhere {
        if let Some(span) = span {
            errors.at(span, format!("`{word}` belongs on a field of a record; write one, and hold it here"));
            return None;
        }
    }
    if shape::hidden(&field.ty).is_some() {
        errors.over(&field.ty, "a variant without a value has no field: write `Name`");
        return None;
    }
    let ty = named(&field.ty, &union.ty);
    match field::cross(errors, &mut union.items, &words, &ty)? {
        Cross::One(conv) => Some(Held { ty, conv }),
        _ => None,
    }
}

fn print(union: &Union<'_>) -> TokenStream {
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
    let copies = super::record::print::copies(&native);
    let [padded, part] = ["padded_union", "part"].map(private);
    let names: Vec<_> = held(union).map(|(member, _)| member.name).collect();
    let types: Vec<_> =
        held(union).map(|(_, held)| without_lifetimes(&union.input.generics, held.conv.native())).collect();
    // SAFETY (of the expansion): the layout is C's by `repr`, and every member is `Blittable`, as the constant demands.
    quote! {
        #[repr(C)]
        #[allow(dead_code, missing_docs, missing_debug_implementations, non_snake_case, reason = "named like its variants")]
        pub union #native { #(#names: #types,)* }
        #copies
        #[automatically_derived]
        unsafe impl ::pinvoke::Blittable for #native {
            const PADDING: ::core::primitive::bool = #padded::<Self>(&[#(#part::<#types>()),*]);
        }
    }
}

fn way_in(union: &Union<'_>) -> TokenStream {
    let (generics, _, clause) = union.input.generics.split_for_impl();
    let (ty, repr, native_ty) = (&union.ty, &union.repr, native_name());
    let [tagged, kind, scratch_ty, converter, zeroed] =
        ["Tagged", "ErrorKind", "Scratch", "Converter", "zeroed"].map(private);
    let [native, scratch, tag] = ["native", "scratch", "tag"].map(local);
    let owning: Vec<_> = held(union).filter(|(_, held)| held.conv.may_own()).collect();
    let frees = owning.iter().map(|(_, held)| {
        let (by, ty) = (held.conv.by(), &held.ty);
        quote!(<#by as #converter<#ty>>::FREES)
    });
    let frees = if owning.is_empty() { quote!(false) } else { quote!(#(#frees)||*) };
    let chosen = union.members.iter().map(|member| chosen(member));
    let other = union.other.map(|other| quote!(Self::#other(tag) => *tag,));
    let freed = owning.iter().map(|(Member { name, value, .. }, held)| {
        let (by, ty) = (held.conv.by(), &held.ty);
        quote!(#value => unsafe { <#by as #converter<#ty>>::free(&mut #native.#name) },)
    });
    // SAFETY (of the expansion): each member is converted by its own converter, and freed only under its own tag; the
    // union is zero but for it, so that all its bytes are initialised.
    quote! {
        #[automatically_derived]
        unsafe impl #generics #tagged for #ty #clause {
            type Tag = #repr;
            type Native = #native_ty;
            type Fails = #kind;
            const FREES: ::core::primitive::bool = #frees;

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
                    #(#freed)*
                    _ => {}
                }
            }
        }
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
            #value => Self::#name(unsafe { <#by as #from<#ty>>::from_native(&#native.#name) }?),
        }
    });
    let text = union.input.ident.to_string();
    let fallback = union.other.map_or_else(
        || quote!(return ::core::result::Result::Err(#unknown::new(#tag, #text).into())),
        |other| quote!(Self::#other(#tag)),
    );
    quote! {
        #[automatically_derived]
        unsafe impl #generics #back for #ty where #(#clause,)* #(#bounds,)* {
            #[inline]
            unsafe fn from_native(#tag: #repr, #native: &#native_ty) -> ::core::result::Result<Self, #kind> {
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
        unsafe impl #generics #sends for #ty where #(#clause,)* #(#bounds,)* {}
    }
}
