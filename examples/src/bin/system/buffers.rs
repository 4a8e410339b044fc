//! Several buffers in one call: an array of records that lend the caller's own memory, both ways.

use std::io::Write;
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;

use crate::c::buffers::{readv, writev};
use crate::tour::{Out, Outcome};

pub(crate) fn tell(out: &mut Out<'_>) -> Outcome {
    let (from, to) = UnixStream::pair()?;
    let parts: [&[u8]; 4] = [b"several ", b"", b"buf", b"fers"];
    let written = writev(to.as_raw_fd(), &parts.map(Into::into))?;

    let (mut head, mut body, mut tail) = ([b'.'; 4], [b'.'; 7], [b'.'; 8]);
    let read = readv(
        from.as_raw_fd(),
        &[head.as_mut_slice().into(), body.as_mut_slice().into(), tail.as_mut_slice().into()],
    )?;
    let texts = [&head[..], &body, &tail].map(|part| part.escape_ascii().to_string());
    writeln!(out, "  {written} bytes written, {read} read: {texts:?}")?;

    if let Err(error) = writev(-1, &[]) {
        writeln!(out, "  to -1: {error}")?;
    }
    Ok(())
}
