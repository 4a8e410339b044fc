//! The slot of one function, without the function's type.

use core::ptr::{self, NonNull};
use core::sync::atomic::{AtomicPtr, Ordering};

use super::block::Block;
use super::missing::Missing;
use super::resolver::{self, Request};
use crate::error::{At, Error, ErrorKind};

/// The address of a function, null until it is bound, and how to find it.
#[doc(hidden)]
#[repr(C)] // the address first, so that reading it needs no offset
pub struct Slot {
    /// Stored with Release and read with Acquire: who sees the address sees what the loader wrote before it.
    pub(super) address: AtomicPtr<()>,
    block: &'static Block,
    symbol: &'static str,
    at: At,
    weak: bool,
}

impl Slot {
    /// # Safety
    ///
    /// The initialisers of the block's candidates, and what they run to look up `symbol`, may be run on any
    /// thread at any time.
    pub(super) const unsafe fn new(
        block: &'static Block,
        symbol: &'static str,
        function: &'static str,
        weak: bool,
    ) -> Self {
        Self {
            address: AtomicPtr::new(ptr::null_mut()),
            block,
            symbol,
            at: At { function, parameter: "" },
            weak,
        }
    }

    pub(super) const fn block(&self) -> &'static Block {
        self.block
    }

    pub(super) const fn symbol(&self) -> &'static str {
        self.symbol
    }

    pub(super) const fn function(&self) -> &'static str {
        self.at.function
    }

    pub(super) const fn is_weak(&self) -> bool {
        self.weak
    }

    #[inline(always)]
    pub(super) fn get(&self) -> Result<NonNull<()>, Missing> {
        match NonNull::new(self.address.load(Ordering::Acquire)) {
            Some(address) => Ok(address),
            None => self.bind(),
        }
    }

    /// As [`get`](Self::get), for callers that have no way to return an error. The panic is raised behind the
    /// cold call, so that the caller's own code has one branch and not two.
    #[inline(always)]
    #[track_caller]
    pub(super) fn expect(&'static self) -> NonNull<()> {
        match NonNull::new(self.address.load(Ordering::Acquire)) {
            Some(address) => address,
            None => self.bind_or_panic(),
        }
    }

    #[cold]
    #[inline(never)]
    #[track_caller]
    fn bind_or_panic(&'static self) -> NonNull<()> {
        match self.bind() {
            Ok(address) => address,
            Err(missing) => panic!("{}", self.error(missing)),
        }
    }

    pub(super) fn error(&'static self, missing: Missing) -> Error {
        Error::new(ErrorKind::Missing(missing), &self.at)
    }

    /// The first call, and every further one as long as it fails.
    #[cold]
    #[inline(never)]
    fn bind(&self) -> Result<NonNull<()>, Missing> {
        let found = match resolver::ask(&Request(self)) {
            Some(address) => address,
            None => self.look_up()?,
        };
        // Only null is replaced: meanwhile a stand-in may have come, which must not be lost, or another
        // thread's answer, which is as good as this one.
        let stored = self.address.compare_exchange(
            ptr::null_mut(),
            found.as_ptr(),
            Ordering::AcqRel,
            Ordering::Acquire,
        );
        Ok(stored.err().and_then(NonNull::new).unwrap_or(found))
    }

    fn look_up(&self) -> Result<NonNull<()>, Missing> {
        // SAFETY: who made this slot promised that the candidates' initialisers may run on any thread at any
        // time.
        let opened = unsafe { self.block.open() };
        let opened = opened.map_err(|refused| Missing::library(self.symbol, refused))?;
        // SAFETY: the same promise covers what runs to look up this symbol.
        let address = unsafe { opened.handle.symbol(self.symbol) };
        address.map_err(|message| Missing::symbol(self.symbol, message, opened.name, &opened.refused))
    }
}
