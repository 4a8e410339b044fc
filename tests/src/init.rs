//! Libraries that are initialised before their first call: `c/init.c`. Each block has a library of its own, since it
//! is initialised once for the whole process.

// For the tests, and so declared by hand.
unsafe extern "C" {
    /// The initialiser fails with this code from now on; 0 for not at all.
    pub safe fn lib_fail(library: i32, code: i32);
    /// How often it was called.
    pub safe fn lib_started(library: i32) -> i32;
}

/// By a function of the block.
pub mod own {
    use pinvoke::marshal;

    const FLAGS: i32 = 3;

    #[marshal(init = start(0, FLAGS))]
    unsafe extern "C" {
        /// Initialises it.
        #[link_name = "lib_start"]
        #[marshal(ok = ret == 0)]
        fn start(library: i32, flags: i32) -> i32;

        /// With what it was initialised.
        #[link_name = "lib_use"]
        pub safe fn with_what(library: i32) -> i32;
    }
}

/// By a function of the block that is `unsafe`, and returns nothing.
pub mod unchecked {
    use pinvoke::marshal;

    #[marshal(init = lib_start_always(1))]
    unsafe extern "C" {
        /// # Safety
        ///
        /// None; it is spelled so.
        unsafe fn lib_start_always(library: i32);

        /// With what it was initialised.
        #[link_name = "lib_use"]
        pub safe fn with_what(library: i32) -> i32;
    }
}

/// Which may fail.
pub mod failing {
    use pinvoke::marshal;

    #[marshal(init = start(2, 5), ok = ret >= 0)]
    unsafe extern "C" {
        /// Initialises it.
        #[link_name = "lib_start"]
        #[marshal(ok = ret == 0)]
        fn start(library: i32, flags: i32) -> i32;

        /// With what it was initialised; an error if it was not.
        #[link_name = "lib_use"]
        #[marshal(ret(value))]
        pub fn with_what(library: i32) -> i32;

        /// The same, which cannot fail by itself.
        #[link_name = "lib_use"]
        #[marshal(plain)]
        pub fn panicking(library: i32) -> i32;
    }
}

/// By a function of Rust's that panics at first.
pub mod panicking {
    use core::sync::atomic::{AtomicBool, Ordering};
    use pinvoke::marshal;

    static TRIED: AtomicBool = AtomicBool::new(false);

    fn start() {
        assert!(TRIED.swap(true, Ordering::Relaxed), "the first time");
        super::lib_start_by_hand(3, 7);
    }

    #[marshal(init = start)]
    unsafe extern "C" {
        /// With what it was initialised.
        #[link_name = "lib_use"]
        pub safe fn with_what(library: i32) -> i32;
    }
}

/// By a function of Rust's that calls the library itself.
pub mod reentrant {
    use pinvoke::{Error, marshal};

    fn start() -> Result<(), Error> {
        assert_eq!(with_what(4)?, -1, "nothing is initialised yet");
        super::lib_start_by_hand(4, 9);
        Ok(())
    }

    #[marshal(init = self::start(), ok = ret >= -1)]
    unsafe extern "C" {
        /// With what it was initialised.
        #[link_name = "lib_use"]
        #[marshal(ret(value))]
        pub fn with_what(library: i32) -> i32;
    }
}

/// From many threads at once.
pub mod threads {
    use pinvoke::marshal;

    #[marshal(init = start(5, 11))]
    unsafe extern "C" {
        /// Initialises it.
        #[link_name = "lib_start"]
        #[marshal(ok = ret == 0)]
        fn start(library: i32, flags: i32) -> i32;

        /// With what it was initialised.
        #[link_name = "lib_use"]
        pub safe fn with_what(library: i32) -> i32;
    }
}

unsafe extern "C" {
    safe fn lib_start_by_hand(library: i32, flags: i32) -> i32;
}
