//! The command line.

use core::ffi::c_int;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

pub(crate) const USAGE: &str = "\
Compresses a file with zlib, expands it again, and checks that nothing was lost. Writes no file.

usage: zlib [--level N] [--errors] [FILE]

  FILE             what to compress; by default a file of this repository
  -l, --level N    0 (only store) to 9 (smallest); by default -1, zlib's own choice
      --errors     also make zlib fail, to show its errors
  -h, --help       this text

exit code: 0 all is well, 1 the file or zlib failed, 2 the command line is wrong";

/// What is to be done.
pub(crate) enum Args {
    Help,
    Pack { file: PathBuf, level: c_int, errors: bool },
}

/// Reads the command line, or says what is wrong with it.
pub(crate) fn parse(mut words: impl Iterator<Item = OsString>) -> Result<Args, String> {
    let (mut file, mut level, mut errors) = (None, -1, false);
    while let Some(word) = words.next() {
        match word.to_str() {
            Some("-h" | "--help") => return Ok(Args::Help),
            Some("--errors") => errors = true,
            Some("-l" | "--level") => level = number(words.next())?,
            Some(flag) if flag.starts_with('-') => return Err(format!("there is no flag `{flag}`")),
            _ if file.is_some() => {
                return Err(format!("one file at a time: {} is too many", word.to_string_lossy()));
            }
            _ => file = Some(PathBuf::from(word)),
        }
    }
    let file = file.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("Cargo.lock"));
    Ok(Args::Pack { file, level, errors })
}

/// Any number will do: which are levels, zlib knows best.
fn number(word: Option<OsString>) -> Result<c_int, String> {
    let word = word.ok_or("--level needs a number")?;
    let text = word.to_str().unwrap_or_default();
    text.parse().map_err(|_| format!("--level needs a number, not `{}`", word.to_string_lossy()))
}
