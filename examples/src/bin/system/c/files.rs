//! Files by pattern, and what links say.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::{c_char, c_int, c_void};
use core::marker::PhantomData;
use pinvoke::{Marshal, marshal};
use std::path::PathBuf;

/// `glob_t`: the files that a pattern means.
#[derive(Debug, Marshal)]
pub(crate) struct Glob {
    pathc: PhantomData<usize>,
    #[marshal(path, len = pathc, copy)]
    pub(crate) pathv: Vec<PathBuf>,
    offs: usize,
    flags: c_int,
    /// Functions of the caller's, which C looks at if another flag is set.
    #[marshal(opaque)]
    functions: [*mut c_void; 5],
}

const _: () = assert!(size_of::<<Glob as Marshal>::Native>() == size_of::<libc::glob_t>());

/// A pattern, in an array of its own, so that it cannot be longer. The GNU C library calls itself for each slash, and
/// some thousands of them are more than its stack takes.
#[derive(Debug, Marshal)]
pub(crate) struct Pattern<'a> {
    #[marshal(utf8, inline = 256)]
    pub(crate) text: &'a str,
}

#[marshal(error = errno)]
unsafe extern "C" {
    /// The files that a pattern means, in order; none is no failure.
    #[marshal(ok = ret == 0, none = ret == libc::GLOB_NOMATCH)]
    pub(crate) fn glob(
        #[marshal(in)] pattern: *const Pattern<'_>,
        #[marshal(const = 0)] flags: c_int,
        #[marshal(const = None)] errfunc: Option<unsafe extern "C" fn(*const c_char, c_int) -> c_int>,
        #[marshal(out, retval, free = globfree)] found: *mut Glob,
    ) -> c_int;

    unsafe fn globfree(found: *mut Glob);

    /// Where a link leads, in bytes. C does not say whether there was more, so that a full buffer means it may be.
    #[marshal(ok = ret != -1)]
    pub(crate) fn readlink(
        #[marshal(path)] path: *const c_char,
        #[marshal(out, grow = full, len = size, written = ret)] buf: *mut c_char,
        size: usize,
    ) -> isize;
}
