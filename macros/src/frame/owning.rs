//! The owning frame: an asynchronous wrapper takes the owners of what the borrowing frame would be lent, keeps them
//! until C is done, and gives them back. What is in between is the borrowing frame's own body.

use super::body::Body;
use super::{Call, Signature, operation, outcome, signature};
use crate::ast::{Direction, Function, Own};
use crate::docs;
use crate::kind::{Form, Surface};
use crate::names;
use crate::paths::{private, private_at};
use crate::plan::Lane;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Type, TypeReference, parse2};

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
        let (spelling, unused) = self.allowed(name);
        let parts = self.parts();
        let stages = self.lanes.iter().chain(&self.ret);
        let own = self.plan.lanes.iter().chain(&self.plan.ret).any(|lane| lane.facts().own.is_some());
        let adopts = own || stages.into_iter().any(|stages| !stages.adopt.is_empty());
        let body = outcome::keeping(self.plan, &parts, self.body());
        let body = if self.plan.function.words.operation.blocking.is_some() {
            owning.offloaded(&Body::new(self.plan), &body)
        } else {
            operation::started(&Body::new(self.plan), &owning, &body, adopts)
        };
        let (signature, sent) = (owning.print(self.plan.function, name), &owning.sent);
        let body = quote_spanned!(name.span()=> { #sent #body });
        self.with_attributes(&quote! {
            #docs
            #[inline]
            #spelling
            #unused
            #[allow(unused_mut, clippy::too_many_arguments, clippy::type_complexity, reason = "owners are lent where they are, as many as C has arguments, and all come back")]
            #signature #body
        })
    }

    pub(super) fn owning_stub(&self, name: &Ident) -> TokenStream {
        let mut owning = self.owners();
        // What was refused may have borrowed.
        owning.signature.generics.splice(0..0, self.plan.lifetimes());
        let (signature, broken) = (owning.print(self.plan.function, name), private("broken"));
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
            sent: all
                .iter()
                .map(|owned| owned.ty.clone())
                .chain(self.guarded())
                .map(|ty| quote!(#sendable::<#ty>();))
                .collect::<TokenStream>()
                .into_iter()
                .chain(self.brought_elsewhere())
                .collect(),
        }
    }

    /// Objects that C makes until it calls back, on whatever thread: they may be used on the one that awaits.
    fn brought_elsewhere(&self) -> TokenStream {
        let outputs = self.plan.lanes.iter().filter(|lane| lane.direction != Direction::In);
        let handles = outputs.filter_map(|lane| Some((lane, lane.param.handle.as_ref()?)));
        let made = handles.filter(|(lane, usage)| usage.place && lane.facts().borrow.is_none());
        made.map(|(lane, usage)| {
            let (ty, span) = (Body::new(self.plan).handle_type(usage), lane.param.ty.span());
            let sendable = private_at(span, "sendable");
            quote_spanned!(span.resolved_at(Span::mixed_site())=> #sendable::<#ty>();)
        })
        .collect()
    }
}

impl Call<'_> {
    /// What C hands over at once, and the operation has in a guard while it waits.
    fn guarded(&self) -> impl Iterator<Item = TokenStream> {
        let body = Body::new(self.plan);
        let lanes = self.plan.lanes.iter().chain(&self.plan.ret);
        let always =
            lanes.filter(|lane| lane.facts().own.as_ref().is_some_and(|own| own.value == Own::Always));
        always.filter_map(move |lane| lane.param.handle.as_ref().map(|usage| body.handle_type(usage)))
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
        let (event, names, ty) = (names::event(), &self.names, &self.result);
        let (at, lent) = (body.at(""), self.lent(code));
        let (result, task) = (names::result(), names::task());
        let ran = self.output(&result.to_token_stream());
        let refusal = body.refusal("", "cancelled", None, &[]).to_token_stream();
        let made = quote! {
            #work(
                (#(#names,)*),
                |(#(mut #names,)*)| {
                    let #result = (|| -> #ty { #lent })();
                    #ran
                },
                |(#(mut #names,)*)| {
                    let #result = (|| -> #ty { #refusal })();
                    #ran
                },
            )
        };
        // What is no task is so because of what the function returns.
        let mut run = task.clone();
        run.set_span(operation::span_of_result(body).resolved_at(task.span()));
        quote! {
            static #event: #event_type<()> = #event_type::new(#at);
            let #task = #made;
            #blocking(&#event, #run)
        }
    }
}

/// The owner of what a kind would be lent.
fn owned(lane: &Lane<'_>, name: &Ident, surface: &Surface, body: &Body<'_>) -> Owned {
    let owner = names::owner(body.plan.function, name);
    let generic = |bounds: TokenStream, lend: TokenStream| Owned {
        name: name.clone(),
        generics: vec![quote!(#owner: #bounds)],
        ty: optional(surface.nullable, owner.to_token_stream()),
        lend,
        returns: true,
    };
    if let Some(usage) = lane.param.handle.as_ref().filter(|usage| !usage.place && name == lane.name()) {
        if lane.facts().consume.is_none() {
            if usage.foreign.is_some() && usage.ident == "BorrowedFd" {
                return descriptor(generic, name, lane.nullable());
            }
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
            let lent = names::local(name, "lent");
            let each = view(lent.to_token_stream());
            quote!(let #name = ::core::option::Option::map(::core::option::Option::#map(#borrow #name), |#lent| #each);)
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
        (Form::Exclusive, Some(Type::Reference(of))) if matches!(*of.elem, Type::Slice(_)) => {
            cursor(name, &owner, &of)
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

/// The owner of a slice that C goes through.
fn cursor(name: &Ident, owner: &Ident, of: &TypeReference) -> Owned {
    let Type::Slice(slice) = &*of.elem else { unreachable!("the caller has looked") };
    let (of, advancing) = match of.mutability {
        Some(_) => (quote!(::pinvoke::BufferMut), private("advancing_mut")),
        None => (quote!(::pinvoke::Buffer), private("advancing")),
    };
    let (element, rest) = (&slice.elem, names::local(name, "rest"));
    Owned {
        name: name.clone(),
        generics: vec![quote!(#owner: #of<Element = #element>)],
        ty: quote!(::pinvoke::Cursor<#owner>),
        lend: quote!(let mut #rest = #advancing(&mut #name); let #name = #rest.slice();),
        returns: true,
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

/// Whatever has a descriptor holds it open.
fn descriptor(
    generic: impl FnOnce(TokenStream, TokenStream) -> Owned,
    name: &Ident,
    nullable: bool,
) -> Owned {
    let as_fd = private("AsFd");
    let lend = if nullable {
        quote!(let #name = ::core::option::Option::map(::core::option::Option::as_ref(&#name), #as_fd::as_fd);)
    } else {
        quote!(let #name = &#name;)
    };
    generic(quote!(#as_fd + ::core::marker::Send + 'static), lend)
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
