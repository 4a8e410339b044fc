//! What C kept until now, for whoever set the slot again.

use super::{Header, Holder, Replaced, Retained};
use crate::callback::{Calls, Kept};
use alloc::boxed::Box;
use core::any::TypeId;
use core::fmt;
use core::marker::PhantomData;
use core::mem::ManuallyDrop;

/// What was in a slot before it was set again: C has it no longer.
///
/// Dropping it drops that; [`downcast`](Self::downcast) hands it out.
pub struct Earlier {
    retained: Retained,
    /// Of whatever type it is, it stays on this thread; what is taken out may leave it by itself.
    here: PhantomData<*const ()>,
}

impl Earlier {
    /// Whether an owner, or a closure, of this type was given.
    #[must_use]
    pub fn is<O: 'static>(&self) -> bool {
        self.retained.kind() == TypeId::of::<O>() || self.retained.get::<Kept>().is_some_and(Kept::is::<O>)
    }

    /// The owner that was given, or the closure, with what C made of it.
    ///
    /// # Errors
    ///
    /// As it is, if it is of another type, or if it is a closure that is running.
    pub fn downcast<O: 'static>(self) -> Result<O, Self> {
        match self.retained.into_value::<O>() {
            Ok(owner) => Ok(owner),
            Err(retained) => match retained.into_value::<Kept>().map(Kept::take) {
                Ok(Ok(closure)) => Ok(closure),
                Ok(Err(kept)) => Err(Self::new(Retained::new(kept).0)),
                Err(retained) => Err(Self::new(retained)),
            },
        }
    }

    fn new(retained: Retained) -> Self {
        Self { retained, here: PhantomData }
    }
}

impl fmt::Debug for Earlier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Earlier").finish_non_exhaustive()
    }
}

impl Retained {
    fn kind(&self) -> TypeId {
        // SAFETY: the header lives as long as `self`.
        unsafe { (*self.holder.as_ptr()).kind }
    }

    /// The value, if it is of this type. C has its address no longer.
    fn into_value<T: 'static>(self) -> Result<T, Self> {
        if self.kind() != TypeId::of::<T>() {
            return Err(self);
        }
        let holder: core::ptr::NonNull<Header> = ManuallyDrop::new(self).holder;
        // SAFETY: `new` made it of such a box, of this type, and nobody drops it but this.
        let holder = unsafe { Box::from_raw(holder.cast::<Holder<T>>().as_ptr()) };
        Ok(holder.value)
    }
}

impl Replaced<'_> {
    /// The same as [`settle`](Self::settle), but hands out what C has no longer because it took the new one. `None` if there was
    /// nothing, or if nobody knows.
    pub fn earlier(self, took: bool, calls: &Calls) -> Option<Earlier> {
        if took {
            return self.unwanted(took).map(Earlier::new);
        }
        self.settle(took, calls);
        None
    }
}

#[cfg(all(test, not(loom)))]
mod tests {
    use super::super::{Record, Retained};
    use crate::callback::{Calls, Keeper, KeptMut};
    use alloc::boxed::Box;
    use alloc::rc::Rc;
    use alloc::vec;
    use alloc::vec::Vec;

    #[test]
    fn an_owner_comes_back_as_what_it_was() {
        let record = Record::<1>::new();
        let (retained, first, len) = super::super::retain_mut(vec![1_u32, 2]);
        // SAFETY: C, which is this test, has the address from here on.
        let nothing = unsafe { record.replace(0, Some(retained)) }.earlier(true, &Calls::new());
        assert!(nothing.is_none());
        // SAFETY: two elements, which this test alone has the address of.
        unsafe { first.add(len - 1).write(7) };
        // SAFETY: C has nothing of this.
        let refused = unsafe { record.replace(0, None) }.earlier(false, &Calls::new());
        assert!(refused.is_none(), "the old one stays");
        // SAFETY: the same.
        let earlier = unsafe { record.replace(0, None) }.earlier(true, &Calls::new()).expect("it was there");
        let earlier = earlier.downcast::<Box<u32>>().expect_err("it is none");
        assert_eq!(earlier.downcast::<Vec<u32>>().expect("it is one"), [1, 7]);
    }

    #[test]
    fn a_closure_comes_back_with_nothing_of_what_stood_beside_it() {
        type Closure = Box<dyn Fn() -> usize>;
        let (watch, beside) = (Rc::new(()), Rc::new(()));
        let record = Record::<1>::new();
        let inside = Rc::clone(&watch);
        let closure: Closure = Box::new(move || Rc::strong_count(&inside));
        let kept = Keeper::new(KeptMut::new(closure)).into_kept();
        let kept = kept.beside(Retained::new(Rc::clone(&beside)).0);
        // SAFETY: nobody has the address.
        unsafe { record.fill(0, Some(Retained::new(kept).0)) };
        // SAFETY: the same.
        let earlier = unsafe { record.replace(0, None) }.earlier(true, &Calls::new()).expect("it was there");
        assert!(earlier.is::<Closure>());
        let earlier = earlier.downcast::<fn() -> usize>().expect_err("it is none");
        assert_eq!(Rc::strong_count(&beside), 2);
        let Ok(closure) = earlier.downcast::<Closure>() else { panic!("it is one") };
        assert_eq!((closure(), Rc::strong_count(&beside)), (2, 1));
        drop(closure);
        assert_eq!(Rc::strong_count(&watch), 1);
    }
}
