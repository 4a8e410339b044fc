//! The record that `getaddrinfo` takes and makes, in each of its forms.

#![allow(unsafe_code, reason = "the derive implements an unsafe trait")]

use core::ffi::c_int;
use core::marker::PhantomData;

use libc::socklen_t;
use pinvoke::Marshal;

/// `struct addrinfo`: the first of a list of addresses. C's list is copied as a whole, and freed as a whole by the
/// function that the declaration names.
#[derive(Debug, Default, Marshal)]
pub(crate) struct AddrInfo {
    pub(crate) flags: c_int,
    pub(crate) family: c_int,
    pub(crate) socktype: c_int,
    pub(crate) protocol: c_int,
    pub(crate) addrlen: PhantomData<socklen_t>,
    /// The bytes of a `struct sockaddr` of that family. There are none in hints.
    #[marshal(len = addrlen, copy)]
    pub(crate) addr: Option<Vec<u8>>,
    /// Only on the first, if it was asked for.
    #[marshal(utf8, copy)]
    pub(crate) canonname: Option<String>,
    #[marshal(copy)]
    pub(crate) next: Option<Box<AddrInfo>>,
}

const _: () = assert!(size_of::<<AddrInfo as Marshal>::Native>() == size_of::<libc::addrinfo>());
