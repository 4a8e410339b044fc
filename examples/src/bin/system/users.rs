//! Users: a record whose texts lie in a buffer of the call's.

use std::io::{self, Write};

use crate::c::users::{Passwd, getpwnam_r, getpwuid_r};
use crate::tour::{Out, Outcome};

pub(crate) fn tell(out: &mut Out<'_>) -> Outcome {
    for name in ["root", "nobody", "nobody of this name"] {
        show(out, name, getpwnam_r(name)?)?;
    }
    show(out, "user 0", getpwuid_r(0)?)?;
    Ok(())
}

/// As `/etc/passwd` has it.
fn show(out: &mut Out<'_>, whom: &str, user: Option<Passwd>) -> io::Result<()> {
    let Some(user) = user else { return writeln!(out, "  {whom}: none") };
    let Passwd { name, passwd, uid, gid, gecos, dir, shell } = user;
    writeln!(out, "  {whom}: {name}:{passwd}:{uid}:{gid}:{gecos}:{}:{}", dir.display(), shell.display())
}
