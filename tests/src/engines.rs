//! Objects that operations use while they run.

use core::ffi::{c_char, c_int, c_long, c_uchar, c_uint, c_ushort, c_void};
use pinvoke::{Blittable, Conversion, ConversionError, Marshal, Scratch, marshal};
#[cfg(unix)]
use std::os::fd::BorrowedFd;

/// What the library says of a failure, to each of its threads.
#[derive(Debug, PartialEq, Eq)]
pub enum Refused {
    /// By the library.
    Said(c_int, String),
    /// Before or after it.
    Call(String),
}

impl Refused {
    fn said(code: c_int) -> Self {
        Self::Said(code, engine_message().expect("lossy"))
    }
}

impl From<pinvoke::Error> for Refused {
    fn from(error: pinvoke::Error) -> Self {
        Self::Call(error.to_string())
    }
}

/// A name, and how often.
#[derive(Marshal, Debug, PartialEq)]
pub struct Label {
    /// Text of the caller's.
    #[marshal(utf8)]
    pub name: String,
    /// How often.
    pub times: c_int,
}

/// Two numbers.
#[repr(C)]
#[derive(Clone, Copy, Blittable, Debug, PartialEq)]
pub struct Span {
    /// The first.
    pub from: c_int,
    /// The last.
    pub to: c_int,
}

/// A number that panics: 100 on its way in, 50 on its way back.
pub enum Moody {}

// SAFETY: a number points at nothing.
unsafe impl Conversion for Moody {
    type Surface = c_int;
    type Native = c_int;

    fn to_native(value: &c_int, _: &Scratch) -> Result<c_int, ConversionError> {
        if *value == 100 {
            std::panic::resume_unwind(Box::new("on the way in"));
        }
        Ok(*value)
    }

    unsafe fn from_native(native: &c_int) -> Result<c_int, ConversionError> {
        if *native == 50 {
            std::panic::resume_unwind(Box::new("on the way back"));
        }
        Ok(*native)
    }
}

#[marshal]
unsafe extern "C" {
    /// An object that several calls may use at once.
    #[marshal(free = engine_free, send, sync)]
    pub type Engine;
    unsafe fn engine_free(engine: *mut Engine);
    /// None of a negative value.
    #[marshal(method = new, ret(own, nullable))]
    pub safe fn engine_new(value: c_int) -> *mut Engine;
    /// Its number.
    #[marshal(method = value)]
    pub safe fn engine_value(engine: *const Engine) -> c_int;

    /// How many there were.
    pub safe fn engines_made() -> c_int;
    /// How many are gone.
    pub safe fn engines_freed() -> c_int;
    /// How many went while a call used them.
    pub safe fn engines_freed_early() -> c_int;
    /// Waits until no call runs.
    pub safe fn engines_settle();

    /// Fills a buffer with the engine's value.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn engine_fill(
        engine: *const Engine,
        #[marshal(out, len = length)] data: *mut c_uchar,
        length: usize,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;

    /// Adds to its value.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn engine_add(
        engine: *mut Engine,
        more: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;

    /// Whether two have one value.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn engine_compare(
        engine: *const Engine,
        #[marshal(nullable)] other: *const Engine,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;

    /// A new one, when it is done.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn engine_make(
        value: c_int,
        #[marshal(out, retval, own)] made: *mut *mut Engine,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;

    /// The number, when it is done.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn engine_tell(
        #[marshal(with = Moody)] number: c_int,
        #[marshal(out, retval, with = Moody)] told: *mut c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;

    /// Tells how far it is.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn engine_watch(
        times: c_int,
        #[marshal(callback, on = other, user_data = data, fail = 1, ret(as = bool))]
        progress: unsafe extern "C" fn(data: *mut c_void, index: c_int) -> c_int,
        data: *mut c_void,
        #[marshal(callback = complete, user_data = state)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
        ),
        state: *mut c_void,
    ) -> c_int;

    /// Writes a text several times.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn engine_write(
        #[marshal(in)] label: *const Label,
        #[marshal(out, utf8, len = room)] text: *mut c_char,
        room: usize,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;

    /// The same, of a text by itself, and the result is new.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn engine_repeat(
        #[marshal(utf8)] name: *const c_char,
        times: c_int,
        #[marshal(out, retval, utf8, len = room)] text: *mut c_char,
        room: usize,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;

    /// Takes a while.
    #[marshal(blocking)]
    pub async fn engine_sleep(engine: *const Engine, microseconds: c_int) -> c_int;
    /// What its value was.
    #[marshal(blocking)]
    pub async fn engine_change(engine: *mut Engine, to: c_int) -> c_int;
    /// Takes it away.
    #[marshal(blocking)]
    pub async fn engine_finish(#[marshal(consume)] engine: *mut Engine) -> c_int;
    /// Takes it away if its value is even.
    #[marshal(blocking, ok = ret == 0)]
    pub async fn engine_retire(#[marshal(consume = ok)] engine: *mut Engine) -> c_int;
    /// The same, by a callback.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn engine_retire_later(
        #[marshal(consume = ok)] engine: *mut Engine,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;
    /// A new one, made on the pool.
    #[link_name = "engine_new"]
    #[marshal(blocking, ret(own, nullable))]
    pub async fn engine_new_later(value: c_int) -> *mut Engine;

    /// Visits each.
    #[marshal(blocking)]
    pub async fn engine_each(
        count: c_int,
        #[marshal(callback, fail = 1, ret(as = bool))] visit: unsafe extern "C" fn(
            data: *mut c_void,
            index: c_int,
        ) -> c_int,
        data: *mut c_void,
    ) -> c_int;

    /// Fails with this errno.
    #[marshal(blocking, ok = ret == 0, error = errno)]
    pub async fn engine_fail(number: c_int) -> c_int;
    /// Fails with a message.
    #[marshal(blocking, ok = ret == 0, error = Refused::said(ret))]
    pub async fn engine_refuse(number: c_int) -> c_int;
    #[marshal(ret(utf8, copy, lossy))]
    safe fn engine_message() -> *const c_char;

    /// Doubles both.
    #[marshal(blocking)]
    pub async fn engine_double(#[marshal(in, out)] span: *mut Span);
    /// The same of numbers that panic.
    #[link_name = "engine_refuse"]
    #[marshal(blocking, ret(with = Moody))]
    pub async fn engine_moody(#[marshal(with = Moody)] number: c_int) -> c_int;
    /// The number, in words.
    #[marshal(blocking)]
    pub async fn engine_describe(
        number: c_int,
        #[marshal(out, utf8, len = room)] text: *mut c_char,
        room: usize,
    ) -> usize;
    /// What there is.
    #[marshal(blocking)]
    pub async fn engine_sum(
        #[marshal(in, len = length, nullable)] data: *const c_uchar,
        length: usize,
        #[marshal(in, nullable)] bias: *const c_int,
    ) -> c_long;
    /// Three owners.
    #[marshal(blocking)]
    pub async fn engine_mix(
        #[marshal(in, len = length)] left: *const c_uchar,
        #[marshal(in, len = length)] right: *const c_ushort,
        #[marshal(out, len = length)] total: *mut c_uint,
        length: usize,
    );
}

#[marshal]
unsafe extern "C" {
    /// The same object, counted.
    #[marshal(free = engine_unref, clone = engine_ref, send, sync)]
    pub type Counted;
    unsafe fn engine_unref(engine: *mut Counted);
    unsafe fn engine_ref(engine: *mut Counted) -> *mut Counted;
    /// None of a negative value.
    #[link_name = "engine_new"]
    #[marshal(method = new, ret(own, nullable))]
    pub safe fn counted_new(value: c_int) -> *mut Counted;

    /// Fills a buffer with the value.
    #[link_name = "engine_fill"]
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn counted_fill(
        engine: *mut Counted,
        #[marshal(out, len = length)] data: *mut c_uchar,
        length: usize,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;

    /// Takes a while.
    #[link_name = "engine_sleep"]
    #[marshal(blocking)]
    pub async fn counted_sleep(engine: *mut Counted, microseconds: c_int) -> c_int;
}

#[cfg(unix)]
#[marshal(ok = ret >= 0, error = errno)]
unsafe extern "C" {
    /// Reads from a file.
    #[marshal(blocking)]
    pub async fn read(
        fd: BorrowedFd<'_>,
        #[marshal(out, len = n, written = ret)] bytes: *mut c_void,
        n: usize,
    ) -> isize;
}
