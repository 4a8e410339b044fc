//! Requests that are answered, fail, and are cancelled before and after they run.

use super::soon;
use crate::addrinfo::AddrInfo;
use crate::c::resolve::getaddrinfo_a;
use crate::executor::block_on;
use crate::resolve::{ResolveError, addresses, hints, numeric};
use pinvoke::ErrorKind;
use pinvoke::operation::statistics;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The name of a host, whose drop is counted.
struct Name(&'static str, Arc<AtomicUsize>);

impl AsRef<str> for Name {
    fn as_ref(&self) -> &str {
        self.0
    }
}

impl Drop for Name {
    fn drop(&mut self) {
        self.1.fetch_add(1, Ordering::SeqCst);
    }
}

#[test]
fn numbers_are_addresses() {
    assert_eq!(block_on(numeric("127.0.0.1")).unwrap(), [Ipv4Addr::LOCALHOST]);
    assert_eq!(block_on(numeric("::1")).unwrap(), [Ipv6Addr::LOCALHOST]);
    let (found, (node, service, hints)) = block_on(getaddrinfo_a(
        Some("10.1.2.3"),
        Some(String::from("80")),
        Some(hints(libc::AI_NUMERICHOST | libc::AI_NUMERICSERV)),
    ));
    let found: AddrInfo = found.unwrap();
    assert_eq!(addresses(&found), [IpAddr::from([10, 1, 2, 3])]);
    assert_eq!(found.addr.as_deref().unwrap()[2..4], [0, 80]);
    assert_eq!((node, service.as_deref(), hints.unwrap().flags), (Some("10.1.2.3"), Some("80"), 4 | 0x400));
}

#[test]
fn what_is_none_fails_with_its_code() {
    let error = block_on(numeric("no numbers")).unwrap_err();
    assert!(matches!(error, ResolveError::Code(-2)), "{error}");
    assert_eq!(error.to_string(), "Name or service not known");
    let error = block_on(numeric("a\0b")).unwrap_err();
    assert!(
        matches!(&error, ResolveError::Call(error) if matches!(error.kind(), ErrorKind::NulInside { .. }))
    );
    let (found, _) = block_on(getaddrinfo_a(None::<String>, None::<String>, None));
    assert!(matches!(found.unwrap_err(), ResolveError::Code(-2)));
}

#[test]
fn many_at_once_are_each_answered() {
    let all: Vec<_> = (0..100_u8)
        .map(|i| {
            (i, getaddrinfo_a(Some(format!("10.0.0.{i}")), None::<String>, Some(hints(libc::AI_NUMERICHOST))))
        })
        .collect();
    for (i, one) in all {
        assert_eq!(addresses(&block_on(one).0.unwrap()), [IpAddr::from([10, 0, 0, i])]);
    }
}

#[test]
fn a_cancelled_one_gives_its_owners_back_and_never_calls_back() {
    let (before, drops, mut made) = (statistics(), Arc::new(AtomicUsize::new(0)), 0);
    let mut cancelled = 0;
    let start = || {
        let name = Name("192.0.2.1", Arc::clone(&drops));
        getaddrinfo_a(Some(name), None::<String>, Some(hints(libc::AI_NUMERICHOST)))
    };
    soon("a request is cancelled before it runs", || {
        // Those behind the first ones wait for a thread.
        let mut batch: Vec<_> = (0..200).map(|_| start()).collect();
        made += batch.len();
        for (i, one) in batch.drain(..).rev().enumerate() {
            if i % 3 == 0 {
                drop(one);
                continue;
            }
            match block_on(one.cancel()) {
                (Ok(found), _) => assert_eq!(addresses(&found), [IpAddr::from([192, 0, 2, 1])]),
                (Err(error), (name, ..)) => {
                    assert!(
                        matches!(&error, ResolveError::Call(error) if matches!(error.kind(), ErrorKind::Cancelled)),
                        "{error}"
                    );
                    assert_eq!(name.unwrap().0, "192.0.2.1");
                    cancelled += 1;
                }
            }
        }
        cancelled > 100
    });
    soon("each is dropped once", || drops.load(Ordering::SeqCst) == made);
    assert_eq!(statistics().stray, before.stray);
    println!("{cancelled} of {made} were cancelled");
}
