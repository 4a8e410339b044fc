//! Compresses and expands files as gzip does: the streams of zlib, called through annotations alone.
//!
//! [`c`] declares zlib's functions; everything else is safe Rust.

#![deny(unsafe_code)]

mod args;
mod c;
mod codec;
mod error;
mod files;
mod list;
#[path = "../../report.rs"]
mod report;
mod tour;

use std::env;
use std::io::{Write, stdout};
use std::process::ExitCode;

use args::{Args, Task, USAGE};

fn main() -> ExitCode {
    let args = match args::parse(env::args_os().skip(1)) {
        Ok(args) => args,
        Err(mistake) => {
            eprintln!("gzip: {mistake}; --help tells more");
            return ExitCode::from(3);
        }
    };
    let done = match args.task {
        Task::Help => writeln!(stdout(), "{USAGE}").map_err(Into::into),
        Task::Tour => tour::all(&mut stdout().lock()),
        Task::List => list::all(&args.files, &mut stdout().lock()),
        Task::Pack | Task::Unpack | Task::Test => return each(&args),
    };
    if let Err(error) = done {
        eprintln!("gzip: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// One file after the other; a failure stops none but its own.
fn each(args: &Args) -> ExitCode {
    let mut worst = 0;
    for file in &args.files {
        match files::one(args, file.as_deref()) {
            Ok(None) => {}
            Ok(Some(warning)) => {
                eprintln!("gzip: {}: {warning}", files::name(file.as_deref()));
                worst = if worst == 1 { 1 } else { 2 };
            }
            Err(error) => {
                eprintln!("gzip: {}: {error}", files::name(file.as_deref()));
                worst = 1;
            }
        }
    }
    ExitCode::from(worst)
}
