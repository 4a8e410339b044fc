//! What the C library knows of names, times, users and files, through annotations alone: records that are copied
//! there and back, text that C writes, memory that grows until it is enough, memory that C hands over.
//!
//! Each module of [`c`] declares the functions of a topic; everything else is safe Rust.

#![deny(unsafe_code)]

#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[path = "../../addrinfo.rs"]
mod addrinfo;
/// Records of the GNU C library: their layout is that of this system.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod c {
    pub(crate) mod buffers;
    pub(crate) mod encodings;
    pub(crate) mod files;
    pub(crate) mod machine;
    pub(crate) mod names;
    pub(crate) mod patterns;
    pub(crate) mod times;
    pub(crate) mod users;
}
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod buffers;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod encodings;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod files;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod machine;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod names;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod patterns;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod times;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod tour;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod users;

use std::process::ExitCode;

#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn main() -> ExitCode {
    tour::main(std::env::args_os().skip(1))
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn main() -> ExitCode {
    eprintln!("system: the records are those of the GNU C library on Linux");
    ExitCode::FAILURE
}
