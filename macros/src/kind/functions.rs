//! An object that C reaches by a struct of functions.

use super::{Form, Kind, Proof, Stages, Surface};
use crate::ast::{CallbackForm, Destroy, Param, Shape, Threads};
use crate::callback::bounds;
use crate::frame::Body;
use crate::names::local;
use crate::paths::private;
use crate::plan::{Functions, Keeps, Lane, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Ident, Type};

pub(super) struct FunctionsOfStruct;

impl Kind for FunctionsOfStruct {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Functions(_))
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let Role::Functions(functions) = lane.role else { return Stages::default() };
        let Some(ty) = of_struct(lane.param) else { return Stages::default() };
        let (native, record) = (local(lane.name(), "native"), record(lane.param));
        let (lend, kept) = lent(&functions, lane.param, ty);
        let has_data = if functions.data.is_some() { "without_data" } else { "with_data" };
        let keeper = private("Keeper");
        let keeps = functions.keeping.keeps();
        let (aliases, settle) = match keeps {
            Keeps::Call | Keeps::Slot { .. } => Default::default(),
            Keeps::Once | Keeps::Forever | Keeps::Destroyed(..) => {
                let always = matches!(keeps, Keeps::Destroyed(_, Destroy::Always));
                let took = if always { quote!(true) } else { body.took() };
                (quote!(#keeper::offer(&#record);), quote!(#keeper::settle(&#record, #took);))
            }
        };
        let stages = Stages {
            surface: Some(surface(&functions)),
            native: native_type(lane.param, ty),
            prepare: made(&functions, lane.param),
            lend,
            argument: native.to_token_stream(),
            aliases,
            settle,
            resume: if keeps == Keeps::Call { body.stopped(&record) } else { TokenStream::new() },
            proofs: vec![Proof::of(has_data, ty)],
            crossing: "an object, which C reaches by the functions of this struct".into(),
            ..Stages::default()
        };
        if matches!(keeps, Keeps::Slot { .. }) {
            return super::kept::store(lane, body, &kept, &TokenStream::new(), stages);
        }
        stages
    }
}

/// The type of the struct.
fn of_struct(param: &Param) -> Option<&Type> {
    match &param.shape {
        Shape::Pointer(pointer) => Some(&pointer.pointee),
        Shape::Value(ty) => Some(ty),
    }
}

fn native_type(param: &Param, ty: &Type) -> TokenStream {
    match &param.shape {
        Shape::Pointer(pointer) if pointer.mutable => quote!(*mut #ty),
        Shape::Pointer(_) => quote!(*const #ty),
        Shape::Value(_) => ty.to_token_stream(),
    }
}

/// The local that holds the object.
fn record(param: &Param) -> Ident {
    local(&param.ident, "record")
}

/// What the caller passes: the object, in place of the struct.
fn surface(functions: &Functions<'_>) -> Surface {
    let keeping = functions.keeping;
    let of = match keeping.form() {
        CallbackForm::Method(of) => of.to_token_stream(),
        CallbackForm::Closure | CallbackForm::Once | CallbackForm::Complete => TokenStream::new(),
    };
    let (bounds, lives) = (bounds::of_object(keeping), bounds::lives(keeping));
    let (form, ty) = match (keeping.keeps(), keeping.threads()) {
        (Keeps::Call, Threads::Several) => (Form::Shared, quote!((impl #of #bounds))),
        (Keeps::Call, _) => (Form::Exclusive, quote!((impl #of #bounds))),
        _ => (Form::Value, quote!(impl #of #bounds #lives)),
    };
    Surface { form, ty, nullable: false }
}

/// Takes the object to where C finds it.
fn made(functions: &Functions<'_>, param: &Param) -> TokenStream {
    let (holder, record, name) = (bounds::holder(functions.keeping, false), record(param), &param.ident);
    let keeper = private("Keeper");
    if functions.keeping.keeps() == Keeps::Call {
        return quote!(let mut #record = #holder::new(#name););
    }
    quote!(let #record = #keeper::new(#holder::new(#name));)
}

/// What C gets, and what is kept of it in a slot: the functions are constant and one for all; what has the user data, or
/// what C may write to, is a copy.
fn lent(functions: &Functions<'_>, param: &Param, ty: &Type) -> (TokenStream, TokenStream) {
    let (native, record, copy) = (local(&param.ident, "native"), record(param), local(&param.ident, "copy"));
    let [keeper, constant, filled] = ["Keeper", "functions", "filled"].map(private);
    let in_slot = matches!(functions.keeping.keeps(), Keeps::Slot { .. });
    let holder = if functions.keeping.keeps() == Keeps::Call {
        quote!(&#record)
    } else {
        quote!(#keeper::held(&#record))
    };
    let data = if functions.data.is_some() {
        quote!(::core::ptr::null_mut())
    } else {
        user_data(functions, &record)
    };
    let taken = kept(functions, &record);
    let slot = |kept: TokenStream| {
        let retained = private("Retained");
        quote!(::core::option::Option::Some(#retained::new(#kept).0))
    };
    let copied = quote!(#filled::<#ty, _>(#holder, #data));
    match &param.shape {
        Shape::Value(_) => (quote!(let #native = #copied;), slot(taken)),
        Shape::Pointer(pointer) if !pointer.mutable && functions.data.is_some() => {
            (quote!(let #native: *const #ty = #constant::<#ty, _>(#holder);), slot(taken))
        }
        Shape::Pointer(_) if in_slot => {
            let keep = private("keep_functions");
            // Until the object is kept, its address is taken by others.
            let taken = quote!({
                let (kept, place) = #keep(#taken, #copy);
                #native = place;
                kept
            });
            (quote!(let #copy = #copied; let #native: *mut #ty;), slot(taken))
        }
        Shape::Pointer(_) => (quote!(let mut #copy = #copied; let #native = &raw mut #copy;), slot(taken)),
    }
}

/// What goes into a slot.
fn kept(functions: &Functions<'_>, record: &Ident) -> TokenStream {
    let keeper = private("Keeper");
    // SAFETY (of the expansion): the handle drops it, and C calls it in calls that take the handle alone; the handle's type
    // is invariant in the lifetime that the object lives for, so that it is used no longer.
    if functions.keeping.lifetime().is_some() {
        quote!(unsafe { #keeper::into_lent(#record) })
    } else {
        quote!(#keeper::into_kept(#record))
    }
}

/// What C hands back.
pub(super) fn user_data(functions: &Functions<'_>, record: &Ident) -> TokenStream {
    if functions.keeping.keeps() == Keeps::Call {
        let user_data = private("user_data");
        quote!(#user_data(&#record))
    } else {
        let keeper = private("Keeper");
        quote!(#keeper::user_data(&#record))
    }
}

/// The parameter by which C gets it, if the struct has none.
pub(super) fn data(functions: &Functions<'_>, lane: &Lane<'_>) -> Stages {
    let (native, ty) = (local(lane.name(), "native"), &lane.param.ty);
    let pointer = user_data(functions, &record(functions.keeping.param));
    Stages {
        native: ty.to_token_stream(),
        lend: quote!(let #native: #ty = #pointer;),
        argument: native.to_token_stream(),
        crossing: "the address of what holds the object; C hands it back".into(),
        ..Stages::default()
    }
}

/// C's destructor of the object.
pub(super) fn destructor(functions: &Functions<'_>, lane: &Lane<'_>) -> Stages {
    let Some(signature) = &lane.facts().callback.signature else { return Stages::default() };
    let [name, of] = ["destructor", "of"].map(|role| crate::names::inner(lane.name(), role));
    let (native, data, holder) =
        (local(lane.name(), "native"), local(lane.name(), "data"), crate::names::holder());
    let [destroy, keeper, keep] = ["destroy", "Keeper", "Keep"].map(private);
    let (abi, ty) = (&signature.abi, crate::callback::destructor_type(lane.param, &signature.abi));
    let pointer = signature.params.iter().map(|param| &param.ty);
    let record = record(functions.keeping.param);
    let pointer_of = quote!(#of(&#record));
    let (ty_of, value) = if signature.optional {
        (quote!(::core::option::Option<#ty>), quote!(::core::option::Option::Some(#pointer_of)))
    } else {
        (ty.clone(), pointer_of)
    };
    // SAFETY (of the expansion): the author of the block promises that C calls this once with what it got as user data,
    // and does not use that after; what C keeps until then is `'static`.
    let items = quote! {
        unsafe #abi fn #name<#holder: #keep>(#(#data: #pointer),*) {
            unsafe { #destroy::<#holder>(#data.cast_const().cast()) }
        }
        const fn #of<#holder: #keep>(_: &#keeper<#holder>) -> #ty { #name::<#holder> }
    };
    Stages {
        native: ty_of.clone(),
        lend: quote!(#items let #native: #ty_of = #value;),
        argument: native.to_token_stream(),
        crossing: "drops the object, when C is done with it".into(),
        ..Stages::default()
    }
}
