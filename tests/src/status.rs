//! The ways in which C says that it failed: `c/status.c`.

use crate::enums::Mode;
use core::ffi::{CStr, c_char, c_void};
use pinvoke::{Error, Marshal, marshal};

/// The error type of a library with codes of its own.
#[derive(Debug)]
pub enum OwnError {
    /// A code of the library, with its message.
    Code {
        /// What it returned.
        code: i32,
        /// What it says about that.
        message: &'static CStr,
    },
    /// A code with what else was known on failure.
    Detailed {
        /// What it returned.
        code: i32,
        /// The argument of the call.
        asked: i32,
        /// What C wrote to say more.
        detail: i32,
    },
    /// An error that waited in a queue.
    Queued(u32),
    /// The call was refused.
    Call(Error),
}

impl From<i32> for OwnError {
    fn from(code: i32) -> Self {
        Self::Code { code, message: own_message(code) }
    }
}

impl From<Error> for OwnError {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

impl OwnError {
    /// Keeps the result, an argument, and an output of the call.
    pub fn detailed(code: i32, asked: i32, detail: i32) -> Self {
        Self::Detailed { code, asked, detail }
    }

    /// Takes the error from the thread's queue.
    pub fn from_queue() -> Self {
        Self::Queued(take_queued())
    }
}

/// Several successes in one code.
#[derive(Marshal, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
pub enum Step {
    /// There is a row.
    Row = 100,
    /// There are no more.
    Done = 101,
}

// Errno, as C holds it for this thread: declared by hand, since it is what is tested.
unsafe extern "C" {
    /// Sets the errno of this thread.
    pub safe fn set_errno(e: i32);
    /// The errno of this thread.
    pub safe fn get_errno() -> i32;
}

#[marshal]
unsafe extern "C" {
    /// -1 and errno.
    #[marshal(ok = ret != -1, error = errno, ret(value))]
    pub fn open_like(e: i32, fd: i32) -> i32;

    /// [`open_like`] of which nobody asks.
    #[link_name = "open_like"]
    pub safe fn open_like_plain(e: i32, fd: i32) -> i32;

    /// NULL and errno; borrowed, since it is C's own number.
    #[marshal(ok = !ret.is_null(), error = errno, ret(borrow = 'static, len = 1))]
    pub fn find_like(e: i32) -> *const i32;

    /// NULL for an error and for the end, which only errno tells apart.
    #[marshal(none = ret.is_null() && errno == 0, ok = !ret.is_null(), error = errno, ret(borrow = 'static, len = 1))]
    pub fn entry_like(left: i32, e: i32) -> *const i32;

    /// The error itself.
    #[marshal(ok = ret == 0, error = errno(ret))]
    pub fn lock_like(e: i32) -> i32;

    /// The error itself, negative; else a value.
    #[marshal(ok = ret >= 0, error = errno(-ret), ret(value))]
    pub fn submit_like(e: i32, handled: i32) -> i32;

    /// The message for a code.
    #[marshal(ret(cstr, borrow = 'static))]
    pub fn own_message(code: i32) -> *const c_char;

    /// Takes the error from the thread's queue.
    pub safe fn take_queued() -> u32;

    /// 1 is ok.
    #[marshal(ok = ret == 1, error = OwnError::from_queue())]
    pub fn one_is_ok(ok: i32, code: u32) -> i32;

    /// Negative is an error, and the rest a value.
    #[marshal(ok = ret >= 0, ret(value))]
    pub fn count_or_negative(n: i64) -> i64;

    /// 1 for a result that is an error.
    pub safe fn is_error(code: usize) -> u32;

    /// Success is what `is_error` says.
    #[marshal(ok = is_error(ret) == 0, ret(value))]
    pub fn size_or_error(n: usize) -> usize;

    /// Two successes, which are an enum.
    #[marshal(ok = ret == 100 || ret == 101, error = OwnError, ret(as = Step))]
    pub fn step_like(code: i32, #[marshal(out, retval)] column: *mut i32) -> i32;

    /// Two successes, one of them without a value.
    #[marshal(ok = ret == 100, none = ret == 101, error = OwnError)]
    #[link_name = "step_like"]
    pub fn step_or_none(code: i32, #[marshal(out, retval)] column: *mut i32) -> i32;

    /// The text on success.
    #[marshal(ok = ret == 0, error = errno)]
    pub fn errno_with_text(
        #[marshal(utf8)] text: *const c_char,
        #[marshal(out, len = n)] buf: *mut u8,
        n: usize,
        e: i32,
    ) -> i32;

    /// Breaks its promises about the outputs, and then says that it failed.
    #[marshal(ok = ret == 0, error = OwnError)]
    pub fn fail_badly(
        #[marshal(out, len = *n, written = *n)] buf: *mut u8,
        n: *mut usize,
        #[marshal(out, retval, as = Mode)] mode: *mut i32,
        status: i32,
    ) -> i32;

    /// A pointer that fails by being -1.
    #[marshal(ok = is_mapped(ret), error = errno)]
    pub unsafe fn map_like(e: i32) -> *const c_void;
}

/// Whether this is not `MAP_FAILED`.
fn is_mapped(pointer: *const c_void) -> bool {
    pointer.addr() != usize::MAX
}

/// A block that says it once for all of its functions.
pub mod own {
    use super::OwnError;
    use pinvoke::marshal;

    #[marshal(ok = ret == 0, error = OwnError)]
    unsafe extern "C" {
        /// Fails as the block says; the number of sheets is the result.
        #[link_name = "own_status"]
        pub fn sheets(
            code: i32,
            #[marshal(out, retval)] sheets: *mut i32,
            #[marshal(out, retval)] detail: *mut i32,
        ) -> i32;

        /// Fails as the block says, with an error of its own.
        #[marshal(error = OwnError::detailed(ret, code, *detail))]
        #[link_name = "own_status"]
        pub fn detailed(
            code: i32,
            #[marshal(out, retval)] sheets: *mut i32,
            #[marshal(out, retval)] detail: *mut i32,
        ) -> i32;

        /// [`detailed`], whose detail is in the caller's memory.
        #[marshal(error = OwnError::detailed(ret, code, *detail))]
        #[link_name = "own_status"]
        pub fn detailed_there(
            code: i32,
            #[marshal(out, retval)] sheets: *mut i32,
            #[marshal(out)] detail: *mut i32,
        ) -> i32;

        /// Succeeds otherwise than the block says.
        #[marshal(ok = ret > 5, ret(value))]
        #[link_name = "plain_number"]
        pub fn large_number(v: i32) -> i32;

        /// Does not fail at all.
        #[marshal(plain)]
        pub fn plain_number(v: i32) -> i32;
    }
}
