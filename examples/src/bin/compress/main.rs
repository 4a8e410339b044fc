//! Compresses many files at once: C reads and writes them (`aio`), a pool of threads sums up and compresses (`blocking`),
//! the buffers are rented, and Ctrl-C cancels what is under way.
//!
//! [`c`] declares the functions; everything else is safe Rust, on one thread.

#![deny(unsafe_code)]

#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod args;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod c;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod error;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[path = "../../executor.rs"]
mod executor;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod files;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod pack;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[path = "../../report.rs"]
mod report;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod stop;

use std::process::ExitCode;

#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn main() -> ExitCode {
    match args::parse(std::env::args_os().skip(1)) {
        Ok(args) if args.help => {
            println!("{}", args::USAGE);
            ExitCode::SUCCESS
        }
        Ok(args) => files::all(args),
        Err(mistake) => {
            eprintln!("compress: {mistake}; --help tells more");
            ExitCode::from(2)
        }
    }
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn main() -> ExitCode {
    eprintln!("compress: the records are those of the GNU C library on Linux");
    ExitCode::FAILURE
}
