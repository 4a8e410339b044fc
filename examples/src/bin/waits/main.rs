//! Waits for C in all the ways there are: asynchronous calls, by annotations alone.

#![deny(unsafe_code)]

#[path = "../../addrinfo.rs"]
#[allow(dead_code, reason = "shared with a program that reads all of it")]
mod addrinfo;
mod c;

mod database;
#[path = "../../executor.rs"]
mod executor;
mod resolve;

#[cfg(test)]
mod tests;

use std::sync::Arc;

fn main() {
    let file = Arc::new(std::os::fd::OwnedFd::from(std::fs::File::open("Cargo.toml").unwrap()));
    let (read, (file, buffer)) = executor::block_on(c::aio::aio_read(file, 0, vec![0_u8; 100]));
    println!("{read:?} {file:?} {:?}", String::from_utf8_lossy(&buffer));
}
