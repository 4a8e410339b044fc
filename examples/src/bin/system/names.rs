//! Names and addresses: a list that C allocates, and records with a union.

use core::ffi::c_int;
use core::fmt;
use std::io::{self, Write};
use std::iter::successors;
use std::net::{SocketAddr, SocketAddrV6};

use crate::addrinfo::AddrInfo;
use crate::c::names::{Ip, Ipv6, SockAddr, gai_strerror, getaddrinfo, getnameinfo};
use crate::tour::{Out, Outcome};

/// Why there is no address, or no name.
#[derive(Debug)]
pub(crate) enum NameError {
    /// A code of the resolver's, for which the C library has a text.
    Code(c_int),
    /// The system failed.
    System(io::Error),
    /// The call was refused, or C broke its word.
    Call(pinvoke::Error),
}

impl NameError {
    /// Used by the wrappers, for what C returned.
    pub(crate) fn new(code: c_int, errno: c_int) -> Self {
        match code {
            libc::EAI_SYSTEM => Self::System(io::Error::from_raw_os_error(errno)),
            code => Self::Code(code),
        }
    }
}

impl From<pinvoke::Error> for NameError {
    fn from(error: pinvoke::Error) -> Self {
        Self::Call(error)
    }
}

impl fmt::Display for NameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => f.write_str(&gai_strerror(*code).map_err(|_| fmt::Error)?),
            Self::System(error) => error.fmt(f),
            Self::Call(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for NameError {}

pub(crate) fn tell(out: &mut Out<'_>) -> Outcome {
    let hints = AddrInfo {
        flags: libc::AI_NUMERICHOST | libc::AI_NUMERICSERV | libc::AI_CANONNAME,
        ..AddrInfo::default()
    };
    for host in ["127.0.0.1", "::1", "no address", "a\0b"] {
        match getaddrinfo(Some(host), Some("80"), Some(&hints)) {
            Ok(found) => show(out, host, &found)?,
            Err(error) => writeln!(out, "  {}: {error}", host.escape_debug())?,
        }
    }
    Ok(())
}

/// The list, with the name that C gives back for each address.
fn show(out: &mut Out<'_>, host: &str, found: &AddrInfo) -> Outcome {
    writeln!(out, "  {host}, alias {}", found.canonname.as_deref().unwrap_or("none"))?;
    for info in successors(Some(found), |info| info.next.as_deref()) {
        let kind = match info.socktype {
            libc::SOCK_STREAM => "stream",
            libc::SOCK_DGRAM => "datagrams",
            _ => "raw",
        };
        let address = info.addr.as_deref().and_then(address).ok_or("an address of another family")?;
        let (name, service) = getnameinfo(&address.into(), libc::NI_NUMERICHOST | libc::NI_NUMERICSERV)?;
        writeln!(out, "  {kind}: {address}, that is {name} and {service}")?;
    }
    Ok(())
}

/// Reads a `struct sockaddr_in` or a `struct sockaddr_in6`.
fn address(bytes: &[u8]) -> Option<SocketAddr> {
    let family = c_int::from(u16::from_ne_bytes(*bytes.first_chunk()?));
    let port = u16::from_be_bytes(*bytes[2..].first_chunk()?);
    match family {
        libc::AF_INET => Some((*bytes[4..].first_chunk::<4>()?, port).into()),
        libc::AF_INET6 => {
            let flow = u32::from_be_bytes(*bytes[4..].first_chunk()?);
            let ip: [u8; 16] = *bytes[8..].first_chunk()?;
            let scope = u32::from_ne_bytes(*bytes[24..].first_chunk()?);
            Some(SocketAddrV6::new(ip.into(), port, flow, scope).into())
        }
        _ => None,
    }
}

impl From<SocketAddr> for SockAddr {
    fn from(address: SocketAddr) -> Self {
        let ip = match address {
            SocketAddr::V4(address) => Ip::V4(address.ip().octets()),
            SocketAddr::V6(address) => Ip::V6(Ipv6 {
                flowinfo: address.flowinfo().to_be(),
                addr: address.ip().octets(),
                scope_id: address.scope_id(),
            }),
        };
        Self::new(address.port().to_be_bytes(), ip)
    }
}
