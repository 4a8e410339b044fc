//! Files: an array of paths that C allocates, and a path that C cuts if there is too little room.

use std::ffi::OsString;
use std::io::{self, Write};
use std::os::unix::ffi::OsStringExt;
use std::path::PathBuf;

use crate::c::files::{Pattern, glob, readlink};
use crate::tour::{Out, Outcome};

pub(crate) fn tell(out: &mut Out<'_>, pattern: &str) -> Outcome {
    let Some(found) = glob(&Pattern { text: pattern })? else {
        return Ok(writeln!(out, "  {pattern}: none")?);
    };
    for path in &found.pathv {
        write!(out, "  {}", path.display())?;
        match readlink(path) {
            Ok(target) => writeln!(out, " -> {}", PathBuf::from(OsString::from_vec(target)).display())?,
            // It is no link.
            Err(error) if error.kind() == io::ErrorKind::InvalidInput => writeln!(out)?,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}
