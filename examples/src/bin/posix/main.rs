//! Calls POSIX through annotations alone: looks around, and pumps a file through a pipe.
//!
//! [`c`] declares the functions; everything else is safe Rust.

#![deny(unsafe_code)]

#[cfg(unix)]
mod c;
#[cfg(unix)]
mod tour;

use std::process::ExitCode;

#[cfg(unix)]
fn main() -> ExitCode {
    tour::main(std::env::args_os().skip(1))
}

#[cfg(not(unix))]
fn main() -> ExitCode {
    eprintln!("posix: this system is not one");
    ExitCode::FAILURE
}
