//! How libraries tell which request has ended, and what they bring: `c/ends.c`.

use core::ffi::{c_char, c_int, c_longlong, c_uchar, c_void};
use pinvoke::{Blittable, marshal};

/// A request that has its user's pointer in a field.
#[repr(C)]
#[derive(Clone, Copy, Blittable)]
pub struct Request {
    kind: c_int,
    data: *mut c_void,
    done: Option<unsafe extern "C" fn(*mut Request)>,
    buffer: *mut c_uchar,
    length: usize,
    outcome: c_longlong,
}

/// What a text could not be told for.
#[derive(Debug)]
pub enum TextError {
    /// C said no.
    Code(c_int),
    /// The call was refused, or C broke its word.
    Call(pinvoke::Error),
}

impl From<c_int> for TextError {
    fn from(code: c_int) -> Self {
        Self::Code(code)
    }
}

impl From<pinvoke::Error> for TextError {
    fn from(error: pinvoke::Error) -> Self {
        Self::Call(error)
    }
}

#[marshal(ok = ret >= 0, error = errno(-ret))]
unsafe extern "C" {
    unsafe fn end_stop(request: *mut Request) -> c_int;

    /// C hands back the request, and the token is in its field; the outcome is wider than what C returns.
    #[marshal(pending = ret == 0, result = (*request).outcome, cancel = end_stop(request))]
    pub async fn end_fill(
        #[marshal(control)] request: *mut Request,
        kind: c_int,
        #[marshal(out, len = length, written = ret)] buffer: *mut c_uchar,
        length: usize,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(request: *mut Request),
        #[marshal(user_data, field = request.data)] data: *mut c_void,
        now: c_int,
    ) -> c_int;

    /// The same, said.
    #[link_name = "end_fill"]
    #[marshal(pending = ret == 0, result = (*request).outcome, ok = ret >= 0)]
    pub async fn end_fill_named(
        #[marshal(control)] request: *mut Request,
        kind: c_int,
        #[marshal(out, len = length, written = ret)] buffer: *mut c_uchar,
        length: usize,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            #[marshal(user_data = data)] request: *mut Request,
        ),
        #[marshal(user_data, field = request.data)] data: *mut c_void,
        now: c_int,
    ) -> c_int;

    /// C hands back a number.
    #[marshal(pending = ret == 0, result = status)]
    pub async fn end_number(
        outcome: c_int,
        now: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            #[marshal(user_data)] number: u64,
            status: c_int,
        ),
        #[marshal(user_data)] number: u64,
    ) -> c_int;

    /// C brings text, but no text with an error.
    #[marshal(result = status, ok = ret == 0, error = TextError)]
    pub async fn end_text(
        #[marshal(utf8)] name: *const c_char,
        outcome: c_int,
        quiet: c_int,
        now: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(retval)] tries: c_int,
            #[marshal(cstr, copy)] text: *const c_char,
        ),
        state: *mut c_void,
    );

    /// The same, of text that may be none.
    #[link_name = "end_text"]
    #[marshal(result = status, ok = ret == 0, error = TextError)]
    pub async fn end_text_if(
        #[marshal(utf8)] name: *const c_char,
        outcome: c_int,
        quiet: c_int,
        now: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(ignore)] tries: c_int,
            #[marshal(utf8, copy, nullable)] text: *const c_char,
        ),
        state: *mut c_void,
    );

    /// A closure that hears of it while the operation runs.
    #[marshal(pending = ret == 0)]
    pub async fn end_progress(
        #[marshal(callback, on = other, user_data = other)] progress: unsafe extern "C" fn(
            state: *mut c_void,
            percent: c_int,
        ),
        other: *mut c_void,
        #[marshal(callback = complete, user_data = state)] over: unsafe extern "C" fn(state: *mut c_void),
        state: *mut c_void,
        now: c_int,
    ) -> c_int;

    /// What is opened.
    #[marshal(free = end_line_close, send)]
    pub type Line;
    #[marshal(plain)]
    unsafe fn end_line_close(line: *mut Line);
    /// Its number.
    #[marshal(plain)]
    pub safe fn end_line_number(line: *const Line) -> c_int;
    /// How many are open.
    #[marshal(plain)]
    pub safe fn end_lines_open() -> c_int;
    /// How many there have been.
    #[marshal(plain)]
    pub safe fn end_lines_made() -> c_int;

    /// C hands a line over with its callback, and with an error what is none.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn end_open(
        number: c_int,
        outcome: c_int,
        #[marshal(callback = complete)] opened: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(own)] line: *mut Line,
        ),
        state: *mut c_void,
        now: c_int,
    ) -> c_int;

    /// The same, if there may be none.
    #[link_name = "end_open"]
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn end_open_if(
        number: c_int,
        outcome: c_int,
        #[marshal(callback = complete)] opened: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(own, nullable)] line: *mut Line,
        ),
        state: *mut c_void,
        now: c_int,
    ) -> c_int;

    /// What nobody frees.
    #[marshal(sync)]
    pub type Method;
    /// Times two.
    #[marshal(plain, ret(borrow = 'static))]
    pub safe fn end_method_double() -> *const Method;
    /// On the pool.
    #[marshal(blocking, plain)]
    pub async fn end_method_apply(method: *const Method, number: c_int) -> c_int;
}
