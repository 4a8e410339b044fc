//! This machine: texts in a record, text in memory of a known size, text of a size that only C knows.

use std::io::Write;

use crate::c::machine::{confstr, gethostname, uname};
use crate::tour::{Out, Outcome};

pub(crate) fn tell(out: &mut Out<'_>) -> Outcome {
    let system = uname()?;
    writeln!(out, "  system: {} {} {}", system.sysname, system.release, system.machine)?;
    writeln!(out, "  host: {}, {}", gethostname()?, system.nodename)?;
    writeln!(out, "  library: {}", confstr(libc::_CS_GNU_LIBC_VERSION)?)?;
    writeln!(out, "  path: {}", confstr(libc::_CS_PATH)?)?;
    if let Err(error) = confstr(-1) {
        writeln!(out, "  -1: {error}")?;
    }
    Ok(())
}
