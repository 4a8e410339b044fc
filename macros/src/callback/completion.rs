//! The end of an operation: the function that C calls with the token, and what it brings.

use super::argument::{Received, received};
use super::closure::leaving_alone;
use super::object::Object;
use super::trampoline::{fail, ret};
use super::{Argument, function_type};
use crate::ast::Param;
use crate::kind::{Part, Proof};
use crate::names::{self, local};
use crate::paths::{private, private_at};
use crate::plan::{Callback, Completion};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::spanned::Spanned;
use syn::{GenericArgument, PathArguments, Type, parse2};

/// What an end brings, as code.
pub(crate) struct Brought {
    /// The type of all of it, as it waits in the record.
    pub(crate) ty: TokenStream,
    /// Its names on the other side.
    pub(crate) pattern: TokenStream,
    /// The same, where no callback came: nothing was brought.
    pub(crate) nothing: TokenStream,
    /// Binds what conditions look at, where nothing can be told of that.
    pub(crate) natives: TokenStream,
    /// What joins the result.
    pub(crate) parts: Vec<Part>,
    pub(crate) proofs: Vec<Proof>,
}

/// One value of it.
pub(super) struct Value {
    pub(super) ty: TokenStream,
    pub(super) name: Ident,
    pub(super) value: TokenStream,
    pub(super) nothing: TokenStream,
    /// What joins the result.
    pub(super) part: Option<Part>,
}

/// The native value of a parameter of the callback, once it has come.
pub(crate) fn native(param: &Ident) -> Ident {
    local(param, "completed")
}

pub(crate) fn brought(callback: &Callback<'_>) -> Brought {
    let received: Vec<_> = Argument::all(callback).map(|argument| self::received(&argument)).collect();
    let values = values(callback, &received);
    let tys = values.iter().map(|value| &value.ty);
    let names = values.iter().map(|value| &value.name);
    let nothing = values.iter().map(|value| &value.nothing);
    let natives = values.iter().filter(|value| value.part.is_none());
    let natives = natives.map(|Value { name, nothing, .. }| quote!(let #name = #nothing;)).collect();
    Brought {
        natives,
        ty: quote!((#(#tys,)*)),
        pattern: quote!((#(#names,)*)),
        nothing: quote!((#(#nothing,)*)),
        parts: values.into_iter().filter_map(|value| value.part).collect(),
        proofs: received.into_iter().flat_map(|received| received.proofs).collect(),
    }
}

/// What conditions look at is kept as C passed it; what joins the result is Rust's own.
fn values(callback: &Callback<'_>, received: &[Received]) -> Vec<Value> {
    let mut values = Vec::new();
    for (argument, received) in Argument::all(callback).zip(received) {
        let (name, param) = (local(&argument.param.ident, ""), argument.param);
        if let Some(object) = Object::of(param) {
            values.push(object.value());
        }
        let Some(surface) = received.surface.as_ref().filter(|_| can_wait(param)) else { continue };
        if param.pointer().is_none() {
            let (ty, zeroed) = (&received.native, private("zeroed"));
            values.push(Value {
                ty: ty.clone(),
                name: native(&param.ident),
                value: name.to_token_stream(),
                nothing: quote!(#zeroed::<#ty>()),
                part: None,
            });
            if param.facts.retval.is_none() {
                continue;
            }
        }
        values.push(joining(param, surface, received));
    }
    values
}

/// Objects, and arrays of text, are refused.
fn can_wait(param: &Param) -> bool {
    let is_array = param.pointer().is_some_and(|pointer| matches!(pointer.pointee, Type::Ptr(_)));
    param.handle.is_none() && !(is_array && param.facts.text.is_some())
}

/// What cannot be converted is an error of an operation that has succeeded, and of no other.
fn joining(param: &Param, surface: &TokenStream, received: &Received) -> Value {
    let (own, value) = owned(surface, &received.argument);
    let (name, may_fail) = (local(&param.ident, "brought"), !received.receive.is_empty());
    let absent = private_at(param.ty.span(), "absent");
    let nothing = quote!(#absent::<#own>());
    if !may_fail {
        let part = Part { ty: own.clone(), value: name.to_token_stream() };
        return Value { ty: own, name, value, nothing, part: Some(part) };
    }
    let [stop, stopped] = ["Stop", "stopped"].map(private);
    let (receive, why) = (&received.receive, local(&param.ident, "stop"));
    let ty = quote!(::core::result::Result<#own, #stop<::core::convert::Infallible>>);
    // Only when the operation has succeeded.
    let converted = quote! {
        match #name {
            ::core::result::Result::Ok(#name) => #name,
            ::core::result::Result::Err(#why) => return ::core::result::Result::Err(#stopped(#why)),
        }
    };
    Value {
        value: quote!((|| -> #ty { #receive ::core::result::Result::Ok(#value) })()),
        nothing: quote!(::core::result::Result::Ok(#nothing)),
        part: Some(Part { ty: own, value: converted }),
        ty,
        name,
    }
}

/// What is borrowed from C is copied before C goes on.
fn owned(surface: &TokenStream, argument: &TokenStream) -> (TokenStream, TokenStream) {
    let to_owned = private("ToOwned");
    match parse2::<Type>(surface.clone()) {
        Ok(Type::Reference(reference)) => {
            let inner = &reference.elem;
            (quote!(<#inner as #to_owned>::Owned), quote!(<#inner as #to_owned>::to_owned(#argument)))
        }
        Ok(ty) => match optional(&ty) {
            Some(inner) => {
                let own = quote!(<#inner as #to_owned>::Owned);
                let each = quote!(<#inner as #to_owned>::to_owned);
                (quote!(::core::option::Option<#own>), quote!(::core::option::Option::map(#argument, #each)))
            }
            None => (surface.clone(), argument.clone()),
        },
        Err(_) => (surface.clone(), argument.clone()),
    }
}

/// The `T` of an `Option<&T>`.
fn optional(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(Type::Reference(reference)) => Some(&reference.elem),
        _ => None,
    }
}

/// The function that C calls, and its name.
pub(crate) fn completed(completion: &Completion<'_>, callback: &Callback<'_>, event: &Ident) -> TokenStream {
    let all: Vec<_> = Argument::all(callback).map(|argument| received(&argument)).collect();
    let params = callback.signature.params.iter().zip(&all).map(|(param, received)| {
        let (name, native) = (local(&param.ident, ""), &received.native);
        quote!(#name: #native)
    });
    let values = values(callback, &all);
    let values = values.iter().map(|value| &value.value);
    let raw = quote!((#(#values,)*));
    let (abi, name, ret, fail) = (&callback.signature.abi, names::completed(), ret(callback), fail(callback));
    let (complete, answer, token) = (private("complete"), names::fail(), names::token());
    let ended = ended(completion, callback, &quote!(#complete(&#event, #token, move || #raw)));
    // Whoever is woken may run here.
    let alone = callback.param.facts.callback.busy.as_ref().map(|_| quote!(;));
    let ended = leaving_alone(callback, ended);
    // SAFETY (of the expansion): the author of the block promises that C calls this as declared; which operation has ended
    // is not believed, but looked up.
    quote! {
        #[allow(improper_ctypes_definitions, clippy::too_many_arguments, reason = "as C declares it")]
        unsafe #abi fn #name(#(#params),*) #ret {
            #fail
            #ended #alone
            #answer
        }
    }
}

/// One operation has ended, or several.
fn ended(completion: &Completion<'_>, callback: &Callback<'_>, complete: &TokenStream) -> TokenStream {
    let Some(token) = completion.token else { return TokenStream::new() };
    let param = &callback.signature.params[token];
    let (name, tokens, one) = (local(&param.ident, ""), private("tokens"), names::token());
    let count = param.facts.extent.as_ref().and_then(|extent| match &extent.value.expr {
        crate::ast::Expr::Name(name) => Some(local(name, "")),
        _ => None,
    });
    if let Some(field) = &completion.in_block {
        let (token_in, block) = (private_at(field.at, "token_in"), local(&param.ident, "block"));
        let pointee = param.pointer().map(|pointer| &pointer.pointee);
        let place = &field.place;
        // SAFETY (of the expansion): C hands back the block that it was given, or NULL, and once, as the author promises: so it
        // is there, since its operation has not ended.
        let token =
            quote!(unsafe { #token_in(#name as *const #pointee, |#block| &raw const (*#block).#place) });
        return quote!(let #one = #token; #complete;);
    }
    match count {
        None => {
            let token_of = private_at(param.ty.span(), "token_of");
            quote!(let #one = #token_of(#name); #complete;)
        }
        // SAFETY (of the expansion): C hands over so many of them, as the author promises.
        Some(count) => quote!(for #one in unsafe { #tokens(#name, #count) } { #complete; }),
    }
}

/// What C has for the function.
pub(crate) fn pointer_type(callback: &Callback<'_>) -> TokenStream {
    let ty = function_type(callback);
    if callback.signature.optional { quote!(::core::option::Option<#ty>) } else { ty }
}
