//! What the C library knows of names, times, users and files, through annotations alone: records that are copied
//! there and back, text that C writes, memory that grows until it is enough, memory that C hands over.
//!
//! Each module declares some functions; everything else is safe Rust.

#![deny(unsafe_code)]

#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod tour;

/// Records of the GNU C library: their layout is that of this system.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod c {
    pub(crate) mod files;
    pub(crate) mod names;
    pub(crate) mod text;
    pub(crate) mod time;
    pub(crate) mod users;
    pub(crate) mod vectors;
}

use std::process::ExitCode;

#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn main() -> ExitCode {
    tour::main()
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn main() -> ExitCode {
    eprintln!("system: the records are those of the GNU C library on Linux");
    ExitCode::FAILURE
}
