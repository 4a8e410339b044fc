//! Statuses in an argument of their own, partial success: `c/outcome.c`.

use crate::counted::counted_free;
use core::ffi::{c_char, c_int, c_void};
use pinvoke::{Blittable, Error, Marshal, marshal};

/// A status of the kind that ICU has.
#[derive(Debug)]
pub enum IcuError {
    /// What C reported.
    Code(c_int),
    /// The call was refused.
    Call(Error),
}

impl IcuError {
    /// Of what C reported.
    pub fn new(code: c_int) -> Self {
        Self::Code(code)
    }
}

impl From<c_int> for IcuError {
    fn from(code: c_int) -> Self {
        Self::Code(code)
    }
}

impl From<Error> for IcuError {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

#[marshal(ok = status <= 0, error = IcuError::new(status), status = c_int)]
unsafe extern "C" {
    /// The length of the text.
    pub fn icu_length(#[marshal(cstr)] text: *const c_char, err: *mut c_int) -> c_int;

    /// The length of the text, and the warning.
    #[link_name = "icu_length"]
    pub fn icu_length_warned(
        #[marshal(cstr)] text: *const c_char,
        #[marshal(status, retval)] err: *mut c_int,
    ) -> c_int;

    /// Made by `From`, of the status.
    #[link_name = "icu_length"]
    #[marshal(error = IcuError)]
    pub fn icu_length_from(#[marshal(cstr)] text: *const c_char, status: *mut c_int) -> c_int;

    /// Asks for the size, which is reported as a failure.
    pub fn icu_name(
        size: c_int,
        #[marshal(out, utf8, grow = status == 15, len = room, written = ret)] to: *mut c_char,
        room: c_int,
        err: *mut c_int,
    ) -> c_int;
}

/// The same without an error type.
pub mod plainly {
    use core::ffi::{c_char, c_int};
    use pinvoke::marshal;

    #[marshal]
    unsafe extern "C" {
        /// The length of the text; the error has the status, and not the length.
        #[marshal(ok = status <= 0)]
        pub fn icu_length(#[marshal(cstr)] text: *const c_char, #[marshal(status)] err: *mut c_int) -> c_int;
    }
}

/// What GLib would call a `GError`.
#[derive(Marshal, Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Whose codes they are.
    pub domain: c_int,
    /// What went wrong.
    pub code: c_int,
    /// The same in words.
    #[marshal(utf8, copy)]
    pub message: String,
}

/// An error that is made of a report.
#[derive(Debug)]
pub enum LoadError {
    /// What C reported.
    Reported(Report),
    /// What it may not have reported.
    Perhaps(Option<Report>),
    /// A message, with the code.
    Said(c_int, Option<String>),
    /// What C left in a place of the wrapper's.
    Placed(Place),
    /// The call was refused, or C broke its contract.
    Call(Error),
}

impl LoadError {
    /// Of what C reported.
    pub fn reported(report: Report) -> Self {
        Self::Reported(report)
    }

    /// Never made.
    pub fn panicking(report: Report) -> Self {
        panic!("of {}", report.code)
    }
}

impl From<Error> for LoadError {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

unsafe extern "C" {
    fn report_free(p: *mut c_void);
    fn place_clear(p: *mut c_void);
}

/// An error in a place of the caller's.
#[derive(Marshal, Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What went wrong.
    pub code: c_int,
    /// The same in words.
    #[marshal(utf8, copy)]
    pub message: Option<String>,
}

#[marshal]
unsafe extern "C" {
    /// The report is the error, and is freed.
    #[marshal(ok = ret >= 0, error = LoadError::reported(status), ret(value))]
    pub fn load_like(mode: c_int, #[marshal(status, free = report_free)] error: *mut *mut Report) -> c_int;

    /// Succeeds if nothing was reported.
    #[link_name = "load_like"]
    #[marshal(ok = status.is_null(), error = LoadError::Perhaps(status))]
    pub fn load_unless_reported(
        mode: c_int,
        #[marshal(status, nullable, free = report_free)] error: *mut *mut Report,
    ) -> c_int;

    /// What was reported on success comes with it.
    #[link_name = "load_like"]
    #[marshal(ok = ret >= 0, error = LoadError::Perhaps(status), ret(value))]
    pub fn load_warned(
        mode: c_int,
        #[marshal(status, retval, nullable, free = report_free)] error: *mut *mut Report,
    ) -> c_int;

    /// The error cannot be made.
    #[link_name = "load_like"]
    #[marshal(ok = ret >= 0, error = LoadError::panicking(status), ret(value))]
    pub fn load_panicking(
        mode: c_int,
        #[marshal(status, free = report_free)] error: *mut *mut Report,
    ) -> c_int;

    /// Success without a value, although there is a report.
    #[link_name = "load_like"]
    #[marshal(none = ret >= 0 && !status.is_null(), ok = ret >= 0, error = LoadError::Perhaps(status))]
    pub fn load_or_none(
        mode: c_int,
        #[marshal(status, nullable, free = report_free)] error: *mut *mut Report,
    ) -> c_int;

    /// Text is the error.
    #[marshal(ok = ret == 0, error = LoadError::Said(ret, status))]
    pub fn exec_like(
        mode: c_int,
        #[marshal(status, utf8, nullable, free = counted_free)] message: *mut *mut c_char,
    ) -> c_int;

    /// A record in place is the error, and is cleared.
    #[marshal(ok = ret == 1, error = LoadError::Placed(status))]
    pub fn place_like(mode: c_int, #[marshal(status, free = place_clear)] error: *mut Place) -> c_int;
}

/// A block that says once how its reports are freed.
pub mod reported {
    use super::{LoadError, Report, report_free};
    use core::ffi::{c_char, c_int};
    use pinvoke::marshal;

    #[marshal(ok = status.is_null(), error = LoadError::Reported(status), status(*mut Report, free = report_free))]
    unsafe extern "C" {
        /// Fails if something was reported.
        #[link_name = "load_like"]
        pub safe fn load(mode: c_int, error: *mut *mut Report) -> c_int;

        /// A report also says that there was too little room.
        pub fn load_name(
            size: c_int,
            #[marshal(out, utf8, grow = ret > room, len = room, written = ret)] to: *mut c_char,
            room: c_int,
            error: *mut *mut Report,
        ) -> c_int;
    }
}

/// How much was sent before it failed.
#[derive(Debug)]
pub enum SendError {
    /// What C returned, how much it had sent, and errno.
    After(c_int, usize, c_int),
    /// The call was refused.
    Call(Error),
}

impl From<Error> for SendError {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

#[marshal]
unsafe extern "C" {
    /// The number that was sent is also known on failure.
    #[marshal(ok = ret == 0, error = SendError::After(ret, *written, errno))]
    pub fn send_some(
        #[marshal(in, len = n)] from: *const c_int,
        n: usize,
        stop_at: c_int,
        #[marshal(out, len = n, written = *written)] to: *mut c_int,
        written: *mut usize,
    ) -> c_int;
}

/// What C returns a pointer to.
#[derive(Blittable, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Answer {
    /// 0 is good.
    pub code: c_int,
    /// The answer itself.
    pub value: c_int,
}

/// Made of a record that C returned a pointer to, and of errno.
#[derive(Debug)]
pub enum AnswerError {
    /// Its code, and the errno of the call.
    Bad(c_int, c_int),
    /// The call was refused, or C broke its contract.
    Call(Error),
}

impl From<Error> for AnswerError {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

#[marshal]
unsafe extern "C" {
    /// The record itself says whether it is good.
    #[marshal(ok = (*ret).code == 0, error = AnswerError::Bad((*ret).code, errno), ret(copy))]
    pub fn answer_like(mode: c_int) -> *const Answer;

    /// The same, where NULL is a success without a value.
    #[link_name = "answer_like"]
    #[marshal(none = ret.is_null(), ok = (*ret).code == 0, error = AnswerError::Bad((*ret).code, errno), ret(borrow = 'static))]
    pub fn answer_or_none(mode: c_int) -> *const Answer;

    /// A status that is asked for behind the call; errno is that of the call.
    #[marshal(ok = stuck_status(handle) == 0, error = AnswerError::Bad(stuck_status(handle), errno))]
    pub fn stuck_do(handle: c_int, code: c_int) -> c_int;

    /// What became of the last call.
    pub safe fn stuck_status(handle: c_int) -> c_int;

    /// The same, of what is behind a pointer.
    ///
    /// # Safety
    ///
    /// There is a number.
    unsafe fn stuck_status_of(handle: *const c_void) -> c_int;

    /// Its status is behind the pointer.
    ///
    /// # Safety
    ///
    /// There is room for a number.
    #[marshal(ok = stuck_status_of(handle) == 0, error = AnswerError::Bad(stuck_status_of(handle), 0))]
    pub unsafe fn stuck_do_at(handle: *mut c_void, code: c_int) -> c_int;

    /// 1 is ok; else the errors wait in a queue.
    #[marshal(ok = ret == 1, error = QueueError::drain())]
    pub fn fail_with(first: u32, second: u32) -> c_int;

    /// The next error of the queue; 0 if there is none.
    pub safe fn queue_pop() -> u32;
}

/// All errors that waited.
#[derive(Debug)]
pub enum QueueError {
    /// The first is the cause.
    Waited(Vec<u32>),
    /// The call was refused.
    Call(Error),
}

impl QueueError {
    /// Leaves nothing for the next call.
    pub fn drain() -> Self {
        Self::Waited(core::iter::from_fn(|| Some(queue_pop()).filter(|&code| code != 0)).collect())
    }
}

impl From<Error> for QueueError {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}
