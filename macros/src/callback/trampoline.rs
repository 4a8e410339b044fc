//! The function that C calls: it finds the closure, converts for it, and lets nothing unwind.

use super::answer::native;
use super::at;
use super::closure::{body, leaving_alone, method};
use super::group::{Group, Member};
use crate::ast::Param;
use crate::kind::types;
use crate::names::{self, local};
use crate::paths::{At, private};
use crate::plan::Callback;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Ident;

/// The type of C's function, without the words in it.
pub(crate) fn function_type(callback: &Callback<'_>) -> TokenStream {
    let Member { received, .. } = Member::of(callback);
    let natives = received.iter().map(|received| &received.native);
    let (abi, ret) = (&callback.signature.abi, ret(callback));
    quote!(unsafe #abi fn(#(#natives),*) #ret)
}

pub(super) fn ret(callback: &Callback<'_>) -> TokenStream {
    let native = callback.signature.ret.as_ref().map(native);
    native.map(|native| quote!(-> #native)).unwrap_or_default()
}

/// The trampoline of one member, and the function that names it for the types of a record.
pub(crate) fn trampoline(group: &Group<'_>, index: usize) -> TokenStream {
    let callback = &group.members[index];
    let [name, of] = ["trampoline", "of"].map(|role| names::inner(&callback.param.ident, role));
    let (generics, arguments, record) = (group.generics(), group.arguments(), group.record());
    let (function, ty) = (function(group, index, &generics), function_type(callback));
    quote! {
        #function
        #[allow(improper_ctypes_definitions, clippy::type_complexity, reason = "as C declares it")]
        const fn #of #generics(_: &#record) -> #ty { #name::#arguments }
    }
}

/// What C calls, for whatever holds the closure.
pub(super) fn function(group: &Group<'_>, index: usize, generics: &TokenStream) -> TokenStream {
    let callback = &group.members[index];
    let (name, member) = (names::inner(&callback.param.ident, "trampoline"), Member::of(callback));
    let (abi, ret) = (&callback.signature.abi, ret(callback));
    let params = callback.signature.params.iter().zip(&member.received).map(|(param, received)| {
        let (name, native) = (local(&param.ident, ""), &received.native);
        quote!(#name: #native)
    });
    let (fail, method) = (fail(callback), method(group, &member));
    let call = leaving_alone(callback, call(group, index, &member));
    // SAFETY (of the expansion): the author of the block promises that C calls this as declared: with the user data that
    // it got with it, on the declared threads, and not after the wrapper's call of C has returned.
    quote! {
        #[allow(improper_ctypes_definitions, clippy::too_many_arguments, reason = "as C declares it")]
        unsafe #abi fn #name #generics(#(#params),*) #ret {
            #fail
            #method
            #call
        }
    }
}

/// What C gets where the closure has nothing to say.
pub(super) fn fail(callback: &Callback<'_>) -> TokenStream {
    let (name, word) = (names::fail(), &callback.param.facts.callback.fail);
    let Some(param) = &callback.signature.ret else { return quote!(const #name: () = ();) };
    let native = native(param);
    let value = match word {
        Some(word) => word.value.to_token_stream(),
        None => quote!(1),
    };
    let value = if types::is_bool(&param.ty) { quote!((#value) as ::core::primitive::u8) } else { value };
    quote!(const #name: #native = #value;)
}

/// Finds the closure, and calls it.
fn call(group: &Group<'_>, index: usize, member: &Member<'_>) -> TokenStream {
    let callback = member.callback;
    let arguments = (names::fail(), at(callback, None), body(group, member));
    let (fail, at, body) = &arguments;
    if group.is_item() {
        let held = group.held(index);
        // SAFETY (of the expansion): one of this type was made, by the wrapper that gave C this function, before
        // it did so.
        return quote!(unsafe { <#held>::call(#fail, #at, #body) });
    }
    let data = callback.inner.map(|data| handed_back(&callback.signature.params[data]));
    let record = local(&callback.param.ident, "record");
    let called = if group.of_struct {
        let (holder, how) = (names::holder(), group.called());
        // SAFETY (of the expansion): C passes back what it got for such a holder, which it has not released.
        quote!(unsafe { <#holder as #how>::call(#record.cast_const().cast(), #fail, #at, #body) })
    } else if group.is_kept() {
        let held = group.held(if group.object().is_some() { 0 } else { index });
        let found = callback.of_object.map(|slot| in_slot(&record, &held, slot));
        quote! {
            #found
            // SAFETY (of the expansion): C passes back what it got with this function, and has not released.
            unsafe { <#held>::call(#record.cast_const().cast(), #fail, #at, #body) }
        }
    } else {
        in_frame(group, index, &record, &arguments)
    };
    quote!(let #record = #data; #called)
}

/// The closure in a slot of an object, whose record C passes back.
fn in_slot(record: &Ident, held: &TokenStream, slot: usize) -> TokenStream {
    let (fail, in_slot) = (names::fail(), private("in_slot"));
    // SAFETY (of the expansion): C passes back what it got when the object was made: the address of its record.
    quote! {
        let #record = unsafe { #in_slot::<#held>(#record.cast_const().cast(), #slot) };
        if #record.is_null() {
            return #fail;
        }
        let #record = #record.cast_mut();
    }
}

/// The closure in the record of the wrapper that waits for C.
fn in_frame(
    group: &Group<'_>,
    index: usize,
    record: &Ident,
    (fail, at, body): &(Ident, At, TokenStream),
) -> TokenStream {
    let (holder, ty) = (group.holder(), group.record());
    let slot = if group.object().is_some() { 0 } else { index };
    let place = group.place(record, slot);
    let place = if group.slots().len() == 1 { place } else { quote!(&#place) };
    let called = if group.nullable(slot) {
        quote! {
            match #place {
                ::core::option::Option::Some(holder) => #holder::call(holder, #fail, #at, #body),
                ::core::option::Option::None => #fail,
            }
        }
    } else {
        quote!(#holder::call(#place, #fail, #at, #body))
    };
    let found = quote! {
        // SAFETY (of the expansion): C passes back the address that it got with this function: that of the wrapper's record,
        // of this very type, which stays where it is until C has returned; in an operation until it is left here, if its
        // end has come.
        let #record = unsafe { &*#record.cast_const().cast::<#ty>() };
    };
    if !group.in_operation() {
        return quote!(#found #called);
    }
    let [entered, answer] = ["entered", "answered"].map(names::answer);
    quote! {
        #found
        let ::core::option::Option::Some(#entered) = #record.enter() else { return #fail };
        let #record = &**#record;
        let #answer = #called;
        ::core::mem::drop(#entered);
        #answer
    }
}

/// What C got with the function: the parameter itself, or what a function of C's makes of it.
fn handed_back(param: &Param) -> TokenStream {
    let name = local(&param.ident, "");
    match param.facts.callback.user_data.as_ref().and_then(|word| word.value.as_ref()) {
        // SAFETY (of the expansion): the author of the block promises that this function may be called with what C has
        // just passed, and returns the user data.
        Some(function) => quote!({
            #[allow(unused_unsafe, reason = "a wrapper may be safe")]
            let data = unsafe { #function(#name) };
            data
        }),
        None => name.to_token_stream(),
    }
}
