//! Addresses of hosts.

use std::error::Error;
use std::ffi::c_int;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::addrinfo::AddrInfo;
use crate::c::resolve::{gai_strerror, getaddrinfo_a};

/// Why there are no addresses.
#[derive(Debug)]
pub(crate) enum ResolveError {
    Code(c_int),
    Call(pinvoke::Error),
}

impl ResolveError {
    pub(crate) fn new(code: c_int) -> Self {
        Self::Code(code)
    }
}

impl From<pinvoke::Error> for ResolveError {
    fn from(error: pinvoke::Error) -> Self {
        Self::Call(error)
    }
}

impl fmt::Display for ResolveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => match gai_strerror(*code) {
                Ok(text) => f.write_str(&text),
                Err(_) => write!(f, "it failed with {code}"),
            },
            Self::Call(error) => error.fmt(f),
        }
    }
}

impl Error for ResolveError {}

/// Hints for one address of each family.
pub(crate) fn hints(flags: c_int) -> AddrInfo {
    AddrInfo { flags, socktype: libc::SOCK_STREAM, ..AddrInfo::default() }
}

/// The addresses of a host that is written as numbers.
pub(crate) async fn numeric(host: &str) -> Result<Vec<IpAddr>, ResolveError> {
    let (found, _) =
        getaddrinfo_a(Some(host.to_owned()), None::<String>, Some(hints(libc::AI_NUMERICHOST))).await;
    Ok(addresses(&found?))
}

/// Of a list of C's.
pub(crate) fn addresses(list: &AddrInfo) -> Vec<IpAddr> {
    std::iter::successors(Some(list), |info| info.next.as_deref()).filter_map(address).collect()
}

/// The port stands before the address, and in one family a flow too.
fn address(info: &AddrInfo) -> Option<IpAddr> {
    let bytes = info.addr.as_deref()?;
    match info.family {
        libc::AF_INET => Some(Ipv4Addr::from(*bytes.get(4..)?.first_chunk::<4>()?).into()),
        libc::AF_INET6 => Some(Ipv6Addr::from(*bytes.get(8..)?.first_chunk::<16>()?).into()),
        _ => None,
    }
}
