//! Addresses of names, and names of addresses.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::{c_char, c_int};
use core::marker::PhantomData;
use libc::{AF_INET, AF_INET6, NI_MAXHOST, sa_family_t, socklen_t};
use pinvoke::{Marshal, marshal};

use crate::addrinfo::AddrInfo;
use crate::names::NameError;

/// `struct sockaddr_in` and `struct sockaddr_in6`: both have the port behind the family, and then their own.
///
/// [`getnameinfo`] is not given mere bytes: of other families it expects more than their length, an end to a path
/// for instance.
#[derive(Debug, Marshal)]
pub(crate) struct SockAddr {
    family: PhantomData<sa_family_t>,
    /// As the network has it.
    port: [u8; 2],
    #[marshal(tag = family)]
    ip: Ip,
}

/// What comes behind the port.
#[derive(Debug, Marshal)]
#[repr(u16)]
pub(crate) enum Ip {
    V4([u8; 4]) = 2,
    V6(Ipv6) = 10,
}

#[derive(Debug, Marshal)]
pub(crate) struct Ipv6 {
    pub(crate) flowinfo: u32,
    pub(crate) addr: [u8; 16],
    pub(crate) scope_id: u32,
}

impl SockAddr {
    pub(crate) fn new(port: [u8; 2], ip: Ip) -> Self {
        Self { family: PhantomData, port, ip }
    }
}

/// The length of the longer one. C is content with more than it needs.
const SOCKADDR: socklen_t = 28;

const _: () = {
    assert!(AF_INET == 2 && AF_INET6 == 10);
    assert!(size_of::<<SockAddr as Marshal>::Native>() == SOCKADDR as usize);
    assert!(size_of::<libc::sockaddr_in6>() == SOCKADDR as usize);
    assert!(align_of::<<SockAddr as Marshal>::Native>() == align_of::<libc::sockaddr_in6>());
};

#[marshal(ok = ret == 0, error = NameError::new(ret, errno))]
unsafe extern "C" {
    /// The addresses of a host and a service.
    pub(crate) fn getaddrinfo(
        #[marshal(utf8, nullable)] node: *const c_char,
        #[marshal(utf8, nullable)] service: *const c_char,
        #[marshal(in, nullable)] hints: *const AddrInfo,
        #[marshal(out, retval, free = freeaddrinfo)] found: *mut *mut AddrInfo,
    ) -> c_int;

    #[marshal(plain)]
    unsafe fn freeaddrinfo(list: *mut AddrInfo);

    /// The names of an address: of the host, and of the service.
    pub(crate) fn getnameinfo(
        #[marshal(in)] addr: *const SockAddr,
        #[marshal(const = SOCKADDR)] addrlen: socklen_t,
        #[marshal(out, retval, utf8, len = hostlen)] host: *mut c_char,
        #[marshal(const = NI_MAXHOST)] hostlen: socklen_t,
        #[marshal(out, retval, utf8, len = servicelen)] service: *mut c_char,
        #[marshal(const = 32)] servicelen: socklen_t,
        flags: c_int,
    ) -> c_int;
}

#[marshal]
unsafe extern "C" {
    /// What the codes of these two mean; of any number that is none, that it is unknown.
    #[marshal(ret(utf8, copy))]
    pub(crate) fn gai_strerror(code: c_int) -> *const c_char;
}
