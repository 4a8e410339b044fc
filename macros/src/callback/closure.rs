//! What runs between C and the closure: what C hands over is converted, the closure is called, its answer converted.

use super::group::{self, Group, Member, is_fallible};
use super::{Argument, at};
use crate::ast::CallbackForm;
use crate::handle;
use crate::names;
use crate::paths::private;
use crate::plan::Callback;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Path};

/// The method of an object, behind a signature of our own: what C hands over is lent for the call, whatever lifetimes the
/// trait asks for.
pub(super) fn method(group: &Group<'_>, member: &Member<'_>) -> TokenStream {
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

/// Until C goes on, the handle is refused that the closure was told to leave alone: also where an argument or the answer is
/// converted, or where something is dropped behind it: the answer, an error, or the closure itself, if it was replaced.
pub(super) fn leaving_alone(callback: &Callback<'_>, run: TokenStream) -> TokenStream {
    let Some(word) = &callback.param.facts.callback.busy else { return run };
    let while_busy = private("while_busy");
    let ty = match &word.value {
        Some(ty) => ty.to_token_stream(),
        None => {
            let receiver = callback.function.receiver().map(|index| &callback.function.params[index]);
            receiver.and_then(|param| param.handle.as_ref()).map(handle::erased).unwrap_or_default()
        }
    };
    quote_spanned!(word.span.resolved_at(Span::mixed_site())=> #while_busy::<#ty, _>(|| { #run }))
}

/// What the runtime runs with the closure.
pub(super) fn body(group: &Group<'_>, member: &Member<'_>) -> TokenStream {
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
