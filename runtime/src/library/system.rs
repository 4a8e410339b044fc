//! What the operating system's loader is asked, and its messages.

pub(super) use imp::Handle;

#[cfg(any(unix, windows))]
mod imp {
    use core::error::Error;
    use core::mem::ManuallyDrop;
    use core::ptr::NonNull;
    use std::format;
    use std::string::{String, ToString};

    /// An open library, which stays open for ever.
    pub(in super::super) struct Handle(ManuallyDrop<libloading::Library>);

    impl Handle {
        /// Opens the library of this name or path.
        ///
        /// # Safety
        ///
        /// The library's initialisers may be run, now and on this thread.
        pub(in super::super) unsafe fn open(name: &str) -> Result<Self, String> {
            // SAFETY: the caller promises for the initialisers; terminators do not run before the process
            // ends, since the handle is never closed.
            let library = unsafe { libloading::Library::new(name) };
            library.map(Self::keep).map_err(|error| message(&error))
        }

        /// What this process has loaded already; on Windows only the program itself.
        pub(in super::super) fn process() -> Result<Self, String> {
            #[cfg(unix)]
            return Ok(Self::keep(libloading::os::unix::Library::this().into()));
            #[cfg(windows)]
            return libloading::os::windows::Library::this()
                .map(|library| Self::keep(library.into()))
                .map_err(|error| message(&error));
        }

        fn keep(library: libloading::Library) -> Self {
            Self(ManuallyDrop::new(library))
        }

        /// The address of a symbol.
        ///
        /// # Safety
        ///
        /// What the library runs to choose among implementations of the symbol may be run, now and on this
        /// thread.
        pub(in super::super) unsafe fn symbol(&self, symbol: &str) -> Result<NonNull<()>, String> {
            // SAFETY: the address is taken as a plain pointer, which any symbol has; the caller promises for
            // what may run to find it.
            let found = unsafe { self.0.get::<*mut ()>(symbol.as_bytes()) };
            let address = *found.map_err(|error| message(&error))?;
            NonNull::new(address).ok_or_else(|| "its address is NULL".to_string())
        }
    }

    /// The error with its cause: on Windows the message alone says only which call failed.
    fn message(error: &libloading::Error) -> String {
        match error.source() {
            Some(source) => format!("{error}: {source}"),
            None => error.to_string(),
        }
    }
}

/// Targets without a loader: every library is missing.
#[cfg(not(any(unix, windows)))]
mod imp {
    use core::convert::Infallible;
    use core::ptr::NonNull;
    use std::string::{String, ToString};

    pub(in super::super) struct Handle(Infallible);

    impl Handle {
        /// # Safety
        ///
        /// Nothing to promise here.
        pub(in super::super) unsafe fn open(_: &str) -> Result<Self, String> {
            Self::process()
        }

        pub(in super::super) fn process() -> Result<Self, String> {
            Err("this target has no dynamic loader".to_string())
        }

        /// # Safety
        ///
        /// Nothing to promise here.
        pub(in super::super) unsafe fn symbol(&self, _: &str) -> Result<NonNull<()>, String> {
            match self.0 {}
        }
    }
}
