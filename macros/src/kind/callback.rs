//! Closures that C calls during the call.

use super::{Form, Kind, Stages, Surface};
use crate::ast::{Destroy, Threads};
use crate::callback::{Argument, Group, function_type, trampoline};
use crate::errors::Errors;
use crate::frame::Body;
use crate::names::local;
use crate::paths::private;
use crate::plan::{Callback, Keeps, Lane, Role};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use std::rc::Rc;

pub(super) struct CallbackOfCall;

impl Kind for CallbackOfCall {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Callback(_))
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let Role::Callback(callback) = &lane.role else { return };
        for argument in Argument::all(callback) {
            argument.refuse(errors);
        }
    }

    fn may_fail(&self, lane: &Lane<'_>) -> bool {
        let Role::Callback(callback) = &lane.role else { return false };
        crate::callback::may_fail(callback)
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let Role::Callback(callback) = &lane.role else { return Stages::default() };
        let group = group(callback, body);
        let index = group.members.iter().position(|member| Rc::ptr_eq(member, callback)).unwrap_or(0);
        let native = local(lane.name(), "native");
        let nullable = group.nullable(if group.object().is_some() { 0 } else { index });
        let surface = group.object().is_none().then(|| {
            let bounds = group.taken(index);
            Surface { form: Form::Value, ty: quote!(impl #bounds), nullable }
        });
        let is_first = index == 0;
        let record = record(callback);
        let of = crate::names::inner(lane.name(), "of");
        let place = group.own_place(&record, if group.object().is_some() { 0 } else { index });
        let trampoline = trampoline(&group, index);
        let pointer = quote!(#of(&#record));
        let pointer = match (callback.signature.optional, nullable) {
            (true, false) => quote!(::core::option::Option::Some(#pointer)),
            (true, true) => quote! {
                if ::core::option::Option::is_some(&#place) { ::core::option::Option::Some(#pointer) } else { ::core::option::Option::None }
            },
            (false, _) => pointer,
        };
        let ty = function_type(callback);
        let ty = if callback.signature.optional { quote!(::core::option::Option<#ty>) } else { ty };
        let stages = Stages {
            surface,
            native: ty.clone(),
            prepare: if is_first { made(&group, &record, body) } else { TokenStream::new() },
            lend: quote!(#trampoline let #native: #ty = #pointer;),
            argument: native.to_token_stream(),
            aliases: if is_first { answers(&group, &record, &quote!(offer())) } else { TokenStream::new() },
            settle: if is_first { settled(&group, &record, body) } else { TokenStream::new() },
            resume: if is_first { resume(&group, &record, body) } else { TokenStream::new() },
            proofs: crate::callback::proofs(callback, group.error.as_ref()),
            crossing: how(&group),
            ..Stages::default()
        };
        if is_first && matches!(group.keeps(), Keeps::Slot { .. }) {
            return super::kept::store(lane, body, &kept(&group, &record), &TokenStream::new(), stages);
        }
        stages
    }
}

/// What goes into a slot, if there is anything.
fn kept(group: &Group<'_>, record: &Ident) -> TokenStream {
    let [keeper, retained] = ["Keeper", "Retained"].map(private);
    let kept = |closure: TokenStream| {
        // SAFETY (of the expansion): the object drops it, and C calls it in calls that take the object alone; the object's
        // type is invariant in the lifetime that the closure lives for, so that it is used no longer.
        let kept = if group.is_lent() {
            quote!(unsafe { #keeper::into_lent(#closure) })
        } else {
            quote!(#keeper::into_kept(#closure))
        };
        quote!(#retained::new(#kept).0)
    };
    if group.nullable(0) {
        let kept = kept(quote!(closure));
        quote!(#record.map(|closure| #kept))
    } else {
        let kept = kept(record.to_token_stream());
        quote!(::core::option::Option::Some(#kept))
    }
}

/// All that find their closures where this one does.
pub(crate) fn group<'a>(callback: &Rc<Callback<'a>>, body: &Body<'a>) -> Group<'a> {
    let member = |&index: &usize| match &body.lane(index).role {
        Role::Callback(member) => Some(Rc::clone(member)),
        _ => None,
    };
    Group {
        members: callback.members.iter().filter_map(member).collect(),
        error: body.error_type(),
        of_struct: false,
    }
}

/// C has the closure from here on: whatever it returned, or only if it has succeeded.
fn settled(group: &Group<'_>, record: &Ident, body: &Body<'_>) -> TokenStream {
    let always = matches!(group.keeps(), Keeps::Destroyed(_, Destroy::Always));
    let took = if always { quote!(true) } else { body.took() };
    answers(group, record, &quote!(settle(#took)))
}

/// Tells what holds a closure for C, if that is no slot.
fn answers(group: &Group<'_>, record: &Ident, said: &TokenStream) -> TokenStream {
    let in_slot = matches!(group.keeps(), Keeps::Slot { .. });
    if !group.is_kept() || in_slot {
        return TokenStream::new();
    }
    if group.nullable(0) {
        quote!(if let ::core::option::Option::Some(closure) = &#record { closure.#said; })
    } else {
        quote!(#record.#said;)
    }
}

/// The local that holds the closures of a group.
pub(super) fn record(callback: &Callback<'_>) -> Ident {
    let first = callback
        .members
        .first()
        .map_or(&callback.param.ident, |&first| &callback.function.params[first].ident);
    local(first, "record")
}

/// Takes the closures to where C finds them.
fn made(group: &Group<'_>, record: &Ident, body: &Body<'_>) -> TokenStream {
    let holder = group.holder();
    let keeper = private("Keeper");
    let new = |index: usize, value: TokenStream| {
        let vec = private("Vec");
        let lends = crate::callback::beside(&group.members[index]).is_some();
        let value = if lends { quote!((#value, #vec::new())) } else { value };
        let nullable = group.nullable(index);
        let held = if group.is_item() {
            quote!(#holder::<_, #nullable>::new(#value))
        } else {
            quote!(#holder::new(#value))
        };
        if group.is_kept() { quote!(#keeper::new(#held)) } else { held }
    };
    let of_object = group.object().and_then(|_| group.members.first()?.data);
    let slots = group.slots().map(|index| {
        if let Some(data) = of_object {
            let object = body.lane(data).name();
            return new(index, object.to_token_stream());
        }
        let name = &group.members[index].param.ident;
        if !group.nullable(index) {
            return new(index, name.to_token_stream());
        }
        let some = new(index, quote!(closure));
        quote! {
            match #name {
                ::core::option::Option::Some(closure) => ::core::option::Option::Some(#some),
                ::core::option::Option::None => ::core::option::Option::None,
            }
        }
    });
    let slots: Vec<_> = slots.collect();
    let value = match slots.as_slice() {
        [one] => one.clone(),
        _ => quote!((#(#slots),*)),
    };
    if group.is_item() || group.is_kept() {
        return quote!(let #record = #value;);
    }
    if group.in_operation() {
        let (in_operation, token) = (private("InOperation"), crate::names::token());
        return quote!(let mut #record = #in_operation::new(#token, #value););
    }
    quote!(let mut #record = #value;)
}

/// Goes on with what stopped a closure.
fn resume(group: &Group<'_>, record: &Ident, body: &Body<'_>) -> TokenStream {
    if group.is_item() || group.is_kept() {
        // These wait in the wrapper itself.
        return TokenStream::new();
    }
    let stopped = |place| body.stopped(&place);
    let each = group.slots().map(|index| {
        let place = group.own_place(record, index);
        if !group.nullable(index) {
            return stopped(place);
        }
        let stopped = stopped(quote!(closure));
        quote!(if let ::core::option::Option::Some(closure) = &mut #place { #stopped })
    });
    quote!(#(#each)*)
}

/// For the docs.
fn how(group: &Group<'_>) -> String {
    let threads = match group.threads() {
        Threads::Caller => "",
        Threads::Other => ", on another thread",
        Threads::Several => ", on several threads at once",
    };
    let what = if group.is_item() {
        "a function without state, known by its type"
    } else if group.object().is_some() {
        "a method of the object that C gets"
    } else if group.is_kept() {
        "a closure, on the heap"
    } else {
        "a closure, kept in the wrapper's frame"
    };
    let when = match group.keeps() {
        Keeps::Call => "during the call",
        Keeps::Once => "once, now or later",
        Keeps::Forever => "from now on, for ever",
        Keeps::Destroyed(..) => "from now on, until it is done with it",
        Keeps::Slot { .. } => "from now on, until another takes its place or the object ends",
    };
    format!("{what}; C calls it {when}{threads}")
}
