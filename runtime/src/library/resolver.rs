//! The program's own answer to where symbols are.

use core::fmt;
use core::ptr::NonNull;
use std::sync::OnceLock;

use super::slot::Slot;

/// Says where a function is, before the block's library is asked; `None` for "go on as usual".
///
/// It is asked at each attempt to bind a function, perhaps by several threads at once for the same one. It
/// must not call a wrapper that it would itself be asked about: that would recurse.
pub type Resolver = fn(&Request<'_>) -> Option<NonNull<()>>;

static RESOLVER: OnceLock<Resolver> = OnceLock::new();

/// The function that is to be bound.
pub struct Request<'a>(pub(super) &'a Slot);

impl Request<'_> {
    /// The C symbol.
    pub fn symbol(&self) -> &'static str {
        self.0.symbol()
    }

    /// The name of the declaration.
    pub fn function(&self) -> &'static str {
        self.0.function()
    }

    /// The candidates of the block, in order; none for what the process has loaded already.
    pub fn libraries(&self) -> &'static [&'static str] {
        self.0.block().candidates()
    }
}

impl fmt::Debug for Request<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("symbol", &self.symbol())
            .field("function", &self.function())
            .field("libraries", &self.libraries())
            .finish()
    }
}

/// Sets the resolver of this process, once: from now on it is asked first about each function that is not
/// bound yet. Functions that are bound already stay so.
///
/// # Errors
///
/// [`AlreadySet`] if there is a resolver; that one stays.
///
/// # Safety
///
/// Each address that the resolver returns must be that of a function with exactly the signature and ABI of
/// the declaration whose symbol was asked for, which keeps every promise that the declaration makes (see the
/// docs of `#[marshal]`), for as long as the process runs.
pub unsafe fn set_resolver(resolver: Resolver) -> Result<(), AlreadySet> {
    RESOLVER.set(resolver).map_err(|_| AlreadySet(()))
}

pub(super) fn ask(request: &Request<'_>) -> Option<NonNull<()>> {
    RESOLVER.get().and_then(|resolver| resolver(request))
}

/// There is a resolver already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AlreadySet(());

impl fmt::Display for AlreadySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this process has a resolver already")
    }
}

impl core::error::Error for AlreadySet {}
