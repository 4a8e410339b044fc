//! What an asynchronous wrapper takes in place of what another one would be lent: its owner.

use super::body::Body;
use crate::kind::{Form, Surface};
use crate::names;
use crate::paths::private;
use crate::plan::Lane;
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{GenericArgument, PathArguments, Type, TypeReference, parse2};

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
    let generic = |bounds: TokenStream, lend| generic(name, &owner, surface.nullable, &bounds, lend);
    if let Some(held) = holder(lane, name, &owner, body) {
        return held;
    }
    if surface.form == Form::Shared && lane.param.handle.as_ref().is_some_and(|usage| usage.place) {
        // Several handles, which are refused: their types would be borrowed.
        return generic(quote!(::core::marker::Sized), TokenStream::new());
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
    let (nullable, parsed) = match parsed.as_ref().and_then(inside_option) {
        Some(inner @ Type::ImplTrait(_)) => (true, Some(inner.clone())),
        // One value that may be none.
        Some(Type::Reference(TypeReference { elem, mutability: None, .. })) => {
            let lend = quote!(let #name = ::core::option::Option::as_ref(&#name););
            return Owned { ty: optional(true, elem.to_token_stream()), ..by_value(lend, true) };
        }
        _ => (surface.nullable, parsed),
    };
    match (surface.form, parsed) {
        (form, Some(Type::ImplTrait(bounds))) => {
            let bounds = &bounds.bounds;
            let lend = if form == Form::Value { TokenStream::new() } else { lent(&|owner| owner) };
            Owned {
                ty: optional(nullable, owner.to_token_stream()),
                returns: false,
                ..generic(quote!(#bounds + ::core::marker::Send + 'static), lend)
            }
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

/// An owner of whatever type has these bounds.
fn generic(name: &Ident, owner: &Ident, nullable: bool, bounds: &TokenStream, lend: TokenStream) -> Owned {
    Owned {
        name: name.clone(),
        // What rustc wants of an argument, it says at the parameter.
        generics: vec![crate::rename::pointing(quote!(#owner: #bounds), name.span())],
        ty: optional(nullable, owner.to_token_stream()),
        lend,
        returns: true,
    }
}

/// What holds a handle that is lent, or a descriptor.
fn holder(lane: &Lane<'_>, name: &Ident, owner: &Ident, body: &Body<'_>) -> Option<Owned> {
    let usage = lane.param.handle.as_ref().filter(|usage| !usage.place && name == lane.name())?;
    if lane.facts().consume.is_some() || lane.is_kept() {
        return None;
    }
    let nullable = lane.nullable();
    let is_descriptor = usage.foreign.is_some() && usage.ident == "BorrowedFd";
    // Nobody owns one, so it is there for ever, or C says how long.
    if !usage.owned && !usage.exclusive && !is_descriptor {
        let (handle, of, for_ever) = (body.handle_type(usage), private("Handle"), names::for_ever());
        let ty = optional(nullable, quote!(<#handle as #of>::Ref<#for_ever>));
        return Some(Owned {
            name: name.clone(),
            generics: Vec::new(),
            ty,
            lend: TokenStream::new(),
            returns: false,
        });
    }
    let (bounds, lend) = if is_descriptor {
        descriptor(name, nullable)
    } else {
        let (handle, of) =
            (body.handle_type(usage), private(if usage.exclusive { "HoldsMut" } else { "Holds" }));
        let lend = match (usage.exclusive, nullable) {
            (false, false) => quote!(let #name: &#handle = #of::held(&#name);),
            (true, false) => quote!(let #name: &mut #handle = #of::held_mut(&mut #name);),
            (alone, true) => lent_if(name, &handle, alone),
        };
        (quote!(#of<#handle>), lend)
    };
    Some(generic(name, owner, nullable, &bounds, lend))
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
    let optional_item = inside_option(element);
    let lend = if let (Type::Reference(inner), false) = (optional_item.unwrap_or(element), nullable) {
        let (item, inner, vec) = (names::local(owner, "Item"), &inner.elem, private("Vec"));
        let is_optional = optional_item.is_some();
        let held = optional(is_optional, item.to_token_stream());
        generics.push(quote!(#item: ::core::convert::AsRef<#inner> + ::core::marker::Send + 'static));
        generics.push(quote!(#owner: #of<Element = #held>));
        let items = whole(quote!(#of::#view));
        let view = quote!(::core::convert::AsRef::<#inner>::as_ref);
        let view = if is_optional {
            quote!(|item| ::core::option::Option::map(::core::option::Option::as_ref(item), #view))
        } else {
            view
        };
        let lent = optional(is_optional, quote!(&#inner));
        let each = quote!(::core::iter::Iterator::map(<[_]>::iter(#items), #view));
        quote!(let #name: #vec<#lent> = ::core::iter::Iterator::collect(#each); let #name = &*#name;)
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
fn descriptor(name: &Ident, nullable: bool) -> (TokenStream, TokenStream) {
    let as_fd = private("AsFd");
    let lend = if nullable {
        quote!(let #name = ::core::option::Option::map(::core::option::Option::as_ref(&#name), #as_fd::as_fd);)
    } else {
        quote!(let #name = &#name;)
    };
    (quote!(#as_fd + ::core::marker::Send + 'static), lend)
}

/// The borrowed form of a handle that may be none.
fn lent_if(name: &Ident, handle: &TokenStream, alone: bool) -> TokenStream {
    let held = private(if alone { "held_if_mut" } else { "held_if" });
    let borrow = if alone { quote!(&mut) } else { quote!(&) };
    quote!(let #name = #held::<#handle, _>(#borrow #name);)
}

/// The `T` of an `Option<T>`.
fn inside_option(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    }
}

fn optional(nullable: bool, ty: TokenStream) -> TokenStream {
    if nullable { quote!(::core::option::Option<#ty>) } else { ty }
}
