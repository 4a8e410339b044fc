//! Waits for C in all the ways there are: input and output, timers, addresses, databases. Asynchronous functions, by
//! annotations alone.
//!
//! Each module of [`c`] declares the functions of a topic; everything else is safe Rust.

#![cfg_attr(not(all(target_os = "linux", target_env = "gnu")), allow(unused))]
#![deny(unsafe_code)]

#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[path = "../../addrinfo.rs"]
#[allow(dead_code, reason = "shared with a program that reads all of it")]
mod addrinfo;
/// Records of the GNU C library: their layout is that of this system.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod c {
    pub(crate) mod aio;
    pub(crate) mod database;
    mod event;
    pub(crate) mod resolve;
    pub(crate) mod timer;
}
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod database;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[path = "../../executor.rs"]
#[allow(dead_code, reason = "shared with a program that needs all of it")]
mod executor;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod resolve;
#[cfg(all(test, target_os = "linux", target_env = "gnu"))]
mod tests;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod tour;

use std::process::ExitCode;

#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn main() -> ExitCode {
    match tour::all(std::env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("waits: {error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn main() -> ExitCode {
    eprintln!("waits: the records are those of the GNU C library on Linux");
    ExitCode::FAILURE
}
