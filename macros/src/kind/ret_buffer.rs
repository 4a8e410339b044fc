//! Memory to which C returns a pointer: copied at once, or in a guard.

use super::types::{Element, Single, element};
use super::{Kind, Part, Proof, Stages, array, from_c};
use crate::errors::Errors;
use crate::frame::Body;
use crate::names;
use crate::paths::private;
use crate::plan::{Lane, Memory, Returned, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::spanned::Spanned;

pub(super) struct RetBuffer;

impl Kind for RetBuffer {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Ret(Returned::Copied | Returned::Owned)) && lane.param.pointer().is_some()
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let Some(pointer) = lane.param.pointer() else { return };
        let facts = lane.facts();
        if facts.extent.is_none() && super::types::is_byte_like(&pointer.pointee) && facts.with.is_none() {
            errors.over(&pointer.pointee, "say what this pointer means: text (`cstr`), or `len = …`");
        }
        from_c::in_elements(lane, errors);
        let converted =
            facts.surface.as_ref().map(|word| word.span).or(facts.with.as_ref().map(|word| word.span));
        if let (Some(span), true) = (converted, facts.own.is_some()) {
            errors.at(span, from_c::CONVERTED);
        }
        if lane.behind && facts.text.is_none() {
            errors.over(
                &pointer.pointee,
                "what the inner pointers mean cannot be said here; declare `unsafe fn`",
            );
        } else if lane.behind && facts.copy.is_none() {
            errors.over(
                &lane.param.ty,
                "an array of text is copied, and stays C's: write `copy`; else declare `unsafe fn`",
            );
        }
        super::pointer::whose_is_said(lane, errors);
    }

    fn may_fail(&self, lane: &Lane<'_>) -> bool {
        super::types::surface_may_fail(lane)
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let element = element(lane);
        let counted = matches!(lane.memory, Memory::AtLeast(..));
        let text = lane.facts().text.is_some();
        let proofs = if text {
            super::encoded::proofs(lane)
        } else if lane.facts().with.is_some() {
            super::proofs::declared(lane).into_iter().collect()
        } else {
            let extent =
                Proof { at: lane.param.ty.span(), ..Proof::of_native("extent", lane, &element.written) };
            let left = super::proofs::left(lane, &element.surface, &element.converter);
            let left = left.filter(|_| !element.plain);
            let told =
                super::proofs::left_by_c(lane, &element.written).into_iter().filter(|_| !element.plain);
            element.byte_proof().into_iter().chain([extent]).chain(left).chain(told).collect()
        };
        let stages = Stages {
            native: lane.param.ty.to_token_stream(),
            proofs,
            crossing: how(lane).into(),
            ..Stages::default()
        };
        match lane.role {
            Role::Ret(Returned::Owned) => owned(lane, body, stages),
            _ if counted => copied(lane, body, &element, stages),
            _ => copied_one(lane, body, &element, stages),
        }
    }
}

fn how(lane: &Lane<'_>) -> &'static str {
    let facts = lane.facts();
    match (facts.free.is_some(), facts.own.is_some()) {
        (_, true) => "C's memory, in a guard that frees it",
        (true, _) => "copied from C's memory, which is freed at once",
        _ => "copied before anything else runs; C's memory stays C's",
    }
}

/// What C returned, as a `*mut` of whatever is wanted.
fn pointer(lane: &Lane<'_>) -> TokenStream {
    let ret = names::ret();
    let mutable = lane.param.pointer().is_some_and(|pointer| pointer.mutable);
    if mutable { quote!(#ret.cast()) } else { quote!(#ret.cast_mut().cast()) }
}

/// What C returned, as a `*mut` of the same.
pub(super) fn owned_pointer(lane: &Lane<'_>) -> TokenStream {
    let ret = names::ret();
    let mutable = lane.param.pointer().is_some_and(|pointer| pointer.mutable);
    if mutable { ret.to_token_stream() } else { quote!(#ret.cast_mut()) }
}

/// A copy of as many values as C says; then what is owned is freed.
fn copied(lane: &Lane<'_>, body: &Body<'_>, element: &Element, stages: Stages) -> Stages {
    let [held, value] = ["held", "value"].map(|role| lane.local(role));
    let [guard, vec] = ["Held", "Vec"].map(private);
    let Element { surface, native, converter, .. } = element;
    let (owner, pointer) = (super::types::owner(lane), pointer(lane));
    let (reported, checked) = (from_c::reported(lane, body, native), from_c::length(lane, body, native));
    let written = quote!(#checked;);
    // SAFETY (of the expansion): C has succeeded, as the test saw, so that the author of the declaration promises so
    // many values there, or NULL; if they are owned, the guard frees them and nobody else does. Of a number that is no
    // length there are none.
    let adopt = quote! {
        let #held = unsafe {
            #guard::<#converter, #surface, #owner>::of(
                #pointer,
                ::core::result::Result::unwrap_or(#reported, 0),
            )
        };
    };
    // SAFETY (of the expansion): as above; the number was found to be a length before anything is read.
    let read = body.attempt(lane.name(), quote!(unsafe { #guard::values(&#held) }));
    let stages = Stages { adopt, written, read_back: quote!(let #value = #read;), ..stages };
    from_c::or_empty(lane.nullable(), &value, quote!(#vec<#surface>), stages)
}

/// A copy of one value, or of as many as are always there; then what is owned is freed.
fn copied_one(lane: &Lane<'_>, body: &Body<'_>, element: &Element, stages: Stages) -> Stages {
    let Element { surface, native, converter, .. } = element;
    let (owner, to) = (super::types::owner(lane), private("Pointer"));
    let (surface, converter): (syn::Type, _) = match lane.memory {
        Memory::Constant(_) => {
            let (size, inline) = (array::length(lane, body), private("Inline"));
            (syn::parse_quote!([#surface; #size]), quote!(#inline<#converter, #size>))
        }
        _ => (surface.clone(), converter.clone()),
    };
    let (surface, converter) =
        super::types::nullable(lane.nullable(), surface, quote!(#to<#converter, #owner>));
    let single = Single { surface, native: quote!(*mut #native), converter };
    let ty = single.surface.to_token_stream();
    Stages {
        adopt: single.adopt(lane, &pointer(lane)),
        read_back: single.read_checked(lane, body),
        result: Some(Part { ty, value: lane.local("value").to_token_stream() }),
        ..stages
    }
}

/// C's own memory, in a guard that frees it.
fn owned(lane: &Lane<'_>, body: &Body<'_>, stages: Stages) -> Stages {
    let ret = owned_pointer(lane);
    match lane.memory {
        Memory::AtLeast(..) => owned_counted(lane, body, &ret, stages),
        Memory::Constant(_) => {
            super::owned::stages(lane, body, &ret, Some(&array::length(lane, body)), stages)
        }
        _ => super::owned::stages(lane, body, &ret, None, stages),
    }
}

/// As many values as C says, which is checked once the memory is in a guard.
fn owned_counted(lane: &Lane<'_>, body: &Body<'_>, ret: &TokenStream, stages: Stages) -> Stages {
    let [held, ptr, len] = ["held", "ptr", "len"].map(|role| lane.local(role));
    let Element { surface, native, converter, .. } = super::types::inner_element(lane);
    let (guard, owner) = (private("Held"), super::types::owner(lane));
    let (reported, checked) = (from_c::reported(lane, body, &native), from_c::length(lane, body, &native));
    let written = quote!(#checked;);
    // SAFETY (of the expansion): as of `copied`.
    let adopt = quote! {
        let #held = unsafe {
            #guard::<#converter, #surface, #owner>::of(
                #ret.cast(),
                ::core::result::Result::unwrap_or(#reported, 0),
            )
        };
    };
    let (made, result) = super::owned::of(lane, &ptr.to_token_stream(), Some(&len.to_token_stream()));
    let made = super::owned::checked(lane, body, &made);
    let read_back = quote!(let (#ptr, #len) = #guard::release(#held); #made);
    Stages { adopt, written, read_back, result: Some(result), ..stages }
}
