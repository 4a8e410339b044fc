//! A buffer behind a pointer to a pointer: lent, allocated as C wants it, replaced by C, or handed over by it.

use super::types::{self, Element, inner_element};
use super::{Kind, Part, Stages, Surface};
use crate::ast::{Direction, Expr};
use crate::errors::Errors;
use crate::frame::Body;
use crate::names::local;
use crate::paths::{Private, private, private_at};
use crate::plan::{Lane, Memory, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Type;
use syn::spanned::Spanned;

pub(super) struct Behind;

impl Kind for Behind {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Argument | Role::Retval) && matches!(lane.memory, Memory::Behind(_))
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        super::pointer::says_whose(lane, errors);
        super::pointer::is_no_deeper(lane, errors);
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let element = inner_element(lane);
        let held = local(lane.name(), "held");
        let (guard, types) = (guard(&element), held_types(lane, &element));
        let stages = Stages {
            native: lane.param.ty.to_token_stream(),
            proofs: types::of_inner(lane, body.fallible()),
            crossing: how(lane).into(),
            ..Stages::default()
        };
        if lane.direction == Direction::Out {
            return coming_out(lane, body, &element, handed_over(lane, body, &element, stages));
        }
        let stages = Stages {
            argument: quote!(#guard::as_mut_ptr(&mut #held).cast()),
            prepare: quote!(let mut #held = #guard::#types::none();),
            ..stages
        };
        let stages = going_in(lane, body, &element, stages);
        if lane.direction == Direction::In { stages } else { coming_out(lane, body, &element, stages) }
    }
}

/// What holds the buffer. What rustc says of its types, it says at the user's.
fn guard(element: &Element) -> Private {
    private_at(element.surface.span(), "Held")
}

/// `<C, S, O>`
fn held_types(lane: &Lane<'_>, element: &Element) -> TokenStream {
    let Element { surface, converter, .. } = element;
    let owner = types::owner(lane);
    quote!(<#converter, #surface, #owner>)
}

/// Whether C gets the caller's own memory, of which it changes nothing.
fn is_lent(lane: &Lane<'_>) -> bool {
    let inner = lane.param.pointer().map(|pointer| &pointer.pointee);
    let only_read = matches!(inner, Some(Type::Ptr(inner)) if matches!(inner.mutability, syn::PointerMutability::Const(_)));
    lane.direction == Direction::In
        && (only_read || lane.facts().readonly.is_some())
        && lane.facts().free.is_none()
}

fn going_in(lane: &Lane<'_>, body: &Body<'_>, element: &Element, stages: Stages) -> Stages {
    let name = lane.name();
    let [held, len, scratch, part] = ["held", "len", "scratch", "part"].map(|role| local(name, role));
    let (guard, [new, vec]) = (guard(element), ["Scratch", "Vec"].map(private));
    let step = if is_lent(lane) { quote!(lend) } else { quote!(fill) };
    // SAFETY (of the expansion): the scratch is a local of the wrapper, declared before the guard, so that it stays
    // where it is and lives until after the call and after the guard.
    let fill = |values: TokenStream| {
        let filled = body.attempt(name, quote!(unsafe { #guard::#step(&mut #held, #values, &#scratch) }));
        quote!(#filled;)
    };
    let surface = &element.surface;
    let (seen, ty) = if lane.direction == Direction::In {
        (quote!(#part), quote!([#surface]))
    } else {
        (quote!(<#vec<_> as ::core::ops::Deref>::deref(#part)), quote!(#vec<#surface>))
    };
    let inner_nullable = lane.inner_nullable();
    let (ty, filled, length) = match (inner_nullable, lane.direction) {
        (false, _) => {
            let filled = fill(seen.clone());
            (ty, quote!({ let #part = &*#name; #filled }), quote!(<[_]>::len(&*#name)))
        }
        (true, Direction::In) => {
            let filled = fill(seen.clone());
            let filled = quote!(if let ::core::option::Option::Some(#part) = #name { #filled });
            (ty, filled, quote!(#name.map_or(0, <[_]>::len)))
        }
        (true, _) => {
            let filled = fill(seen.clone());
            let filled = quote!(if let ::core::option::Option::Some(#part) = &*#name { #filled });
            (
                quote!(::core::option::Option<#ty>),
                filled,
                quote!(::core::option::Option::as_ref(&*#name).map_or(0, #vec::len)),
            )
        }
    };
    let surface = Surface::of(lane, ty)
        .map(|surface| Surface { nullable: inner_nullable && lane.direction == Direction::In, ..surface });
    let Stages { prepare, .. } = stages;
    Stages {
        // A value by a word of its own is no surface of what joins the result.
        surface,
        lengths: quote!(let #len = #length;),
        prepare: quote!(let #scratch = #new::new(); #prepare #filled),
        recount: if lane.direction == Direction::In { TokenStream::new() } else { recount(lane, body) },
        ..Stages { prepare: TokenStream::new(), ..stages }
    }
}

/// A place for the pointer. What a failed call leaves there means nothing, so it is in no guard before the test.
fn handed_over(lane: &Lane<'_>, body: &Body<'_>, element: &Element, stages: Stages) -> Stages {
    let [held, native] = ["held", "native"].map(|role| local(lane.name(), role));
    let (guard, types, inner) = (guard(element), held_types(lane, element), &element.native);
    let reported = length_after(lane, body);
    // SAFETY (of the expansion): C has succeeded, as the test saw, so that the author of the declaration promises so
    // many values there, or NULL, which nobody else frees. Of a number that is no length there are none.
    let adopt = quote! {
        let #held = unsafe {
            #guard::#types::of(#native, ::core::result::Result::unwrap_or(#reported, 0))
        };
    };
    Stages {
        prepare: quote!(let mut #native: *mut #inner = ::pinvoke::private::core::ptr::null_mut();),
        argument: quote!((&raw mut #native).cast()),
        adopt,
        ..stages
    }
}

/// What C left is as long as it says; it is freed as that, whether C failed or not.
fn recount(lane: &Lane<'_>, body: &Body<'_>) -> TokenStream {
    let (held, guard) = (local(lane.name(), "held"), private("Held"));
    let reported = length_after(lane, body);
    let none = body.after_integer(extent_after(lane)).is_none();
    // A function of the user's may panic, when the old number is no longer true.
    // SAFETY (of the expansion, of both): the author of the declaration promises, for every return of C, so many
    // values or NULL; and there are none at least.
    let none = none.then(|| quote!(unsafe { #guard::set_len(&mut #held, 0) };));
    // SAFETY (of the expansion): the number is what C says now, as the author promises, or none.
    quote!(#none unsafe { #guard::set_len(&mut #held, ::core::result::Result::unwrap_or(#reported, 0)) };)
}

/// What says how long it is after the call.
fn extent_after<'a>(lane: &'a Lane<'_>) -> &'a Expr {
    let Memory::Behind(expr) = lane.memory else { unreachable!("claimed as a buffer behind a pointer") };
    lane.facts().written.as_ref().map_or(expr, |word| &word.value)
}

/// The length that C left, checked: a `Result`.
fn length_after(lane: &Lane<'_>, body: &Body<'_>) -> TokenStream {
    let expr = extent_after(lane);
    let native = inner_element(lane).native;
    match body.after_integer(expr) {
        Some(value) => {
            let length = private("length");
            let any = types::any(lane);
            quote!(#length::<#native, #any>(#value))
        }
        None => {
            let (length, value) = (private("length_of"), body.length(expr));
            quote!(#length::<#native>(#value))
        }
    }
}

fn coming_out(lane: &Lane<'_>, body: &Body<'_>, element: &Element, stages: Stages) -> Stages {
    let name = lane.name();
    let [held, value] = ["held", "value"].map(|role| local(name, role));
    let (guard, vec) = (guard(element), private("Vec"));
    let checked = body.attempt(name, length_after(lane, body));
    let counted = quote!(#checked;);
    if lane.facts().own.is_some() {
        return owned(lane, body, Stages { written: counted, ..stages });
    }
    // SAFETY (of the expansion): C has succeeded, as the test saw, and the number that it left, which the guard has as
    // well, is a length.
    let read = body.attempt(name, quote!(unsafe { #guard::values(&#held) }));
    let surface = &element.surface;
    let (ty, read) = if lane.inner_nullable() {
        (quote!(::core::option::Option<#vec<#surface>>), quote!(let #value = #read;))
    } else {
        // NULL with length 0 is C's empty buffer.
        (quote!(#vec<#surface>), quote!(let #value = #read.unwrap_or_default();))
    };
    let stages = Stages { written: counted, ..stages };
    if matches!(lane.role, Role::Retval) {
        let surface = if lane.direction == Direction::InOut { Surface::value(&ty) } else { None };
        let result = Some(Part { ty, value: value.to_token_stream() });
        return Stages { surface, read_back: read, result, ..stages };
    }
    Stages { surface: Surface::of(lane, ty), read_back: quote!(#read *#name = #value;), ..stages }
}

/// C's own memory, in a guard that frees it.
fn owned(lane: &Lane<'_>, body: &Body<'_>, stages: Stages) -> Stages {
    let [held, ptr, len] = ["held", "ptr", "length"].map(|role| lane.local(role));
    let guard = private("Held");
    let (made, result) = super::owned::of(lane, &ptr.to_token_stream(), Some(&len.to_token_stream()));
    let checked = super::owned::checked(lane, body, &made);
    let read_back = quote!(let (#ptr, #len) = #guard::release(#held); #checked);
    Stages { read_back, result: Some(result), ..stages }
}

fn how(lane: &Lane<'_>) -> &'static str {
    match (lane.direction, lane.facts().free.is_some(), lane.facts().own.is_some()) {
        (Direction::In, false, _) => {
            "C gets the address of a pointer to the caller's memory, or to a copy where it must be converted"
        }
        (Direction::In, true, _) => {
            "copied into memory of C's allocator; what is there after the call is freed"
        }
        (Direction::Out, _, true) => "C's memory, in a guard that frees it",
        (Direction::Out, true, _) => "copied from C's memory, which is freed at once",
        (Direction::Out, false, _) => "copied from C's memory, which stays C's",
        (Direction::InOut, ..) => {
            "copied into memory of C's allocator; what C left there is copied back and freed"
        }
    }
}
