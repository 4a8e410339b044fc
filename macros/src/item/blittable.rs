//! `#[derive(Blittable)]`: every field is proved to be blittable, at its own token.

use super::attributes::{has_fixed_layout, refuse_unknown};
use crate::errors::Errors;
use crate::paths::private;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Field, Fields, Type};

pub(crate) fn expand(item: TokenStream) -> TokenStream {
    let input = match syn::parse2::<DeriveInput>(item) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let (tokens, passed) = Errors::gate(|errors| derive(errors, &input));
    match passed {
        Ok(()) => tokens,
        Err(errors) => {
            let (errors, stub) = (errors.into_compile_errors(), stub(&input));
            quote!(#errors #stub)
        }
    }
}

/// Beside the errors, so that uses of the type are not reported too.
fn stub(input: &DeriveInput) -> TokenStream {
    let name = &input.ident;
    let (generics, args, where_clause) = input.generics.split_for_impl();
    let bounds = where_clause.map(|clause| clause.predicates.iter()).into_iter().flatten();
    let bounds: Vec<_> = bounds.map(ToTokens::to_token_stream).collect();
    // Bounds on a higher-ranked lifetime are checked where they are used: that these fail is another mistake.
    let life = syn::Lifetime::new("'__field", proc_macro2::Span::mixed_site());
    let copied = quote!(for<#life> #name #args: ::core::marker::Copy, #name #args: 'static);
    // SAFETY (of the expansion): it stands beside an error, so it is never compiled.
    quote! {
        #[automatically_derived]
        unsafe impl #generics ::pinvoke::Blittable for #name #args where #(#bounds,)* #copied {}
        #[automatically_derived]
        // SAFETY (of the expansion): the same.
        unsafe impl #generics ::pinvoke::PointerFree for #name #args where #(#bounds,)* #copied {}
    }
}

fn derive(errors: &mut Errors, input: &DeriveInput) -> TokenStream {
    let (fields, is_union) = match &input.data {
        Data::Struct(data) => (fields(&data.fields), false),
        Data::Union(data) => (data.fields.named.iter().collect(), true),
        Data::Enum(data) => {
            errors.at(
                data.enum_token.span,
                "C may store a number that is none of the variants; derive `Marshal`, which checks it",
            );
            return TokenStream::new();
        }
    };
    let (fixed, packed) = has_fixed_layout(errors, input);
    if is_union {
        refuse_unknown(errors, input);
    }
    if !fixed {
        errors.at(
            input.ident.span(),
            "Rust may order these fields as it likes; say `#[repr(C)]` or `#[repr(transparent)]`",
        );
    }
    let opaque: Vec<bool> = fields.iter().map(|field| is_opaque(errors, field)).collect();
    if !fixed {
        return TokenStream::new();
    }
    implementation(input, &fields, &opaque, is_union, &packed)
}

fn implementation(
    input: &DeriveInput,
    fields: &[&Field],
    opaque: &[bool],
    is_union: bool,
    packed: &TokenStream,
) -> TokenStream {
    let name = &input.ident;
    let (generics, generic_args, where_clause) = input.generics.split_for_impl();
    let bounds =
        where_clause.map(|clause| &clause.predicates).into_iter().flatten().map(ToTokens::to_token_stream);
    let bounds: Vec<_> = bounds.collect();
    let types: Vec<&Type> = fields.iter().map(|field| &field.ty).collect();
    // Bounds on a higher-ranked lifetime are checked where they are used, even without generics: a struct with a
    // pointer in it is `Blittable` all the same, and just not `PointerFree`.
    let life = syn::Lifetime::new("'__field", proc_macro2::Span::mixed_site());
    let blittable = types.iter().map(|ty| quote_spanned!(ty.span()=> #ty: ::pinvoke::Blittable));
    let has_params = input.generics.type_params().next().is_some();
    let blittable: Vec<_> = if has_params { blittable.collect() } else { Vec::new() };
    let free = types.iter().zip(opaque).filter(|(_, opaque)| !**opaque);
    let free = free.map(|(ty, _)| quote!(for<#life> #ty: ::pinvoke::PointerFree));
    let padding = padding(name, &generic_args.to_token_stream(), &types, is_union);
    let layout = (!is_union).then(|| layout(&members(fields), &types, packed));
    let proof = proof(input, fields, is_union);
    // SAFETY (of the expansion): the layout is C's by `repr`, every field is blittable, as the proof below
    // demands of the real type, and what holds no pointer in any field but opaque ones holds none that C follows.
    quote! {
        #[automatically_derived]
        unsafe impl #generics ::pinvoke::Blittable for #name #generic_args where #(#bounds,)* #(#blittable,)* {
            const PADDING: ::core::primitive::bool = {
                #layout
                #padding
            };
        }
        #[automatically_derived]
        // SAFETY (of the expansion): as above: each field but the opaque ones is demanded to be free of pointers.
        unsafe impl #generics ::pinvoke::PointerFree for #name #generic_args
        where #(#bounds,)* #(#blittable,)* #(#free,)* {}
        #proof
    }
}

/// A struct has padding if it is larger than its fields; a union, if a field is smaller than it.
fn padding(name: &syn::Ident, args: &TokenStream, types: &[&Type], is_union: bool) -> TokenStream {
    let size = quote!(::pinvoke::private::core::mem::size_of::<#name #args>());
    let inner = quote!(#(|| <#types as ::pinvoke::Blittable>::PADDING)*);
    if is_union {
        quote!(false #(|| ::pinvoke::private::core::mem::size_of::<#types>() != #size)* #inner)
    } else {
        quote!(#size != 0 #(+ ::pinvoke::private::core::mem::size_of::<#types>())* #inner)
    }
}

/// Asserts that the fields lie where C puts them: an attribute macro below the derive may take the `repr` away.
fn layout(members: &[TokenStream], types: &[&Type], packed: &TokenStream) -> TokenStream {
    let c_layout = private("c_layout");
    quote! {
        #c_layout(
            &[#((
                ::pinvoke::private::core::mem::offset_of!(Self, #members),
                ::pinvoke::private::core::mem::size_of::<#types>(),
                ::pinvoke::private::core::mem::align_of::<#types>(),
            )),*],
            ::pinvoke::private::core::mem::size_of::<Self>(),
            ::pinvoke::private::core::mem::align_of::<Self>(),
            #packed,
        );
    }
}

fn members(fields: &[&Field]) -> Vec<TokenStream> {
    let member = |(index, field): (usize, &&Field)| match &field.ident {
        Some(name) => name.to_token_stream(),
        None => {
            let index = u32::try_from(index).unwrap_or(u32::MAX);
            syn::Index { index, span: field.ty.span() }.to_token_stream()
        }
    };
    fields.iter().enumerate().map(member).collect()
}

/// Proves the *real* fields: another attribute macro may have changed the item since its tokens were seen.
fn proof(input: &DeriveInput, fields: &[&Field], is_union: bool) -> TokenStream {
    let name = &input.ident;
    let (generics, args, where_clause) = input.generics.split_for_impl();
    let field = private("field");
    let whole = syn::Ident::new("whole", proc_macro2::Span::mixed_site());
    let members = members(fields);
    let check = |(written, member): (&&Field, &TokenStream)| {
        let span = written.ty.span().resolved_at(proc_macro2::Span::mixed_site());
        // SAFETY (of the expansion): `&raw const` makes no reference and reads nothing; this is never run.
        let ty = &written.ty;
        quote_spanned!(span=> #field::<#ty>(unsafe { &raw const (*#whole).#member });)
    };
    let checks = fields.iter().zip(&members).map(check);
    let underscores = members.iter().map(|_| quote!(_));
    let exhaustive = match &input.data {
        _ if is_union => TokenStream::new(),
        Data::Struct(data) if matches!(data.fields, Fields::Unnamed(_)) => {
            quote!(let #name(#(#underscores),*) = __pinvoke_value;)
        }
        _ => quote!(let #name { #(#members: _),* } = __pinvoke_value;),
    };
    let bounds = where_clause.map(|clause| &clause.predicates);
    let has_params = input.generics.type_params().next().is_some();
    let types = fields.iter().map(|field| &field.ty);
    let field_bounds = has_params.then(|| quote!(#(#types: ::pinvoke::Blittable,)*));
    // In a trait, so that fields may speak of `Self`.
    quote! {
        const _: () = {
            #[allow(dead_code, reason = "only compiled, as a proof")]
            trait __PinvokeProof: ::core::marker::Sized {
                fn proof(whole: *const Self, __pinvoke_value: &Self);
            }
            #[allow(unused_variables, clippy::all, reason = "only compiled, as a proof")]
            impl #generics __PinvokeProof for #name #args where #field_bounds #bounds {
                fn proof(#whole: *const Self, __pinvoke_value: &Self) {
                    #(#checks)*
                    #exhaustive
                }
            }
        };
    }
}

fn fields(fields: &Fields) -> Vec<&Field> {
    fields.iter().collect()
}

/// `#[marshal(opaque)]`: C never follows the pointer in this field.
fn is_opaque(errors: &mut Errors, field: &Field) -> bool {
    super::has_word(
        errors,
        &field.attrs,
        "opaque",
        "a field of a blittable type takes the word `opaque` only; what must be converted is not blittable",
    )
}
