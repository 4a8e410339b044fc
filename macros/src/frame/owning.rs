//! The owning frame: an asynchronous wrapper takes the owners of what the borrowing frame would be lent, keeps them
//! until C is done, and gives them back. What is in between is the borrowing frame's own body.

use super::body::Body;
use super::{Call, Signature, operation, outcome, signature};
use crate::ast::Function;
use crate::docs;
use crate::kind::{Form, Surface};
use crate::names;
use crate::paths::private;
use crate::plan::Lane;
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Type, parse2};

/// One parameter of an asynchronous wrapper.
struct Owned {
    name: Ident,
    generics: Vec<TokenStream>,
    ty: TokenStream,
    /// Binds what the body takes, borrowed from the owner in its place.
    lend: TokenStream,
    /// Whether it comes back with the result.
    returns: bool,
}

/// The pieces of an asynchronous wrapper.
pub(super) struct Owning {
    signature: Signature,
    /// Its parameters.
    names: Vec<Ident>,
    lend: TokenStream,
    /// The type of the result itself.
    pub(super) result: TokenStream,
    /// What stands beside it, if anything comes back.
    pub(super) beside: TokenStream,
    /// What must be `Send`, since C or a pool may drop it elsewhere.
    sent: TokenStream,
}

impl Call<'_> {
    /// An asynchronous wrapper.
    pub(super) fn owning(mut self, name: &Ident) -> TokenStream {
        let owning = self.owners();
        let docs = docs::wrapper(self.plan, &self.lanes, self.ret.as_ref(), name);
        let parts = self.parts();
        let body = outcome::keeping(self.plan, &parts, self.body());
        let body = if self.plan.function.words.operation.blocking.is_some() {
            owning.offloaded(&Body::new(self.plan), &body)
        } else {
            operation::started(&Body::new(self.plan), &owning, &body)
        };
        let (signature, sent) = (owning.print(self.plan.function, name), &owning.sent);
        let body = quote_spanned!(name.span()=> { #sent #body });
        self.with_attributes(&quote! {
            #docs
            #[inline]
            #[allow(unused_mut, clippy::too_many_arguments, reason = "owners are lent where they are, as many as C has arguments")]
            #signature #body
        })
    }

    pub(super) fn owning_stub(&self, name: &Ident) -> TokenStream {
        let (signature, broken) = (self.owners().print(self.plan.function, name), private("broken"));
        self.with_attributes(&quote! {
            #[allow(dead_code, unused_variables, unused_mut, missing_docs, reason = "the block was refused")]
            #signature { #broken() }
        })
    }

    fn owners(&self) -> Owning {
        let mut all = Vec::new();
        for (lane, stages) in self.plan.lanes.iter().zip(&self.lanes) {
            let own = stages.surface.as_ref().map(|surface| (lane.name(), surface));
            for (name, surface) in
                own.into_iter().chain(stages.beside.iter().map(|(name, surface)| (name, surface)))
            {
                all.push(owned(lane, name, surface, &Body::new(self.plan)));
            }
        }
        let (result, _) = outcome::result(self.plan, &self.parts(), true);
        let back: Vec<_> = all.iter().filter(|owned| owned.returns).collect();
        let (types, values) = (back.iter().map(|owned| &owned.ty), back.iter().map(|owned| &owned.name));
        let (output, beside) = match back.as_slice() {
            [] => (result.clone(), TokenStream::new()),
            [one] => {
                let (ty, name) = (&one.ty, &one.name);
                (quote!((#result, #ty)), name.to_token_stream())
            }
            _ => (quote!((#result, (#(#types),*))), quote!((#(#values),*))),
        };
        let generics = all.iter().flat_map(|owned| owned.generics.clone()).collect();
        let params = all.iter().map(|owned| (owned.name.clone(), owned.ty.clone())).collect();
        let ret = quote_spanned!(self.plan.function.ident.span()=> -> ::pinvoke::Op<#output>);
        let sendable = private("sendable");
        Owning {
            signature: Signature { generics, params, ret },
            names: all.iter().map(|owned| owned.name.clone()).collect(),
            lend: all.iter().map(|owned| owned.lend.clone()).collect(),
            result,
            beside,
            sent: all.iter().map(|owned| &owned.ty).map(|ty| quote!(#sendable::<#ty>();)).collect(),
        }
    }
}

impl Owning {
    /// The signature: owners are lent where they are, so each may change.
    fn print(&self, function: &Function, name: &Ident) -> TokenStream {
        let Signature { generics, params, ret } = &self.signature;
        let params = params.iter().map(|(param, ty)| quote!(mut #param: #ty));
        let (vis, signature) = (&function.vis, signature(function, name, generics, params, ret));
        quote!(#vis #signature)
    }

    /// The result, beside what comes back.
    pub(super) fn output(&self, result: &TokenStream) -> TokenStream {
        let beside = &self.beside;
        if beside.is_empty() { result.clone() } else { quote!((#result, #beside)) }
    }

    /// Where the owners are lent, and C is called.
    pub(super) fn lent(&self, body: &TokenStream) -> TokenStream {
        let lend = &self.lend;
        quote!(#lend #body)
    }

    /// The call itself runs on a thread of a pool.
    fn offloaded(&self, body: &Body<'_>, code: &TokenStream) -> TokenStream {
        let [blocking, work, event_type] = ["blocking", "work", "Event"].map(private);
        let (event, names, result) = (names::event(), &self.names, &self.result);
        let (at, lent) = (body.at(""), self.lent(code));
        let ran = self.output(&quote!(result));
        let refusal = body.refusal("", "cancelled", None, &[]).to_token_stream();
        quote! {
            static #event: #event_type<()> = #event_type::new(#at);
            #blocking(&#event, #work(
                (#(#names,)*),
                |(#(mut #names,)*)| {
                    let result = (|| -> #result { #lent })();
                    #ran
                },
                |(#(mut #names,)*)| {
                    let result = (|| -> #result { #refusal })();
                    #ran
                },
            ))
        }
    }
}

/// The owner of what a kind would be lent.
fn owned(lane: &Lane<'_>, name: &Ident, surface: &Surface, body: &Body<'_>) -> Owned {
    let owner = names::owner(name);
    let generic = |bounds: TokenStream, lend: TokenStream| Owned {
        name: name.clone(),
        generics: vec![quote!(#owner: #bounds)],
        ty: optional(surface.nullable, owner.to_token_stream()),
        lend,
        returns: true,
    };
    if let Some(usage) = lane.param.handle.as_ref().filter(|usage| !usage.place && name == lane.name()) {
        if lane.facts().consume.is_none() {
            let handle = body.handle_type(usage);
            let nullable = lane.nullable();
            let of = private(if usage.exclusive { "HoldsMut" } else { "Holds" });
            let lend = match (usage.exclusive, nullable) {
                (false, false) => quote!(let #name: &#handle = #of::held(&#name);),
                (true, false) => quote!(let #name: &mut #handle = #of::held_mut(&mut #name);),
                (alone, true) => lent_if(name, &handle, alone),
            };
            return Owned {
                ty: optional(nullable, owner.to_token_stream()),
                ..generic(quote!(#of<#handle>), lend)
            };
        }
    }
    let parsed = parse2::<Type>(surface.ty.clone()).ok().map(|ty| match ty {
        Type::Paren(inner) => *inner.elem,
        ty => ty,
    });
    let ty = &surface.ty;
    let by_value = |lend: TokenStream, returns: bool| Owned {
        name: name.clone(),
        generics: Vec::new(),
        ty: optional(surface.nullable, ty.clone()),
        lend,
        returns,
    };
    let (borrow, map) = match surface.form {
        Form::Exclusive => (quote!(&mut), quote!(as_mut)),
        _ => (quote!(&), quote!(as_ref)),
    };
    let lent = |view: &dyn Fn(TokenStream) -> TokenStream| {
        if surface.nullable {
            let each = view(quote!(owner));
            quote!(let #name = ::core::option::Option::map(::core::option::Option::#map(#borrow #name), |owner| #each);)
        } else {
            let whole = view(quote!(#borrow #name));
            quote!(let #name = #whole;)
        }
    };
    match (surface.form, parsed) {
        (form, Some(Type::ImplTrait(bounds))) => {
            let bounds = &bounds.bounds;
            let lend = if form == Form::Value { TokenStream::new() } else { lent(&|owner| owner) };
            Owned { returns: false, ..generic(quote!(#bounds + ::core::marker::Send + 'static), lend) }
        }
        (Form::Value, _) => by_value(TokenStream::new(), false),
        (Form::Room, _) => {
            let room = private("RoomOf");
            generic(quote!(::pinvoke::BufferUninit<Element = #ty>), quote!(let #name = #room(&mut #name);))
        }
        (form, Some(Type::Slice(slice))) => slices(name, &owner, form, &slice.elem, surface.nullable),
        (Form::Shared, _) if lane.encoding().is_some() => generic(
            quote!(::core::convert::AsRef<#ty> + ::core::marker::Send + 'static),
            lent(&|owner| quote!(::core::convert::AsRef::<#ty>::as_ref(#owner))),
        ),
        // A reference, as everywhere in the body.
        _ => by_value(lent(&|owner| owner), true),
    }
}

/// The owner of a slice: of text it holds the owners of that.
fn slices(name: &Ident, owner: &Ident, form: Form, element: &Type, nullable: bool) -> Owned {
    let (buffer, buffer_mut) = (quote!(::pinvoke::Buffer), quote!(::pinvoke::BufferMut));
    let (of, view) = match form {
        Form::Exclusive => (buffer_mut, quote!(as_mut_slice)),
        _ => (buffer, quote!(as_slice)),
    };
    let (map, borrow) =
        if form == Form::Exclusive { (quote!(as_mut), quote!(&mut)) } else { (quote!(as_ref), quote!(&)) };
    let whole = |view: TokenStream| {
        if nullable {
            quote!(::core::option::Option::map(::core::option::Option::#map(#borrow #name), #view))
        } else {
            quote!(#view(#borrow #name))
        }
    };
    let mut generics = Vec::new();
    let lend = if let (Type::Reference(inner), false) = (element, nullable) {
        let (item, inner, vec) = (names::local(owner, "Item"), &inner.elem, private("Vec"));
        generics.push(quote!(#item: ::core::convert::AsRef<#inner> + ::core::marker::Send + 'static));
        generics.push(quote!(#owner: #of<Element = #item>));
        let items = whole(quote!(#of::#view));
        let each = quote!(::core::iter::Iterator::map(<[_]>::iter(#items), ::core::convert::AsRef::<#inner>::as_ref));
        quote!(let #name: #vec<&#inner> = ::core::iter::Iterator::collect(#each); let #name = &*#name;)
    } else {
        generics.push(quote!(#owner: #of<Element = #element>));
        let value = whole(quote!(#of::#view));
        quote!(let #name = #value;)
    };
    Owned {
        name: name.clone(),
        generics,
        ty: optional(nullable, owner.to_token_stream()),
        lend,
        returns: true,
    }
}

/// The borrowed form of a handle that may be none.
fn lent_if(name: &Ident, handle: &TokenStream, alone: bool) -> TokenStream {
    let held = private(if alone { "held_if_mut" } else { "held_if" });
    let borrow = if alone { quote!(&mut) } else { quote!(&) };
    quote!(let #name = #held::<#handle, _>(#borrow #name);)
}

fn optional(nullable: bool, ty: TokenStream) -> TokenStream {
    if nullable { quote!(::core::option::Option<#ty>) } else { ty }
}
