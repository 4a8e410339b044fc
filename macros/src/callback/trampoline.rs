//! The function that C calls: it finds the closure, converts for it, and lets nothing unwind.

use super::answer::native;
use super::group::{self, Group, Member, is_fallible};
use super::{Argument, at};
use crate::ast::{CallbackForm, Param};
use crate::handle;
use crate::kind::types;
use crate::names::{self, local};
use crate::paths::private;
use crate::plan::Callback;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Path};

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
    let (fail, call, method) = (fail(callback), call(group, index, &member), method(group, &member));
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
    let (callback, fail, at) = (member.callback, names::fail(), at(member.callback, None));
    let body = body(group, member);
    let holder = group.holder();
    if group.is_item() {
        let held = group.held(index);
        // SAFETY (of the expansion): one of this type was made, by the wrapper that gave C this function, before
        // it did so.
        return quote!(unsafe { <#held>::call(#fail, #at, #body) });
    }
    let data = callback.inner.map(|data| handed_back(&callback.signature.params[data]));
    let record = local(&callback.param.ident, "record");
    if group.of_struct {
        let (holder, how) = (names::holder(), group.called());
        // SAFETY (of the expansion): C passes back what it got for such a holder, which it has not released.
        return quote! {
            let #record = #data;
            unsafe { <#holder as #how>::call(#record.cast_const().cast(), #fail, #at, #body) }
        };
    }
    if group.is_kept() {
        let held = group.held(if group.object().is_some() { 0 } else { index });
        let found = callback.of_object.map(|slot| {
            let in_slot = private("in_slot");
            // SAFETY (of the expansion): C passes back what it got when the object was made: the address of its record.
            quote! {
                let #record = unsafe { #in_slot::<#held>(#record.cast_const().cast(), #slot) };
                if #record.is_null() {
                    return #fail;
                }
                let #record = #record.cast_mut();
            }
        });
        return quote! {
            let #record = #data;
            #found
            // SAFETY (of the expansion): C passes back what it got with this function, and has not released.
            unsafe { <#held>::call(#record.cast_const().cast(), #fail, #at, #body) }
        };
    }
    let ty = group.record();
    let slot = if group.object().is_some() { 0 } else { index };
    let place = group.place(&record, slot);
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
    // SAFETY (of the expansion): C passes back the address that it got with this function: that of the wrapper's record,
    // of this very type, which stays where it is until C has returned.
    quote! {
        let #record = #data;
        let #record = unsafe { &*#record.cast_const().cast::<#ty>() };
        #called
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

/// The method of an object, behind a signature of our own: what C hands over is lent for the call, whatever lifetimes the
/// trait asks for.
fn method(group: &Group<'_>, member: &Member<'_>) -> TokenStream {
    let CallbackForm::Method(path) = member.callback.form() else { return TokenStream::new() };
    let (name, object) = (names::inner(&member.callback.param.ident, "method"), names::closure(0));
    let (reference, returned) = (group.reference(), group.returned(member));
    let (of, called) = group::split(path);
    let taken: Vec<_> = member.received.iter().filter_map(|received| received.surface.as_ref()).collect();
    let names: Vec<_> = (0..taken.len()).map(|index| located(names::argument(index), path)).collect();
    let taking = located(names::answer("object"), path);
    let call = quote_spanned!(path.span()=> <#object as #of>::#called(#taking, #(#names),*));
    quote! {
        #[inline(always)]
        #[allow(clippy::too_many_arguments, clippy::type_complexity, reason = "as C declares it")]
        fn #name<#object: #of>(#taking: #reference #object, #(#names: #taken),*) #returned {
            #call
        }
    }
}

/// So that a message points at the trait.
fn located(mut name: Ident, path: &Path) -> Ident {
    name.set_span(name.span().located_at(path.span()));
    name
}

/// While the closure runs, the handle that it was told to leave alone is refused.
fn leaving_alone(callback: &Callback<'_>, called: TokenStream) -> TokenStream {
    let Some(word) = &callback.param.facts.callback.busy else { return called };
    let while_busy = private("while_busy");
    let ty = match &word.value {
        Some(ty) => ty.to_token_stream(),
        None => {
            let receiver = callback.function.receiver().map(|index| &callback.function.params[index]);
            receiver.and_then(|param| param.handle.as_ref()).map(handle::erased).unwrap_or_default()
        }
    };
    quote_spanned!(word.span.resolved_at(Span::mixed_site())=> #while_busy::<#ty, _>(|| #called))
}

/// What the runtime runs with the closure.
fn body(group: &Group<'_>, member: &Member<'_>) -> TokenStream {
    let closure = names::answer("closure");
    let receives = member.received.iter().map(|received| &received.receive);
    let arguments = Argument::all(member.callback).zip(&member.received);
    let arguments: Vec<_> = arguments
        .filter(|(_, received)| received.surface.is_some())
        .map(|(_, received)| received.argument.clone())
        .collect();
    let called = match member.callback.form() {
        CallbackForm::Method(_) => {
            let (reference, method) =
                (group.reference(), names::inner(&member.callback.param.ident, "method"));
            let is_held = group.is_kept() || group.of_struct;
            let object = if is_held { quote!(*#closure) } else { quote!(**#closure) };
            quote!(#method(#reference #object, #(#arguments),*))
        }
        CallbackForm::Closure | CallbackForm::Once | CallbackForm::Complete => {
            quote!(#closure(#(#arguments),*))
        }
    };
    let called = leaving_alone(member.callback, called);
    let lent = names::answer("lent");
    let split = super::beside(member.callback).map(|_| quote!(let (#closure, #lent) = #closure;));
    let (pattern, convert, value) = (&member.answer.pattern, &member.answer.convert, &member.answer.value);
    let called = if is_fallible(member.callback) {
        let (stop, at) = (private("Stop"), at(member.callback, None));
        let failed = if group.of_struct {
            let (holder, fails) = (names::holder(), private("FailsWith"));
            quote!(<#holder as #fails<_>>::stop(error, #at))
        } else if group.is_kept() {
            quote!(#stop::failed(error, #at))
        } else {
            quote!(#stop::Failed(error))
        };
        quote! {
            match #called {
                ::core::result::Result::Ok(answer) => answer,
                ::core::result::Result::Err(error) => return ::core::result::Result::Err(#failed),
            }
        }
    } else {
        called
    };
    quote! {
        |#closure| {
            #split
            #(#receives)*
            let #pattern = #called;
            #convert
            ::core::result::Result::Ok(#value)
        }
    }
}
