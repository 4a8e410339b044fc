//! The pointer by which C hands a closure back.

use super::callback::{group, record};
use super::{Form, Kind, Stages, Surface};
use crate::ast::Threads;
use crate::frame::Body;
use crate::names::local;
use crate::paths::private;
use crate::plan::{Lane, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(super) struct UserData;

impl Kind for UserData {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::UserData(_))
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let Role::UserData(members) = &lane.role else { return Stages::default() };
        let first = members.first().map(|&first| &body.lane(first).role);
        if let Some(Role::Functions(functions)) = first {
            return super::functions::data(functions, lane);
        }
        let Some(Role::Callback(callback)) = first else { return Stages::default() };
        let (group, record, native) = (group(callback, body), record(callback), local(lane.name(), "native"));
        let (user_data, ty) = (private("user_data"), &lane.param.ty);
        let keeper = private("Keeper");
        let address = |record: TokenStream| {
            if group.is_kept() { quote!(#keeper::user_data(#record)) } else { quote!(#user_data(#record)) }
        };
        let mut pointer = address(quote!(&#record));
        if group.slots().len() == 1 && group.nullable(0) {
            let null = quote!(::core::ptr::null_mut());
            pointer = if group.is_kept() {
                let some = address(quote!(closure));
                quote!(match &#record { ::core::option::Option::Some(closure) => #some, ::core::option::Option::None => #null })
            } else {
                quote!(if ::core::option::Option::is_some(&#record) { #pointer } else { #null })
            };
        }
        let surface = group.object().map(|_| {
            let bounds = group.taken(0);
            let (form, ty) = match (group.is_kept(), group.threads()) {
                (true, _) => (Form::Value, quote!(impl #bounds)),
                (false, Threads::Several) => (Form::Shared, quote!((impl #bounds))),
                (false, _) => (Form::Exclusive, quote!((impl #bounds))),
            };
            Surface { form, ty, nullable: false }
        });
        Stages {
            surface,
            native: ty.to_token_stream(),
            lend: quote!(let #native: #ty = #pointer;),
            argument: native.to_token_stream(),
            crossing: "the address of what holds the closure; C hands it back".into(),
            ..Stages::default()
        }
    }
}
