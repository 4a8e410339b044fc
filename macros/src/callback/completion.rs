//! The end of an operation: the function that C calls with the token, and what it brings.

use super::argument::{Received, received};
use super::trampoline::{fail, ret};
use super::{Argument, function_type};
use crate::kind::{Part, Proof};
use crate::names::{self, local};
use crate::paths::{private, private_at};
use crate::plan::{Callback, Completion};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::spanned::Spanned;
use syn::{Type, parse2};

/// What an end brings, as code.
pub(crate) struct Brought {
    /// The type of all of it, as it waits in the record.
    pub(crate) ty: TokenStream,
    /// Its names on the other side.
    pub(crate) pattern: TokenStream,
    /// The same, where no callback came: nothing was brought.
    pub(crate) nothing: TokenStream,
    /// Whether C may bring what cannot be converted.
    pub(crate) may_fail: bool,
    /// What joins the result.
    pub(crate) parts: Vec<Part>,
    pub(crate) proofs: Vec<Proof>,
}

/// One value of it.
struct Value {
    ty: TokenStream,
    name: Ident,
    value: TokenStream,
    nothing: TokenStream,
    joins: bool,
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
    let (mut ty, may_fail) =
        (quote!((#(#tys,)*)), received.iter().any(|received| !received.receive.is_empty()));
    if may_fail {
        let stop = private("Stop");
        ty = quote!(::core::result::Result<#ty, #stop<::core::convert::Infallible>>);
    }
    let joined = values.iter().filter(|value| value.joins);
    Brought {
        ty,
        pattern: quote!((#(#names,)*)),
        nothing: quote!((#(#nothing,)*)),
        may_fail,
        parts: joined
            .map(|value| Part { ty: value.ty.clone(), value: value.name.to_token_stream() })
            .collect(),
        proofs: received.into_iter().flat_map(|received| received.proofs).collect(),
    }
}

/// What conditions look at is kept as C passed it; what joins the result is Rust's own.
fn values(callback: &Callback<'_>, received: &[Received]) -> Vec<Value> {
    let mut values = Vec::new();
    for (argument, received) in Argument::all(callback).zip(received) {
        let Some(surface) = &received.surface else { continue };
        let (name, param) = (local(&argument.param.ident, ""), argument.param);
        if param.pointer().is_none() {
            let (ty, zeroed) = (&received.native, private("zeroed"));
            values.push(Value {
                ty: ty.clone(),
                name: native(&param.ident),
                value: name.to_token_stream(),
                nothing: quote!(#zeroed::<#ty>()),
                joins: false,
            });
            if param.facts.retval.is_none() {
                continue;
            }
        }
        let (ty, value) = owned(surface, &received.argument);
        let nothing = quote!(<#ty as ::core::default::Default>::default());
        values.push(Value { ty, name: local(&param.ident, "brought"), value, nothing, joins: true });
    }
    values
}

/// What is borrowed from C is copied before C goes on.
fn owned(surface: &TokenStream, argument: &TokenStream) -> (TokenStream, TokenStream) {
    let to_owned = private("ToOwned");
    match parse2::<Type>(surface.clone()) {
        Ok(Type::Reference(reference)) => {
            let inner = &reference.elem;
            (quote!(<#inner as #to_owned>::Owned), quote!(<#inner as #to_owned>::to_owned(#argument)))
        }
        _ => (surface.clone(), argument.clone()),
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
    let receives: TokenStream = all.iter().map(|received| received.receive.clone()).collect();
    let mut raw = quote!((#(#values,)*));
    let brought = brought(callback);
    if brought.may_fail {
        let ty = &brought.ty;
        raw = quote!((move || -> #ty { #receives ::core::result::Result::Ok(#raw) })());
    }
    let (abi, name, ret, fail) = (&callback.signature.abi, names::completed(), ret(callback), fail(callback));
    let (complete, answer, token) = (private("complete"), names::fail(), names::token());
    let ended = ended(completion, callback, &quote!(#complete(&#event, #token, move || #raw)));
    // SAFETY (of the expansion): the author of the block promises that C calls this as declared; which operation has ended
    // is not believed, but looked up.
    quote! {
        #[allow(improper_ctypes_definitions, clippy::too_many_arguments, reason = "as C declares it")]
        unsafe #abi fn #name(#(#params),*) #ret {
            #fail
            #ended
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
    if let Some(Some(field)) = param.facts.callback.user_data.as_ref().map(|word| &word.value) {
        let (token_in, block) = (private_at(field.span(), "token_in"), local(&param.ident, "block"));
        // SAFETY (of the expansion): C hands back the block that it was given, as the author promises, which is there
        // until its operation has ended.
        let pointee = param.pointer().map(|pointer| &pointer.pointee);
        let token =
            quote!(unsafe { #token_in(#name as *const #pointee, |#block| &raw const (*#block).#field) });
        return quote!(let #one = #token; #complete;);
    }
    match count {
        None => quote!(let #one = #name as *mut ::core::ffi::c_void; #complete;),
        // SAFETY (of the expansion): C hands over so many of them, as the author promises.
        Some(count) => quote!(for #one in unsafe { #tokens(#name, #count) } { #complete; }),
    }
}

/// What C has for the function.
pub(crate) fn pointer_type(callback: &Callback<'_>) -> TokenStream {
    let ty = function_type(callback);
    if callback.signature.optional { quote!(::core::option::Option<#ty>) } else { ty }
}
