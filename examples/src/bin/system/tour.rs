//! The command line, and one topic after the other.

use std::error::Error;
use std::ffi::OsString;
use std::io::{StdoutLock, Write, stdout};
use std::process::ExitCode;

use crate::{buffers, encodings, files, machine, names, patterns, times, users};

const USAGE: &str = "\
Asks the C library for this machine, names, times, files, users, patterns and encodings.

usage: system [PATTERN]

  PATTERN    files to look for, such as '/etc/*.conf'; by default some of this process

exit code: 0 all is well, 1 a call failed, 2 the command line is wrong";

pub(crate) type Out<'a> = StdoutLock<'a>;
pub(crate) type Outcome = Result<(), Box<dyn Error>>;

pub(crate) fn main(mut words: impl Iterator<Item = OsString>) -> ExitCode {
    let pattern = words.next().unwrap_or_else(|| "/proc/self/[fs]tat*".into());
    if pattern == "-h" || pattern == "--help" {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    let (Some(pattern), None) = (pattern.to_str(), words.next()) else {
        eprintln!("system: one pattern, in UTF-8; --help tells more");
        return ExitCode::from(2);
    };
    if let Err((topic, error)) = tour(pattern) {
        eprintln!("system: {topic}: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// The name of a topic, and who tells of it.
type Topic<'a> = (&'static str, &'a dyn Fn(&mut Out<'_>) -> Outcome);

/// Tells of everything, and where it failed.
fn tour(pattern: &str) -> Result<(), (&'static str, Box<dyn Error>)> {
    let topics: [Topic<'_>; 8] = [
        ("machine", &machine::tell),
        ("names", &names::tell),
        ("times", &times::tell),
        ("files", &|out| files::tell(out, pattern)),
        ("users", &users::tell),
        ("buffers", &buffers::tell),
        ("patterns", &patterns::tell),
        ("encodings", &encodings::tell),
    ];
    let mut out = stdout().lock();
    for (topic, tell) in topics {
        writeln!(out, "{topic}").map_err(Into::into).and_then(|()| tell(&mut out)).map_err(|e| (topic, e))?;
    }
    Ok(())
}
