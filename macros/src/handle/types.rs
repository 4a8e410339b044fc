//! The types of a handle: one that owns, two that borrow.

use super::state;
use crate::ast::{Block, HandleType};
use crate::frame::cfgs;
use crate::names;
use crate::ownership::Call;
use crate::paths::private;
use crate::plan::Plan;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Ident, Lifetime};

/// What the parts of a type's expansion have in common.
struct Printed<'a> {
    handle: &'a HandleType,
    name: &'a Ident,
    by_ref: Ident,
    by_mut: Ident,
    /// `<'repo>`, or nothing.
    generics: TokenStream,
    /// `<'h, 'repo>`
    lent: TokenStream,
    /// `<'h, 'repo: 'h>`
    lent_bounds: TokenStream,
    /// The lifetimes whose parents the release takes.
    parents: Vec<&'a Lifetime>,
    raw: TokenStream,
}

pub(crate) fn types(block: &Block, handle: &HandleType, plans: &[Plan<'_>]) -> TokenStream {
    let printed = Printed::new(handle);
    let mut tokens = printed.structs();
    tokens.extend(printed.lends());
    if handle.is_owned() {
        tokens.extend(printed.owns(handle.words.free.as_ref().map(|free| &free.value)));
        tokens.extend(state::items(handle, &printed.raw, plans));
    }
    tokens.extend(printed.closes(plans));
    tokens.extend(handle.words.clone.as_ref().map(|clone| printed.clones(&clone.value, plans)));
    tokens.extend(printed.threads());
    let block_cfgs: Vec<_> =
        cfgs(block).chain(handle.attrs.iter().filter(|attr| attr.path().is_ident("cfg"))).collect();
    if block_cfgs.is_empty() {
        return tokens;
    }
    // One item at a time: an attribute gates no more.
    let file: syn::File = match syn::parse2(tokens.clone()) {
        Ok(file) => file,
        Err(_) => return tokens,
    };
    file.items.iter().map(|item| quote!(#(#block_cfgs)* #item)).collect()
}

impl<'a> Printed<'a> {
    fn new(handle: &'a HandleType) -> Self {
        let (name, lifetimes) = (&handle.ident, &handle.lifetimes);
        let generics = if lifetimes.is_empty() { TokenStream::new() } else { quote!(<#(#lifetimes),*>) };
        let h = lent_lifetime();
        let args = handle.words.free.iter().flat_map(|free| free.value.args.iter().flatten());
        let args: Vec<String> = args.map(|arg| arg.to_token_stream().to_string()).collect();
        let is_parent = |lifetime: &&Lifetime| args.iter().any(|arg| lifetime.ident == arg.as_str());
        let raw = match &handle.words.repr {
            Some(repr) => repr.value.to_token_stream(),
            None => {
                let erased = lifetimes.iter().map(|_| names::for_ever());
                if lifetimes.is_empty() { quote!(*mut #name) } else { quote!(*mut #name<#(#erased),*>) }
            }
        };
        Self {
            handle,
            name,
            by_ref: names::borrowed(name, false),
            by_mut: names::borrowed(name, true),
            lent: quote!(<#h, #(#lifetimes),*>),
            lent_bounds: quote!(<#h, #(#lifetimes: #h),*>),
            parents: lifetimes.iter().filter(is_parent).collect(),
            generics,
            raw,
        }
    }

    fn structs(&self) -> TokenStream {
        let Self { handle, name, by_ref, by_mut, generics, lent, raw, .. } = self;
        let HandleType { vis, attrs, lifetimes, .. } = handle;
        let attrs = attrs.iter().filter(|attr| !attr.path().is_ident("cfg"));
        let h = lent_lifetime();
        // A pointer keeps the type on its thread; a number would not.
        let mark = lifetimes.iter().enumerate().map(|(index, lifetime)| {
            // What C keeps for a lifetime must not be given back sooner.
            if handle.invariant.contains(&index) {
                quote!(&#lifetime mut &#lifetime ())
            } else {
                quote!(&#lifetime ())
            }
        });
        let mark = quote!((*mut (), #(#mark),*));
        let [object, lent_type, alone_type] = ["Object", "LentShared", "LentAlone"].map(private);
        let (parents, kept) = (self.parents_type(), self.record_type().unwrap_or_else(|| quote!(())));
        let shared_docs =
            format!(" A [`{name}`] that is borrowed from somebody, and may be borrowed by several.");
        let alone_docs = format!(" A [`{name}`] that is borrowed by one alone.");
        quote! {
            #(#attrs)*
            #vis struct #name #generics {
                object: #object<#raw, #parents, #kept, #mark, #name #generics>,
            }
            #[doc = #shared_docs]
            #[allow(dead_code, reason = "one of the forms of a handle")]
            #[repr(transparent)]
            #vis struct #by_ref #lent {
                lent: #lent_type<#raw, &#h #name #generics>,
            }
            #[doc = #alone_docs]
            #[allow(dead_code, reason = "one of the forms of a handle")]
            #[repr(transparent)]
            #vis struct #by_mut #lent {
                lent: #alone_type<#raw, &#h mut #name #generics>,
            }
        }
    }

    /// As a field of a record, the form that may be one of several goes in, and never comes out.
    fn in_records(&self, invalid: &TokenStream) -> TokenStream {
        let Self { by_ref, lent, raw, .. } = self;
        let [form, converter, sends] = ["LentForm", "LentHandle", "Sends"].map(private);
        // SAFETY (of the expansion): what C follows is an object of its own, which exists as long as it is borrowed.
        quote! {
            unsafe impl #lent #form for #by_ref #lent {
                type Raw = #raw;
                #[inline]
                fn raw(self) -> #raw { self.lent.raw() }
                #[inline]
                fn none() -> #raw { #invalid }
            }
            impl #lent ::pinvoke::Marshal for #by_ref #lent {
                type Native = #raw;
                type By = #converter;
            }
            unsafe impl #lent #sends for #by_ref #lent {}
        }
    }

    /// The borrowed forms, and what lends them.
    fn lends(&self) -> TokenStream {
        let Self { name, by_ref, by_mut, generics, lent, lent_bounds, raw, .. } = self;
        let [handle, shared, exclusive] = ["Handle", "Shared", "Exclusive"].map(private);
        let h = lent_lifetime();
        let invalid = match &self.handle.words.invalid {
            Some(word) => word.value.to_token_stream(),
            // Refused by `check`.
            None if self.handle.words.repr.is_some() => quote!(0),
            None => quote!(::pinvoke::private::core::ptr::null_mut()),
        };
        let text = name.to_string();
        let lifetimes = &self.handle.lifetimes;
        let others = lifetimes.iter().map(|_| names::unnamed()).collect::<Vec<_>>();
        let any = quote!(<'_, #(#others),*>);
        let [lent_type, alone_type] = ["LentShared", "LentAlone"].map(private);
        let in_records = self.in_records(&invalid);
        // SAFETY (of the expansion): `raw` is what C has for the object, and each form holds it unchanged; a form is made
        // of another for no longer than that is borrowed.
        quote! {
            unsafe impl #generics #handle for #name #generics {
                type Raw = #raw;
                type Ref<#h> = #by_ref #lent where Self: #h;
                type Mut<#h> = #by_mut #lent where Self: #h;
                const NAME: &'static ::core::primitive::str = #text;
                const INVALID: Self::Raw = #invalid;

                #[inline]
                unsafe fn lend<#h>(raw: Self::Raw) -> Self::Ref<#h> where Self: #h {
                    #by_ref { lent: unsafe { #lent_type::new(raw) } }
                }
                #[inline]
                unsafe fn lend_mut<#h>(raw: Self::Raw) -> Self::Mut<#h> where Self: #h {
                    #by_mut { lent: unsafe { #alone_type::new(raw) } }
                }
                #[inline]
                fn raw<#h>(of: Self::Ref<#h>) -> Self::Raw where Self: #h { of.lent.raw() }
                #[inline]
                fn raw_mut<#h>(of: Self::Mut<#h>) -> Self::Raw where Self: #h { of.lent.raw() }
            }
            impl #lent ::core::clone::Clone for #by_ref #lent {
                #[inline]
                fn clone(&self) -> Self { *self }
            }
            impl #lent ::core::marker::Copy for #by_ref #lent {}
            impl ::core::fmt::Debug for #by_ref #any {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.lent.raw(), f)
                }
            }
            impl ::core::fmt::Debug for #by_mut #any {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.lent.raw(), f)
                }
            }
            impl #lent_bounds #shared<#h, #name #generics> for #by_ref #lent {
                #[inline]
                fn shared(self) -> Self { self }
            }
            impl #lent_bounds #shared<#h, #name #generics> for &#h #by_mut #lent {
                #[inline]
                fn shared(self) -> #by_ref #lent {
                    #by_ref { lent: unsafe { #lent_type::new(self.lent.raw()) } }
                }
            }
            impl #lent_bounds #exclusive<#h, #name #generics> for #by_mut #lent {
                #[inline]
                fn exclusive(self) -> Self { self }
            }
            #in_records
            #[allow(dead_code, reason = "not every handle is used in every form")]
            impl #lent #by_ref #lent {
                /// What C has for it.
                #[inline]
                pub fn as_raw(self) -> #raw { self.lent.raw() }
            }
            #[allow(dead_code, reason = "not every handle is used in every form")]
            impl #lent #by_mut #lent {
                /// Lends it on, for a shorter time.
                #[inline]
                pub fn reborrow(&mut self) -> #by_mut<'_, #(#lifetimes),*> {
                    #by_mut { lent: unsafe { #alone_type::new(self.lent.raw()) } }
                }

                /// Lends it to several, for a shorter time.
                #[inline]
                pub fn by_ref(&self) -> #by_ref<'_, #(#lifetimes),*> {
                    #by_ref { lent: unsafe { #lent_type::new(self.lent.raw()) } }
                }

                /// What C has for it.
                #[inline]
                pub fn as_raw(&self) -> #raw { self.lent.raw() }
            }
        }
    }

    /// The owned type.
    fn owns(&self, free: Option<&Call>) -> TokenStream {
        let Self { handle, name, by_ref, by_mut, generics, lent, raw, .. } = self;
        let [trait_, owned] = ["Handle", "OwnedHandle"].map(private);
        let [shared, exclusive] = ["Shared", "Exclusive"].map(private);
        let (h, lent_bounds) = (lent_lifetime(), &self.lent_bounds);
        let lifetimes = &handle.lifetimes;
        let others = lifetimes.iter().map(|_| names::unnamed()).collect::<Vec<_>>();
        let count = self.parents.len();
        let parents_type = self.parents_type();
        let record = self.record_type().map_or_else(|| quote!(()), |record| quote!(<#record>::new()));
        let object = private("Object");
        // Once for each object: the record outlives it.
        let told = handle
            .words
            .user_data
            .as_ref()
            .filter(|_| self.record_type().is_some())
            .map(|word| {
                let path = &word.value;
                quote!(let _ = unsafe { #path(this.object.raw(), this.object.kept().address().cast()) };)
            })
            .unwrap_or_default();
        let slots = self.slots();
        let released = free.map(|free| {
            let released = self.released(free);
            quote!(let _ = #released;)
        });
        let freed = state::freed(handle);
        let any = if others.is_empty() { TokenStream::new() } else { quote!(<#(#others),*>) };
        let vis = &handle.vis;
        // The memory of a state is none but our own.
        let is_state = handle.words.state.is_some();
        let from_raw = (count == 0 && !is_state).then(|| {
            quote! {
                /// Takes over an object that was made elsewhere.
                ///
                /// # Safety
                ///
                /// It is a valid object of this type, the caller's to give, and outlives nothing that it needs.
                #[inline]
                #vis unsafe fn from_raw(raw: #raw) -> Self {
                    unsafe { <Self as #owned>::adopt(raw, ()) }
                }
            }
        });
        let into_raw = (!is_state).then(|| {
            quote! {
                /// Gives the object up: whoever gets the pointer frees it.
                #[inline]
                #vis fn into_raw(self) -> #raw { <Self as #owned>::into_raw(self) }
            }
        });
        // SAFETY (of the expansion): the author of the block promises that this function frees such an object; it is
        // owned here alone, valid since it was adopted, and freed nowhere else: `into_raw` forgets it.
        quote! {
            unsafe impl #generics #owned for #name #generics {
                type Parents = #parents_type;

                #[inline]
                unsafe fn adopt(raw: Self::Raw, parents: Self::Parents) -> Self {
                    let this = Self { object: unsafe { #object::new(raw, parents, #record) } };
                    #told
                    this
                }
                #[inline]
                fn as_raw(&self) -> Self::Raw { self.object.raw() }
                #[inline]
                fn into_raw(self) -> Self::Raw { ::pinvoke::private::core::mem::ManuallyDrop::new(self).object.raw() }
            }
            impl ::core::ops::Drop for #name #any {
                fn drop(&mut self) {
                    let raw = self.object.raw();
                    #released
                    #freed
                }
            }
            impl ::core::fmt::Debug for #name #any {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.object.raw(), f)
                }
            }
            impl #lent_bounds #shared<#h, #name #generics> for &#h #name #generics {
                #[inline]
                fn shared(self) -> #by_ref #lent { self.by_ref() }
            }
            impl #lent_bounds #exclusive<#h, #name #generics> for &#h mut #name #generics {
                #[inline]
                fn exclusive(self) -> #by_mut #lent { self.by_mut() }
            }
            #[allow(dead_code, reason = "not every handle is used in every form")]
            impl #generics #name #generics {
                #from_raw
                #slots

                #into_raw

                /// What C has for it.
                #[inline]
                #vis fn as_raw(&self) -> #raw { <Self as #owned>::as_raw(self) }

                /// Lends it to several.
                #[inline]
                #vis fn by_ref(&self) -> #by_ref<'_, #(#lifetimes),*> {
                    unsafe { <Self as #trait_>::lend(self.object.raw()) }
                }

                /// Lends it to one alone.
                #[inline]
                #vis fn by_mut(&mut self) -> #by_mut<'_, #(#lifetimes),*> {
                    unsafe { <Self as #trait_>::lend_mut(self.object.raw()) }
                }
            }
        }
    }

    fn parents_type(&self) -> TokenStream {
        let count = self.parents.len();
        if count == 0 { quote!(()) } else { quote!([*mut ::pinvoke::private::core::ffi::c_void; #count]) }
    }

    /// The record of what C keeps, if it keeps anything.
    fn record_type(&self) -> Option<TokenStream> {
        let (record, slots) = (private("Record"), self.handle.slots.len());
        (slots > 0).then(|| quote!(#record<#slots>))
    }

    /// What is in the slots, where it cannot change meanwhile.
    fn slots(&self) -> TokenStream {
        let vis = &self.handle.vis;
        let is_clone = self.handle.words.clone.is_some();
        let readable =
            |slot: &&(usize, &crate::ast::SlotFacts)| slot.1.exclusive && !slot.1.callback && !is_clone;
        let accessor = |(index, slot): (usize, &crate::ast::SlotFacts)| {
            let name = names::kept(&slot.name);
            if slot.written {
                let (vec, blittable) = (private("Vec"), private("Blittable"));
                // SAFETY (of the expansion): the slot is set through `&mut` only, and C writes during calls only, none
                // of which runs now.
                quote! {
                    #[doc = "A copy of what C keeps and writes to, if it is of this type."]
                    #vis fn #name<T: #blittable>(&self) -> ::core::option::Option<#vec<T>> {
                        unsafe { self.object.kept().copied::<T>(#index) }
                    }
                }
            } else {
                // SAFETY (of the expansion): the slot is set through `&mut` only, and C only reads.
                quote! {
                    #[doc = "What C keeps, if it is of this type."]
                    #vis fn #name<O: 'static>(&self) -> ::core::option::Option<&O> {
                        unsafe { self.object.kept().get::<O>(#index) }
                    }
                }
            }
        };
        self.handle.slots.iter().enumerate().filter(|slot| readable(&slot)).map(accessor).collect()
    }

    /// The call that frees `raw`.
    fn released(&self, free: &Call) -> TokenStream {
        let path = &free.path;
        let Some(args) = &free.args else { return quote!(unsafe { #path(raw) }) };
        let ptr = Ident::new("ptr", Span::call_site());
        let parents = self.parents.iter().enumerate().map(|(index, lifetime)| {
            let name = &lifetime.ident;
            quote!(let #name = self.object.parents()[#index].cast();)
        });
        quote! {{
            #[allow(unused_mut, unused_variables, reason = "as the function wants it")]
            let mut #ptr = raw;
            #(#parents)*
            unsafe { #path(#(#args),*) }
        }}
    }

    /// A release that may fail.
    fn closes(&self, plans: &[Plan<'_>]) -> TokenStream {
        let handle = self.handle;
        let (Some(close), Some(free)) = (&handle.words.close, &handle.words.free) else {
            return TokenStream::new();
        };
        let Some(plan) = super::in_block(plans, &free.value) else { return TokenStream::new() };
        let (name, generics, vis) = (self.name, &self.generics, &handle.vis);
        let released = self.released(&free.value);
        let error = crate::frame::error_type(plan);
        let kept = close.value == crate::ast::Close::Kept;
        let (error, failed, docs) = if kept {
            let path = private("Kept");
            (
                quote!(#path<Self, #error>),
                quote!(#path::new(::core::option::Option::Some(::pinvoke::private::core::mem::ManuallyDrop::into_inner(this)), error)),
                " Frees it now.\n\n # Errors\n\n If C refuses; the handle is in the error, as it was.",
            )
        } else {
            (
                error,
                quote!(error),
                " Frees it now.\n\n # Errors\n\n If C tells of one; it is freed all the same.",
            )
        };
        let freed = state::freed(handle);
        let freed_anyway = (!kept).then_some(&freed);
        // SAFETY (of the expansion): `this` is never dropped, so this is the only one who drops it.
        let drop_record = self
            .record_type()
            .map(|_| quote!(::pinvoke::private::core::mem::drop(unsafe { ::pinvoke::private::core::ptr::read(this.object.kept()) });));
        let drop_on_failure = if kept { None } else { drop_record.clone() };
        let released = crate::rename::self_to(&released, &Ident::new("this", Span::mixed_site()));
        quote! {
            #[allow(dead_code, reason = "dropping it may do")]
            impl #generics #name #generics {
                #[doc = #docs]
                #vis fn close(self) -> ::core::result::Result<(), #error> {
                    let this = ::pinvoke::private::core::mem::ManuallyDrop::new(self);
                    let raw = this.object.raw();
                    match #released {
                        ::core::result::Result::Ok(_) => {
                            #freed
                            #drop_record
                            ::core::result::Result::Ok(())
                        }
                        ::core::result::Result::Err(error) => {
                            #freed_anyway
                            #drop_on_failure
                            ::core::result::Result::Err(#failed)
                        }
                    }
                }
            }
        }
    }

    /// One more reference.
    fn clones(&self, clone: &Call, plans: &[Plan<'_>]) -> TokenStream {
        let (name, path, ptr) = (self.name, &clone.path, Ident::new("ptr", Span::call_site()));
        let args = clone.args.as_ref().map_or_else(|| quote!(#ptr), |args| quote!(#(#args),*));
        let others: Vec<_> = self.handle.lifetimes.iter().map(|_| names::unnamed()).collect();
        let any = if others.is_empty() { TokenStream::new() } else { quote!(<#(#others),*>) };
        // A function that returns a pointer returns the new reference; another counts, and the pointer stays.
        let returns = super::in_block(plans, clone)
            .is_none_or(|plan| plan.function.ret.as_ref().is_some_and(|ret| ret.pointer().is_some()));
        let raw = if returns {
            quote!(let raw = unsafe { #path(#args) };)
        } else {
            quote!(let _ = unsafe { #path(#args) }; let raw = self.object.raw();)
        };
        let record = self.record_type().map_or_else(|| quote!(()), |_| quote!(self.object.kept().share()));
        let [cloned, object] = ["cloned", "Object"].map(private);
        // SAFETY (of the expansion): the author of the block promises that this function counts one more reference to
        // the object, which is alive here; it is freed once for each.
        quote! {
            impl ::core::clone::Clone for #name #any {
                fn clone(&self) -> Self {
                    let #ptr = self.object.raw();
                    #raw
                    let raw = #cloned::<Self>(raw);
                    Self { object: unsafe { #object::new(raw, self.object.parents(), #record) } }
                }
            }
        }
    }

    /// Only what the author declares may leave its thread.
    fn threads(&self) -> TokenStream {
        let Self { name, by_ref, by_mut, generics, lent, handle, .. } = self;
        // SAFETY (of the expansion): the author of the block declares that C allows it from any thread.
        let send = handle.words.send.as_ref().map(|_| {
            quote! {
                unsafe impl #generics ::core::marker::Send for #name #generics {}
                unsafe impl #lent ::core::marker::Send for #by_mut #lent {}
            }
        });
        let sync = handle.words.sync.as_ref().map(|_| {
            quote! {
                unsafe impl #generics ::core::marker::Sync for #name #generics {}
                unsafe impl #lent ::core::marker::Sync for #by_ref #lent {}
                unsafe impl #lent ::core::marker::Send for #by_ref #lent {}
                unsafe impl #lent ::core::marker::Sync for #by_mut #lent {}
            }
        });
        quote!(#send #sync)
    }
}

/// How long a handle is lent.
pub(super) fn lent_lifetime() -> Lifetime {
    Lifetime::new("'h", Span::mixed_site())
}
