//! POSIX asynchronous input and output, declared: `aio_read`, `aio_write`, `aio_fsync` and `aio_cancel`.
//!
//! C works with a control block, which must stay where it is until the request has ended: `control`. All that a request
//! takes travels in its fields: the descriptor, which the operation holds; the buffer, which comes back with the
//! result; and the function that a thread of C's own calls at the end, with the operation's token.
//!
//! A request that was cancelled is called back all the same, so nothing is `silent` here. One that runs already is not
//! cancelled: it ends as it would have.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::{c_int, c_void};
use core::mem::offset_of;
use std::io;
use std::os::fd::BorrowedFd;

use libc::off_t;
use pinvoke::{Blittable, marshal};

use super::event::{SIGEV_THREAD, SigEvent};

/// `struct aiocb`: a request.
#[derive(Clone, Copy, Blittable)]
#[repr(C)]
pub(crate) struct Request {
    aio_fildes: c_int,
    aio_lio_opcode: c_int,
    aio_reqprio: c_int,
    aio_buf: *mut c_void,
    aio_nbytes: usize,
    aio_sigevent: SigEvent,
    next_prio: *mut Self,
    abs_prio: c_int,
    policy: c_int,
    error_code: c_int,
    return_value: isize,
    aio_offset: off_t,
    reserved: [u8; 32],
}

// It has the layout that C has on this machine.
const _: () = {
    assert!(size_of::<Request>() == size_of::<libc::aiocb>());
    assert!(offset_of!(Request, aio_fildes) == offset_of!(libc::aiocb, aio_fildes));
    assert!(offset_of!(Request, aio_buf) == offset_of!(libc::aiocb, aio_buf));
    assert!(offset_of!(Request, aio_nbytes) == offset_of!(libc::aiocb, aio_nbytes));
    assert!(offset_of!(Request, aio_sigevent) == offset_of!(libc::aiocb, aio_sigevent));
    assert!(offset_of!(Request, aio_offset) == offset_of!(libc::aiocb, aio_offset));
};

/// What `aio_cancel` returns when the request will not run.
const AIO_CANCELED: c_int = 0;

/// Why a request failed: `aio_error` knows, unless C has not even taken it.
fn reason(code: c_int) -> c_int {
    if code == 0 { io::Error::last_os_error().raw_os_error().unwrap_or(0) } else { code }
}

#[marshal(ok = ret >= 0, error = errno(reason(aio_error(request))))]
unsafe extern "C" {
    /// Reads at `offset`, at most a full buffer; gives how much, 0 at the end of the file.
    #[marshal(pending = ret == 0, result = aio_return(request))]
    #[marshal(cancel = aio_cancel(file, request) == AIO_CANCELED)]
    pub(crate) async fn aio_read(
        #[marshal(control)] request: *mut Request,
        #[marshal(field = request.aio_fildes)] file: BorrowedFd<'_>,
        #[marshal(field = request.aio_offset)] offset: off_t,
        #[marshal(field = request.aio_buf, out, len = nbytes, written = ret)] buf: *mut c_void,
        #[marshal(field = request.aio_nbytes)] nbytes: usize,
        #[marshal(field = request.aio_sigevent.sigev_notify, const = SIGEV_THREAD)] notify: c_int,
        #[marshal(field = request.aio_sigevent.sigev_notify_function, callback = complete)] done: Option<
            unsafe extern "C" fn(value: *mut c_void),
        >,
        #[marshal(field = request.aio_sigevent.sigev_value, user_data)] value: *mut c_void,
    ) -> c_int;

    /// Writes the buffer at `offset`, or its beginning; gives how much.
    #[marshal(pending = ret == 0, result = aio_return(request), ret(value))]
    #[marshal(cancel = aio_cancel(file, request) == AIO_CANCELED)]
    pub(crate) async fn aio_write(
        #[marshal(control)] request: *mut Request,
        #[marshal(field = request.aio_fildes)] file: BorrowedFd<'_>,
        #[marshal(field = request.aio_offset)] offset: off_t,
        #[marshal(field = request.aio_buf, in, len = nbytes)] buf: *const c_void,
        #[marshal(field = request.aio_nbytes)] nbytes: usize,
        #[marshal(field = request.aio_sigevent.sigev_notify, const = SIGEV_THREAD)] notify: c_int,
        #[marshal(field = request.aio_sigevent.sigev_notify_function, callback = complete)] done: Option<
            unsafe extern "C" fn(value: *mut c_void),
        >,
        #[marshal(field = request.aio_sigevent.sigev_value, user_data)] value: *mut c_void,
    ) -> c_int;

    /// What was asked to be written before is on the disk when this ends. `kind` is `O_SYNC` or `O_DSYNC`.
    #[marshal(pending = ret == 0, result = aio_return(request))]
    #[marshal(cancel = aio_cancel(file, request) == AIO_CANCELED)]
    pub(crate) async fn aio_fsync(
        kind: c_int,
        #[marshal(control)] request: *mut Request,
        #[marshal(field = request.aio_fildes)] file: BorrowedFd<'_>,
        #[marshal(field = request.aio_sigevent.sigev_notify, const = SIGEV_THREAD)] notify: c_int,
        #[marshal(field = request.aio_sigevent.sigev_notify_function, callback = complete)] done: Option<
            unsafe extern "C" fn(value: *mut c_void),
        >,
        #[marshal(field = request.aio_sigevent.sigev_value, user_data)] value: *mut c_void,
    ) -> c_int;

    #[marshal(plain)]
    unsafe fn aio_error(request: *const Request) -> c_int;
    #[marshal(plain)]
    unsafe fn aio_return(request: *mut Request) -> isize;
    #[marshal(plain)]
    unsafe fn aio_cancel(file: BorrowedFd<'_>, request: *mut Request) -> c_int;
}
