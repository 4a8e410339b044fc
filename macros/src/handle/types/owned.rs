//! The type of a handle that Rust owns.

use super::{Printed, lent_lifetime};
use crate::ast::SlotFacts;
use crate::names;
use crate::ownership::Call;
use crate::paths::private;
use crate::plan::Plan;
use proc_macro2::TokenStream;
use quote::quote;

impl Printed<'_> {
    /// The owned type.
    pub(super) fn owns(&self, free: Option<&Call>, plans: &[Plan<'_>]) -> TokenStream {
        let parts = [self.adopts(), self.drops(free, plans), self.lends_itself(), self.inherent()];
        parts.into_iter().collect()
    }

    /// `<'_>`, or nothing.
    pub(super) fn any(&self) -> TokenStream {
        let others: Vec<_> = self.handle.lifetimes.iter().map(|_| names::unnamed()).collect();
        if others.is_empty() { TokenStream::new() } else { quote!(<#(#others),*>) }
    }

    fn adopts(&self) -> TokenStream {
        let Self { name, generics, .. } = self;
        let [owned, object] = ["OwnedHandle", "Object"].map(private);
        let parents_type = self.parents_type();
        let record = self.record_type().map_or_else(|| quote!(()), |record| quote!(<#record>::new()));
        let told = self.told();
        quote! {
            // SAFETY (of the expansion): dropping it frees the object, once, and `into_raw` does not drop it.
            unsafe impl #generics #owned for #name #generics {
                type Parents = #parents_type;

                #[inline]
                unsafe fn adopt(raw: Self::Raw, parents: Self::Parents) -> Self {
                    // SAFETY (of the expansion): the caller hands over what it may give.
                    let this = Self { object: unsafe { #object::new(raw, parents, #record) } };
                    #told
                    this
                }
                #[inline]
                fn as_raw(&self) -> Self::Raw { self.object.raw() }
                #[inline]
                fn into_raw(self) -> Self::Raw { ::pinvoke::private::core::mem::ManuallyDrop::new(self).object.raw() }
            }
        }
    }

    /// The user data of all callbacks: once for each object, since the record outlives it.
    fn told(&self) -> TokenStream {
        let word = self.handle.words.user_data.as_ref().filter(|_| self.record_type().is_some());
        let Some(path) = word.map(|word| &word.value) else { return TokenStream::new() };
        // SAFETY (of the expansion): the author of the block names a function that takes the object and such an
        // address; the object was just adopted, and its record lives as long as it.
        quote!(let _ = unsafe { #path(this.object.raw(), this.object.kept().address().cast()) };)
    }

    fn drops(&self, free: Option<&Call>, plans: &[Plan<'_>]) -> TokenStream {
        let (name, any, ended) = (self.name, self.any(), self.ended(free, plans));
        // SAFETY (of the expansion): the author of the block promises that this function frees such an object; it is
        // owned here alone, valid since it was adopted, and freed nowhere else: `into_raw` forgets it.
        quote! {
            impl ::core::ops::Drop for #name #any {
                fn drop(&mut self) {
                    let raw = self.object.raw();
                    #ended
                }
            }
            impl ::core::fmt::Debug for #name #any {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.object.raw(), f)
                }
            }
        }
    }

    fn lends_itself(&self) -> TokenStream {
        let Self { name, by_ref, by_mut, generics, lent, lent_bounds, .. } = self;
        let ([shared, exclusive], h) = (["Shared", "Exclusive"].map(private), lent_lifetime());
        quote! {
            impl #lent_bounds #shared<#h, #name #generics> for &#h #name #generics {
                #[inline]
                fn shared(self) -> #by_ref #lent { self.by_ref() }
            }
            impl #lent_bounds #exclusive<#h, #name #generics> for &#h mut #name #generics {
                #[inline]
                fn exclusive(self) -> #by_mut #lent { self.by_mut() }
            }
        }
    }

    fn inherent(&self) -> TokenStream {
        let Self { handle, name, by_ref, by_mut, generics, raw, .. } = self;
        let [trait_, owned] = ["Handle", "OwnedHandle"].map(private);
        let (vis, lifetimes) = (&handle.vis, &handle.lifetimes);
        let (taken_over, slots, given_up) = (self.taken_over(), self.slots(), self.given_up());
        quote! {
            #[allow(dead_code, reason = "not every handle is used in every form")]
            impl #generics #name #generics {
                #taken_over
                #slots

                #given_up

                /// What C has for it.
                #[inline]
                #vis fn as_raw(&self) -> #raw { <Self as #owned>::as_raw(self) }

                /// Lends it to several.
                #[inline]
                #vis fn by_ref(&self) -> #by_ref<'_, #(#lifetimes),*> {
                    // SAFETY (of the expansion): the object exists as long as this is borrowed.
                    unsafe { <Self as #trait_>::lend(self.object.raw()) }
                }

                /// Lends it to one alone.
                #[inline]
                #vis fn by_mut(&mut self) -> #by_mut<'_, #(#lifetimes),*> {
                    // SAFETY (of the expansion): the same, and it is borrowed by one alone.
                    unsafe { <Self as #trait_>::lend_mut(self.object.raw()) }
                }
            }
        }
    }

    /// The memory of a state is none but our own; and a parent is not known of what comes from elsewhere.
    fn taken_over(&self) -> Option<TokenStream> {
        let (vis, raw, owned) = (&self.handle.vis, &self.raw, private("OwnedHandle"));
        let comes = self.parents.is_empty() && self.handle.words.state.is_none();
        comes.then(|| {
            quote! {
                /// Takes over an object that was made elsewhere.
                ///
                /// # Safety
                ///
                /// It is a valid object of this type, the caller's to give, and outlives nothing that it needs.
                #[inline]
                #vis unsafe fn from_raw(raw: #raw) -> Self {
                    // SAFETY (of the expansion): the caller promises it; the type has no parents.
                    unsafe { <Self as #owned>::adopt(raw, ()) }
                }
            }
        })
    }

    fn given_up(&self) -> Option<TokenStream> {
        let (vis, raw, owned) = (&self.handle.vis, &self.raw, private("OwnedHandle"));
        self.handle.words.state.is_none().then(|| {
            quote! {
                /// Gives the object up: whoever gets the pointer frees it.
                #[inline]
                #vis fn into_raw(self) -> #raw { <Self as #owned>::into_raw(self) }
            }
        })
    }

    /// As a field of a record, what is owned comes out, if a record says all there is to say of it.
    pub(super) fn out_of_records(&self) -> TokenStream {
        let Self { name, generics, .. } = self;
        let (words, form) = (&self.handle.words, private("OwnedForm"));
        // What is made of something reaches it from the thread on which it is, and nobody sees here what that is.
        let stays = self.handle.lifetimes.is_empty() || (words.send.is_none() && words.sync.is_none());
        let bound = !self.handle.lifetimes.is_empty();
        if !stays || words.state.is_some() || words.free.is_none() || !self.parents.is_empty() {
            return TokenStream::new();
        }
        // SAFETY (of the expansion): it is freed by itself, since it has no parents.
        quote! {
            unsafe impl #generics #form for #name #generics {
                const BOUND: ::core::primitive::bool = #bound;
            }
        }
    }

    /// What is in the slots, where it cannot change meanwhile.
    fn slots(&self) -> TokenStream {
        let words = &self.handle.words;
        let readable =
            |slot: &&(usize, &SlotFacts)| slot.1.exclusive && !slot.1.callback && words.clone.is_none();
        let slots = self.handle.slots.iter().enumerate().filter(|slot| readable(&slot));
        slots.map(|(index, slot)| self.accessor(index, slot)).collect()
    }

    fn accessor(&self, index: usize, slot: &SlotFacts) -> TokenStream {
        let (vis, name) = (&self.handle.vis, names::kept(&slot.name));
        if slot.written {
            let (vec, blittable) = (private("Vec"), private("Blittable"));
            // Where several threads may call C, another call may write to it meanwhile.
            let alone = self.handle.words.sync.as_ref().map(|_| quote!(mut));
            return quote! {
                #[doc = "A copy of what C keeps and writes to, if it is of this type."]
                #vis fn #name<T: #blittable>(&#alone self) -> ::core::option::Option<#vec<T>> {
                    // SAFETY (of the expansion): the slot is set through `&mut` only, and C writes during calls only,
                    // none of which runs now: not on this thread, and on no other, since of a `Sync` type this takes
                    // `&mut`.
                    unsafe { self.object.kept().copied::<T>(#index) }
                }
            };
        }
        quote! {
            #[doc = "What C keeps, if it is of this type."]
            #vis fn #name<O: 'static>(&self) -> ::core::option::Option<&O> {
                // SAFETY (of the expansion): the slot is set through `&mut` only, and C only reads.
                unsafe { self.object.kept().get::<O>(#index) }
            }
        }
    }
}
