//! Addresses of names, and names of addresses.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::{c_char, c_int, c_void};
use core::fmt;
use core::marker::PhantomData;
use libc::{NI_MAXHOST, socklen_t};
use pinvoke::{Marshal, marshal};

/// `struct addrinfo`: one of a list of addresses. C's list is copied, and freed as a whole by the function that the
/// declaration names.
#[derive(Debug, Default, Marshal)]
pub(crate) struct AddrInfo {
    pub(crate) flags: c_int,
    pub(crate) family: c_int,
    pub(crate) socktype: c_int,
    pub(crate) protocol: c_int,
    pub(crate) addrlen: PhantomData<socklen_t>,
    /// A `struct sockaddr` of some kind, in bytes.
    #[marshal(len = addrlen, copy)]
    pub(crate) addr: Option<Vec<u8>>,
    #[marshal(utf8, copy)]
    pub(crate) canonname: Option<String>,
    #[marshal(copy)]
    pub(crate) next: Option<Box<AddrInfo>>,
}

const _: () = assert!(size_of::<<AddrInfo as Marshal>::Native>() == size_of::<libc::addrinfo>());

/// Why there is no address, or no name.
pub(crate) enum NameError {
    /// A code of the C library's, for which it has a text.
    Code(c_int),
    /// The call was refused.
    Call(pinvoke::Error),
}

impl From<c_int> for NameError {
    fn from(code: c_int) -> Self {
        Self::Code(code)
    }
}

impl From<pinvoke::Error> for NameError {
    fn from(error: pinvoke::Error) -> Self {
        Self::Call(error)
    }
}

impl fmt::Debug for NameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => f.write_str(&gai_strerror(*code).unwrap_or_default()),
            Self::Call(error) => error.fmt(f),
        }
    }
}

#[marshal(ok = ret == 0, error = NameError)]
unsafe extern "C" {
    /// The addresses of a host and a service.
    pub(crate) fn getaddrinfo(
        #[marshal(utf8, nullable)] node: *const c_char,
        #[marshal(utf8, nullable)] service: *const c_char,
        #[marshal(in, nullable)] hints: *const AddrInfo,
        #[marshal(out, retval, free = freeaddrinfo)] found: *mut *mut AddrInfo,
    ) -> c_int;

    #[marshal(plain)]
    unsafe fn freeaddrinfo(list: *mut c_void);

    /// The names of an address: of the host, and of the service.
    pub(crate) fn getnameinfo(
        #[marshal(in, len = addrlen)] addr: *const c_void,
        addrlen: socklen_t,
        #[marshal(out, retval, utf8, len = NI_MAXHOST)] host: *mut c_char,
        #[marshal(const = NI_MAXHOST)] hostlen: socklen_t,
        #[marshal(out, retval, utf8, len = 32)] service: *mut c_char,
        #[marshal(const = 32)] servicelen: socklen_t,
        flags: c_int,
    ) -> c_int;
}

#[marshal]
unsafe extern "C" {
    /// What a code of these two means.
    #[marshal(ret(utf8, copy))]
    fn gai_strerror(code: c_int) -> *const c_char;
}
