//! What an asynchronous wrapper takes in place of what another one would be lent: its owner.

use super::body::Body;
use crate::kind::{Form, Surface};
use crate::names;
use crate::paths::private;
use crate::plan::Lane;
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{Type, TypeReference, parse2};

/// One parameter of an asynchronous wrapper.
pub(super) struct Owned {
    pub(super) name: Ident,
    pub(super) generics: Vec<TokenStream>,
    pub(super) ty: TokenStream,
    /// Binds what the body takes, borrowed from the owner in its place.
    pub(super) lend: TokenStream,
    /// Whether it comes back with the result.
    pub(super) returns: bool,
}

/// The owner of what a kind would be lent.
pub(super) fn owned(lane: &Lane<'_>, name: &Ident, surface: &Surface, body: &Body<'_>) -> Owned {
    let owner = names::owner(body.plan.function, name);
    let generic = |bounds: TokenStream, lend: TokenStream| Owned {
        name: name.clone(),
        // What rustc wants of an argument, it says at the parameter.
        generics: vec![crate::rename::pointing(quote!(#owner: #bounds), name.span())],
        ty: optional(surface.nullable, owner.to_token_stream()),
        lend,
        returns: true,
    };
    if let Some(usage) = lane.param.handle.as_ref().filter(|usage| !usage.place && name == lane.name()) {
        if lane.facts().consume.is_none() {
            if usage.foreign.is_some() && usage.ident == "BorrowedFd" {
                return descriptor(generic, name, lane.nullable());
            }
            let (handle, nullable) = (body.handle_type(usage), lane.nullable());
            // Nobody owns one, so it is there for ever, or C says how long.
            if !usage.owned && !usage.exclusive {
                let (of, for_ever) = (private("Handle"), names::for_ever());
                let ty = quote!(<#handle as #of>::Ref<#for_ever>);
                return Owned {
                    name: name.clone(),
                    generics: Vec::new(),
                    ty: optional(nullable, ty),
                    lend: TokenStream::new(),
                    returns: false,
                };
            }
            let of = private(if usage.exclusive { "HoldsMut" } else { "Holds" });
            let lend = match (usage.exclusive, nullable) {
                (false, false) => quote!(let #name: &#handle = #of::held(&#name);),
                (true, false) => quote!(let #name: &mut #handle = #of::held_mut(&mut #name);),
                (alone, true) => lent_if(name, &handle, alone),
            };
            return Owned {
                ty: optional(nullable, owner.to_token_stream()),
                ..generic(quote!(#of<#handle>), lend)
            };
        }
    }
    let parsed = parse2::<Type>(surface.ty.clone()).ok().map(|ty| match ty {
        Type::Paren(inner) => *inner.elem,
        ty => ty,
    });
    let ty = &surface.ty;
    let by_value = |lend: TokenStream, returns: bool| Owned {
        name: name.clone(),
        generics: Vec::new(),
        ty: optional(surface.nullable, ty.clone()),
        lend,
        returns,
    };
    let (borrow, map) = match surface.form {
        Form::Exclusive => (quote!(&mut), quote!(as_mut)),
        _ => (quote!(&), quote!(as_ref)),
    };
    let lent = |view: &dyn Fn(TokenStream) -> TokenStream| {
        if surface.nullable {
            let lent = names::local(name, "lent");
            let each = view(lent.to_token_stream());
            quote!(let #name = ::core::option::Option::map(::core::option::Option::#map(#borrow #name), |#lent| #each);)
        } else {
            let whole = view(quote!(#borrow #name));
            quote!(let #name = #whole;)
        }
    };
    match (surface.form, parsed) {
        (form, Some(Type::ImplTrait(bounds))) => {
            let bounds = &bounds.bounds;
            let lend = if form == Form::Value { TokenStream::new() } else { lent(&|owner| owner) };
            Owned { returns: false, ..generic(quote!(#bounds + ::core::marker::Send + 'static), lend) }
        }
        (Form::Value, _) => by_value(TokenStream::new(), false),
        (Form::Room, _) => {
            let room = private("RoomOf");
            generic(quote!(::pinvoke::BufferUninit<Element = #ty>), quote!(let #name = #room(&mut #name);))
        }
        (Form::Exclusive, Some(Type::Reference(of))) if matches!(*of.elem, Type::Slice(_)) => {
            cursor(name, &owner, &of)
        }
        (form, Some(Type::Slice(slice))) => slices(name, &owner, form, &slice.elem, surface.nullable),
        (Form::Shared, _) if lane.encoding().is_some() => generic(
            quote!(::core::convert::AsRef<#ty> + ::core::marker::Send + 'static),
            lent(&|owner| quote!(::core::convert::AsRef::<#ty>::as_ref(#owner))),
        ),
        // A reference, as everywhere in the body.
        _ => by_value(lent(&|owner| owner), true),
    }
}

/// The owner of a slice that C goes through.
fn cursor(name: &Ident, owner: &Ident, of: &TypeReference) -> Owned {
    let Type::Slice(slice) = &*of.elem else { unreachable!("the caller has looked") };
    let (of, advancing) = match of.mutability {
        Some(_) => (quote!(::pinvoke::BufferMut), private("advancing_mut")),
        None => (quote!(::pinvoke::Buffer), private("advancing")),
    };
    let (element, rest) = (&slice.elem, names::local(name, "rest"));
    Owned {
        name: name.clone(),
        generics: vec![quote!(#owner: #of<Element = #element>)],
        ty: quote!(::pinvoke::Cursor<#owner>),
        lend: quote!(let mut #rest = #advancing(&mut #name); let #name = #rest.slice();),
        returns: true,
    }
}

/// The owner of a slice: of text it holds the owners of that.
fn slices(name: &Ident, owner: &Ident, form: Form, element: &Type, nullable: bool) -> Owned {
    let (buffer, buffer_mut) = (quote!(::pinvoke::Buffer), quote!(::pinvoke::BufferMut));
    let (of, view) = match form {
        Form::Exclusive => (buffer_mut, quote!(as_mut_slice)),
        _ => (buffer, quote!(as_slice)),
    };
    let (map, borrow) =
        if form == Form::Exclusive { (quote!(as_mut), quote!(&mut)) } else { (quote!(as_ref), quote!(&)) };
    let whole = |view: TokenStream| {
        if nullable {
            quote!(::core::option::Option::map(::core::option::Option::#map(#borrow #name), #view))
        } else {
            quote!(#view(#borrow #name))
        }
    };
    let mut generics = Vec::new();
    let lend = if let (Type::Reference(inner), false) = (element, nullable) {
        let (item, inner, vec) = (names::local(owner, "Item"), &inner.elem, private("Vec"));
        generics.push(quote!(#item: ::core::convert::AsRef<#inner> + ::core::marker::Send + 'static));
        generics.push(quote!(#owner: #of<Element = #item>));
        let items = whole(quote!(#of::#view));
        let each = quote!(::core::iter::Iterator::map(<[_]>::iter(#items), ::core::convert::AsRef::<#inner>::as_ref));
        quote!(let #name: #vec<&#inner> = ::core::iter::Iterator::collect(#each); let #name = &*#name;)
    } else {
        generics.push(quote!(#owner: #of<Element = #element>));
        let value = whole(quote!(#of::#view));
        quote!(let #name = #value;)
    };
    Owned {
        name: name.clone(),
        generics,
        ty: optional(nullable, owner.to_token_stream()),
        lend,
        returns: true,
    }
}

/// Whatever has a descriptor holds it open.
fn descriptor(
    generic: impl FnOnce(TokenStream, TokenStream) -> Owned,
    name: &Ident,
    nullable: bool,
) -> Owned {
    let as_fd = private("AsFd");
    let lend = if nullable {
        quote!(let #name = ::core::option::Option::map(::core::option::Option::as_ref(&#name), #as_fd::as_fd);)
    } else {
        quote!(let #name = &#name;)
    };
    generic(quote!(#as_fd + ::core::marker::Send + 'static), lend)
}

/// The borrowed form of a handle that may be none.
fn lent_if(name: &Ident, handle: &TokenStream, alone: bool) -> TokenStream {
    let held = private(if alone { "held_if_mut" } else { "held_if" });
    let borrow = if alone { quote!(&mut) } else { quote!(&) };
    quote!(let #name = #held::<#handle, _>(#borrow #name);)
}

fn optional(nullable: bool, ty: TokenStream) -> TokenStream {
    if nullable { quote!(::core::option::Option<#ty>) } else { ty }
}
