//! Asynchronous wrappers of a library that completes in every way there is.

use core::ffi::{c_char, c_int, c_long, c_uchar, c_void};
use pinvoke::{Blittable, marshal};

/// How the library ends what it is given.
pub mod mode {
    use core::ffi::c_int;

    /// Done when the call returns.
    pub const AT_ONCE: c_int = 0;
    /// Called back before the call returns.
    pub const INLINE: c_int = 1;
    /// Called back on another thread.
    pub const THREAD: c_int = 2;
    /// The same, twice in a row.
    pub const TWICE: c_int = 3;
    /// The same, on two threads at once.
    pub const TWICE_AT_ONCE: c_int = 4;
    /// Called back inside the call, and once more much later.
    pub const LATE: c_int = 5;
    /// Kept until all are finished, or this one is cancelled.
    pub const NEVER: c_int = 6;
    /// Called back with what nobody has, and then as it should be.
    pub const GARBAGE: c_int = 7;
    /// Failed when the call returns.
    pub const FAIL: c_int = 8;
    /// Done when the call returns, and called back all the same.
    pub const AT_ONCE_AND_CALL: c_int = 9;
    /// Failed on another thread.
    pub const FAIL_LATER: c_int = 10;
    /// Called back with more than there is room for.
    pub const TOO_MUCH: c_int = 11;
}

/// What the library works with until it is done.
#[repr(C)]
#[derive(Clone, Copy, Blittable)]
pub struct Control {
    mode: c_int,
    data: *mut c_uchar,
    length: usize,
    done: Option<unsafe extern "C" fn(*mut c_void, c_int, usize)>,
    state: *mut c_void,
    itself: *mut Control,
    status: c_int,
    count: usize,
}

#[marshal]
unsafe extern "C" {
    /// Waits until the library is quiet.
    pub safe fn op_settle();
    /// Completes all that wait.
    pub safe fn op_finish() -> usize;
    /// Forgets all that wait.
    pub safe fn op_forget() -> usize;
    /// Calls back what was cancelled in vain.
    pub safe fn op_call_in_vain() -> usize;
    unsafe fn op_cancel(state: *mut c_void) -> c_int;
    unsafe fn op_cancel_calling(state: *mut c_void) -> c_int;
    unsafe fn op_cancel_in_vain(state: *mut c_void) -> c_int;
    /// Ends what has joined.
    pub safe fn op_release();
    unsafe fn op_status(control: *const Control) -> c_int;

    /// Fills a buffer; errno at once, a status later.
    #[marshal(pending = ret == 1, result = status, ok = ret == 0)]
    pub async fn op_fill(
        #[marshal(out, len = length, written = count)] data: *mut c_uchar,
        length: usize,
        mode: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            count: usize,
        ),
        state: *mut c_void,
    ) -> c_int;

    /// The same, and what waits can be cancelled without a callback.
    #[link_name = "op_fill"]
    #[marshal(pending = ret == 1, result = status, ok = ret == 0, cancel = op_cancel(state) == 1, silent)]
    pub async fn op_fill_silent(
        #[marshal(out, len = length)] data: *mut c_uchar,
        length: usize,
        mode: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(retval)] count: usize,
        ),
        state: *mut c_void,
    ) -> c_int;

    /// The same, and a callback follows.
    #[link_name = "op_fill"]
    #[marshal(pending = ret == 1, result = status, ok = ret == 0, cancel = op_cancel_calling(state))]
    pub async fn op_fill_calling(
        #[marshal(out, len = length)] data: *mut c_uchar,
        length: usize,
        mode: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(ignore)] count: usize,
        ),
        state: *mut c_void,
    ) -> c_int;

    /// The same, but not silent: a callback that names nobody follows later, as POSIX timers have it.
    #[link_name = "op_fill"]
    #[marshal(pending = ret == 1, result = status, ok = ret == 0, cancel = op_cancel_in_vain(state) == 1, silent)]
    pub async fn op_fill_in_vain(
        #[marshal(out, len = length)] data: *mut c_uchar,
        length: usize,
        mode: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(ignore)] count: usize,
        ),
        state: *mut c_void,
    ) -> c_int;

    /// Ends with others.
    #[marshal(pending = ret == 1, ok = ret == 1)]
    pub async fn op_join(
        #[marshal(out, len = length)] data: *mut c_uchar,
        length: usize,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            #[marshal(user_data, len = count)] states: *mut *mut c_void,
            count: c_int,
        ),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;

    /// Brings data that is copied in the callback.
    #[marshal(result = status, ok = ret == 0)]
    pub async fn op_ask(
        length: usize,
        mode: c_int,
        #[marshal(callback = complete)] answer: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(copy, len = count)] data: *const c_uchar,
            count: c_int,
        ),
        #[marshal(user_data)] state: *mut c_void,
    );

    /// Fills a buffer that is named in a control block.
    #[marshal(pending = ret == 0, result = op_status(control), ok = ret == 0)]
    pub async fn op_submit(
        #[marshal(control)] control: *mut Control,
        #[marshal(field = control.mode)] mode: c_int,
        #[marshal(field = control.data, out, len = length)] data: *mut c_uchar,
        #[marshal(field = control.length)] length: usize,
        #[marshal(field = control.done, callback = complete)] done: Option<
            unsafe extern "C" fn(
                state: *mut c_void,
                #[marshal(ignore)] status: c_int,
                #[marshal(ignore)] count: usize,
            ),
        >,
        #[marshal(field = control.state, user_data)] state: *mut c_void,
    ) -> c_int;

    /// Adds up, on the pool.
    #[marshal(blocking)]
    pub async fn op_sum(#[marshal(in, len = length)] data: *const c_uchar, length: usize) -> c_long;

    /// Copies, on the pool.
    #[marshal(blocking, ok = ret == 0, error = errno)]
    pub async fn op_copy(
        #[marshal(in, len = length)] from: *const c_uchar,
        length: usize,
        #[marshal(out, len = *room, written = *room)] to: *mut c_uchar,
        room: *mut usize,
    ) -> c_int;

    /// Measures text, on the pool.
    #[marshal(blocking)]
    pub async fn op_text_length(#[marshal(utf8)] text: *const c_char) -> usize;

    /// Measures texts, on the pool.
    #[marshal(blocking)]
    pub async fn op_texts_length(
        #[marshal(utf8, len = count)] texts: *const *const c_char,
        count: usize,
    ) -> usize;
}
