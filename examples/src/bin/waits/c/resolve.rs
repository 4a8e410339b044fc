//! The addresses of a host, asynchronously: `getaddrinfo_a` and `gai_cancel` of the GNU C library.
//!
//! C takes a list of requests, of which there is one here (`*mut *mut Request`). What C looks for travels in the fields
//! of the request, and what it finds is left in one (`field = &request.ar_result`): a list of C's own, which is copied,
//! and freed. A request that was cancelled is never called back: `silent`.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::{c_char, c_int, c_void};

use pinvoke::{Blittable, marshal};

use super::event::{SIGEV_THREAD, SigEvent};
use crate::addrinfo::AddrInfo;
use crate::resolve::ResolveError;

/// `struct gaicb`: a request.
#[derive(Clone, Copy, Blittable)]
#[repr(C)]
pub(crate) struct Request {
    ar_name: *const c_char,
    ar_service: *const c_char,
    ar_request: *const c_void,
    ar_result: *mut c_void,
    outcome: c_int,
    reserved: [c_int; 5],
}

/// The call returns before it has ended.
const GAI_NOWAIT: c_int = 1;
/// What `gai_cancel` returns when the request will not run.
const EAI_CANCELED: c_int = -101;

#[marshal(error = ResolveError::new(ret))]
unsafe extern "C" {
    /// The addresses of a host and a service; the hints say of which kind.
    #[marshal(pending = ret == 0, result = gai_error(request), ok = ret == 0)]
    #[marshal(cancel = gai_cancel(request) == EAI_CANCELED, silent)]
    pub(crate) async fn getaddrinfo_a(
        #[marshal(const = GAI_NOWAIT)] mode: c_int,
        #[marshal(control)] request: *mut *mut Request,
        #[marshal(field = request.ar_name, utf8, nullable)] node: *const c_char,
        #[marshal(field = request.ar_service, utf8, nullable)] service: *const c_char,
        #[marshal(field = request.ar_request, in, nullable)] hints: *const AddrInfo,
        #[marshal(field = &request.ar_result, retval, free = freeaddrinfo)] found: *mut *mut AddrInfo,
        #[marshal(const = 1)] count: c_int,
        #[marshal(control)] event: *mut SigEvent,
        #[marshal(field = event.sigev_notify, const = SIGEV_THREAD)] notify: c_int,
        #[marshal(field = event.sigev_notify_function, callback = complete)] done: Option<
            unsafe extern "C" fn(value: *mut c_void),
        >,
        #[marshal(field = event.sigev_value, user_data)] value: *mut c_void,
    ) -> c_int;

    unsafe fn gai_error(request: *mut Request) -> c_int;
    unsafe fn gai_cancel(request: *mut Request) -> c_int;
    unsafe fn freeaddrinfo(list: *mut AddrInfo);

    /// What a code means; of any number that is none, that it is unknown.
    #[marshal(ret(utf8, copy))]
    pub(crate) safe fn gai_strerror(code: c_int) -> *const c_char;
}
