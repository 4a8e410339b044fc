//! A handle that is passed: lent for the call, or given away.

use super::{Kind, Stages, Surface, lent_field};
use crate::ast::HandleUse;
use crate::frame::Body;
use crate::handle;
use crate::names::local;
use crate::paths::private;
use crate::plan::Lane;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(super) struct Handle;

impl Kind for Handle {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        lane.is_argument() && lane.param.handle.as_ref().is_some_and(|usage| !usage.place)
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let usage = lane.param.handle.as_ref().expect("claimed");
        let native = local(lane.name(), "native");
        let (ty, code) = match &lane.facts().consume {
            Some(_) => consumed(lane, body, usage),
            None => lent(lane, body, usage),
        };
        let given = lane.facts().consume.as_ref().map(|_| handed_over(lane));
        let (aliases, adopt) = given.unwrap_or_default();
        // A call that is made again takes what was lent once.
        let (once, code) =
            if body.may_repeat() { (code, TokenStream::new()) } else { (TokenStream::new(), code) };
        let mut stages = Stages {
            once,
            aliases,
            adopt,
            surface: Surface::value(ty),
            native: handle::native(usage),
            lengths: code,
            argument: native.to_token_stream(),
            proofs: handle::proofs(usage),
            crossing: format!("{}{}", how(lane, usage), lent_field::how(lane)),
            ..Stages::default()
        };
        lent_field::add(lane, body, usage, &mut stages);
        stages
    }
}

fn how(lane: &Lane<'_>, usage: &HandleUse) -> &'static str {
    match (&lane.facts().consume, usage.exclusive) {
        (Some(_), _) => "given away",
        (None, true) => "lent alone for the call",
        (None, false) => "lent for the call",
    }
}

fn lent(lane: &Lane<'_>, body: &Body<'_>, usage: &HandleUse) -> (TokenStream, TokenStream) {
    let (name, native) = (lane.name(), local(lane.name(), "native"));
    let ty = body.handle_type(usage);
    let lifetime = body.lent_lifetime(lane);
    if usage.with_record {
        // Only the object itself has its record.
        let owned = private("OwnedHandle");
        let alone = usage.exclusive.then(|| quote!(mut));
        return (quote!(&#lifetime #alone #ty), quote!(let #native = #owned::as_raw(&*#name);));
    }
    let lender = private(if usage.exclusive { "Exclusive" } else { "Shared" });
    let raw = private(if usage.exclusive { "exclusive" } else { "shared" });
    if !lane.nullable() {
        let code = quote!(let #native = #raw::<#ty>(#name););
        return (quote!(impl #lender<#lifetime, #ty>), code);
    }
    // Of `None` no lender could be inferred.
    let (handle, form) = (private("Handle"), body.borrowed_type(usage, &lifetime));
    let raw_of = if usage.exclusive { quote!(raw_mut) } else { quote!(raw) };
    let code = quote! {
        let #native = match #name {
            ::core::option::Option::Some(lent) => <#ty as #handle>::#raw_of(lent),
            ::core::option::Option::None => <#ty as #handle>::INVALID,
        };
    };
    (quote!(::core::option::Option<#form>), code)
}

/// Until the call it is dropped, and so freed, by whatever refuses it.
fn consumed(lane: &Lane<'_>, body: &Body<'_>, usage: &HandleUse) -> (TokenStream, TokenStream) {
    let (name, native) = (lane.name(), local(lane.name(), "native"));
    let (ty, kept, offered) = (body.handle_type(usage), private("kept"), private("Offered"));
    let surface = if lane.nullable() { quote!(::core::option::Option<#ty>) } else { ty };
    let code = if lane.facts().keeps() {
        let holder = local(name, "kept");
        quote!(let #native = #offered::as_raw(&#holder);)
    } else if lane.nullable() {
        quote!(let #native = #kept(&#name);)
    } else {
        let owned = private("OwnedHandle");
        quote!(let #native = #owned::as_raw(&#name);)
    };
    (surface, code)
}

/// C has it now: whoever held it forgets it. Before the call, or, if C takes it on success only, after the test.
fn handed_over(lane: &Lane<'_>) -> (TokenStream, TokenStream) {
    let (name, given) = (lane.name(), private("given"));
    if lane.facts().keeps() {
        let (kept, offered) = (local(name, "kept"), private("Offered"));
        return (TokenStream::new(), quote!(#offered::given(&mut #kept);));
    }
    let some =
        if lane.nullable() { name.to_token_stream() } else { quote!(::core::option::Option::Some(#name)) };
    (quote!(#given(#some);), TokenStream::new())
}
