//! `--list`: how much each file holds, read through zlib's own files.

use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use core::ffi::c_uint;

use crate::c::GzFile;
use crate::error::ZlibError;

/// How much is read at once.
const ROOM: c_uint = 128 << 10;

pub(crate) fn all(files: &[Option<PathBuf>], out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    writeln!(out, "{:>19} {:>19}  ratio uncompressed_name", "compressed", "uncompressed")?;
    for file in files {
        let path = file.as_deref().ok_or("--list wants files")?;
        let plain = length(path)?;
        let packed = fs::metadata(path)?.len();
        let saved = if plain == 0 { 0.0 } else { 100.0 - packed as f64 * 100.0 / plain as f64 };
        writeln!(out, "{packed:>19} {plain:>19} {saved:>5.1}% {}", path.with_extension("").display())?;
    }
    Ok(())
}

/// How long it is when it is expanded: as far as one can read. zlib's own errors name the file.
fn length(path: &Path) -> Result<u64, Box<dyn Error>> {
    let mut file = GzFile::open(path, c"rb").map_err(|error| format!("{}: {error}", path.display()))?;
    file.set_buffer(ROOM)?;
    if file.is_plain() {
        return Err(format!("{}: not in gzip format", path.display()).into());
    }
    let mut room = vec![0; ROOM as usize];
    while file.read(&mut room)? == room.len() {}
    // At the end of the file, but perhaps in the middle of its content.
    if let (message, code @ ..=-1) = file.last_error()? {
        return Err(ZlibError::Zlib(code, Some(message)).into());
    }
    let length = file.position();
    file.close()?;
    Ok(u64::try_from(length)?)
}
