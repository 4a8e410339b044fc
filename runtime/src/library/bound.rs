//! The slot of one function, with its type.

use core::fmt;
use core::marker::PhantomData;
use core::mem;
use core::ptr::NonNull;
use core::sync::atomic::Ordering;

use super::block::Block;
use super::missing::Missing;
use super::replace::{self, Replaced};
use super::slot::Slot;
use crate::error::Error;

/// A function of a block with `library = "…"`, which `pinvoke::bound!` names.
///
/// `F` is the raw C function as a pointer, `unsafe extern "C" fn(…) -> …`. A call of the wrapper binds the
/// function by itself; the methods here do so early, ask, or put another function in its place.
#[repr(C)] // the slot, and in it the address, first
pub struct Bound<F: Copy + 'static> {
    slot: Slot,
    function: PhantomData<F>,
}

impl<F: Copy + 'static> Bound<F> {
    const IS_ONE_POINTER: () =
        assert!(size_of::<F>() == size_of::<*mut ()>(), "a bound function's type must be a function pointer");

    /// `symbol` has no NUL; `function` is the name of the declaration.
    ///
    /// # Safety
    ///
    /// `F` is a function pointer type, of the signature and ABI that `symbol` has in each of the block's
    /// candidates, and the declaration is true of it. Opening a candidate and looking the symbol up, on any
    /// thread at any time, has no undefined behaviour. Both hold until the process ends.
    #[doc(hidden)]
    pub const unsafe fn new(
        block: &'static Block,
        symbol: &'static str,
        function: &'static str,
        weak: bool,
    ) -> Self {
        let () = Self::IS_ONE_POINTER;
        // SAFETY: the caller promises for the candidates and the look-up.
        let slot = unsafe { Slot::new(block, symbol, function, weak) };
        Self { slot, function: PhantomData }
    }

    /// The slot, for the list of its block.
    #[doc(hidden)]
    pub const fn slot(&self) -> &Slot {
        &self.slot
    }

    /// The function, bound now if it was not.
    #[doc(hidden)]
    #[inline(always)]
    pub fn get(&self) -> Result<F, Missing> {
        let address = self.slot.get()?;
        // SAFETY: the address is from this slot.
        Ok(unsafe { Self::typed(address) })
    }

    /// The function, bound now if it was not; for wrappers that do not return a `Result`.
    ///
    /// # Panics
    ///
    /// At the caller's line, with the message of the [`Error`], if the library or the symbol cannot be found.
    #[doc(hidden)]
    #[inline(always)]
    #[track_caller]
    pub fn expect(&'static self) -> F {
        let address = self.slot.expect();
        // SAFETY: the address is from this slot.
        unsafe { Self::typed(address) }
    }

    /// # Safety
    ///
    /// The address is from the slot of a `Self`.
    #[inline(always)]
    unsafe fn typed(address: NonNull<()>) -> F {
        // SAFETY: `F` is a function pointer type of this size (`new` asserts the size, its caller promises
        // the rest). The address is not null, and that of a function of type `F`: from a candidate, by the
        // promise to `new`; from the resolver, by the promise to `set_resolver`; or a stand-in, which was an
        // `F`.
        unsafe { mem::transmute_copy::<NonNull<()>, F>(&address) }
    }

    /// Binds the function now, so that a later call cannot fail for want of it.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Missing`](crate::ErrorKind::Missing) if the library or the symbol cannot be found.
    pub fn load(&'static self) -> Result<(), Error> {
        self.slot.get().map(drop).map_err(|missing| self.slot.error(missing))
    }

    /// Whether the function can be called; binds it if so. This is how to ask for a `weak` symbol.
    pub fn is_available(&self) -> bool {
        self.slot.get().is_ok()
    }

    /// Binds every function now that stands in the same block and is not `weak`.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Missing`](crate::ErrorKind::Missing) with all the symbols that cannot be found; the error
    /// bears the name of the first one's function. What could be found is bound nevertheless.
    pub fn load_block(&'static self) -> Result<(), Error> {
        let strong = self.slot.block().slots().iter().filter(|slot| !slot.is_weak());
        let failed = strong.filter_map(|slot| slot.get().err().map(|missing| (slot, missing)));
        match failed.reduce(|(first, all), (_, missing)| (first, all.and(missing))) {
            None => Ok(()),
            Some((first, all)) => Err(first.error(all)),
        }
    }

    /// Puts `stand_in` in the function's place until the returned guard is dropped, for tests. The function
    /// need not be bound, and its library need not exist; it counts as bound meanwhile.
    ///
    /// All threads call the stand-in meanwhile, not only this one. While a thread holds such guards, of any
    /// functions, another thread that calls `replace` waits until the last of them is dropped; so tests that
    /// replace do not meet each other. (A test that merely calls the function can still meet a stand-in, and
    /// a call that has begun may still be in it after the guard is dropped.) The same thread may replace
    /// again, the same function too: the latest stand-in counts, and guards may be dropped in any order.
    ///
    /// A guard that is dropped by a panic restores the function too. A guard that is leaked ([`mem::forget`])
    /// keeps its stand-in, and other threads waiting, for ever; so does a thread that holds a guard while it
    /// waits for another that wants one.
    ///
    /// # Safety
    ///
    /// `stand_in` must keep every promise that the declaration makes for the C function (see the docs of
    /// `#[marshal]`), for calls from any thread, until the process ends: what it returns and writes is
    /// trusted in the same way.
    pub unsafe fn replace(&'static self, stand_in: F) -> Replaced {
        // SAFETY: `F` is a function pointer type of this size, and function pointers are not null (`new`
        // asserts the size, its caller promises the rest).
        let address = unsafe { mem::transmute_copy::<F, NonNull<()>>(&stand_in) };
        // SAFETY: this is an `F`, and `F` is what this slot's readers take it for; the caller promises that
        // it keeps the declaration's promises.
        unsafe { replace::begin(&self.slot, address) }
    }
}

impl<F: Copy + 'static> fmt::Debug for Bound<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bound")
            .field("function", &self.slot.function())
            .field("symbol", &self.slot.symbol())
            .field("address", &self.slot.address.load(Ordering::Acquire))
            .finish_non_exhaustive()
    }
}
