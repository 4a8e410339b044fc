//! The error of a closure that C keeps, on its way to a wrapper that may fail with errors of another type.

#[cfg(feature = "alloc")]
pub use boxed::Erased;

/// Without a heap C keeps no closure that fails.
#[cfg(not(feature = "alloc"))]
#[derive(Debug)]
pub enum Erased {}

#[cfg(not(feature = "alloc"))]
impl Erased {
    pub(super) fn into_error<E>(self) -> E {
        match self {}
    }
}

#[cfg(feature = "alloc")]
mod boxed {
    use crate::callback::Stop;
    use crate::error::{At, Error, ErrorKind};
    use alloc::boxed::Box;
    use core::any::Any;

    /// An error of whatever type, and whose it is.
    #[derive(Debug)]
    pub struct Erased {
        error: Box<dyn Any>,
        at: &'static At,
    }

    impl Stop<Erased> {
        /// The closure returned this error.
        #[cold]
        pub fn failed<E: 'static>(error: E, at: &'static At) -> Self {
            Self::Failed(Erased { error: Box::new(error), at })
        }
    }

    /// That there was an error, which is dropped.
    #[cfg(feature = "std")]
    #[derive(Debug)]
    struct Dropped;

    impl Erased {
        /// The same of an error that is dropped.
        #[cfg(feature = "std")]
        pub(in crate::callback) fn dropped(self) -> Self {
            super::super::stop::drop_quietly(self.error);
            Self { error: Box::new(Dropped), at: self.at }
        }

        /// The error itself, if the wrapper fails with such; else that there was one.
        pub(in crate::callback) fn into_error<E: From<Error> + 'static>(self) -> E {
            let at = self.at;
            self.error.downcast().map_or_else(|_| E::from(Error::new(ErrorKind::Closure, at)), |error| *error)
        }
    }
}
