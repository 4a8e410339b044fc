//! Encodings: C takes from the front of one buffer and fills the front of another.

use std::io::{self, Write};

use crate::c::encodings::convert;
use crate::tour::{Out, Outcome};

pub(crate) fn tell(out: &mut Out<'_>) -> Outcome {
    for to in ["WINDOWS-1252", "UTF-16LE", "ASCII", "no encoding"] {
        let mut input = "naïve café, 5 €".as_bytes();
        match pieces(to, "UTF-8", &mut input) {
            Ok(pieces) => {
                let bytes: Vec<_> = pieces.concat();
                writeln!(out, "  {to}, {} pieces: {}", pieces.len(), bytes.escape_ascii())?;
            }
            Err(error) => writeln!(out, "  {to}, with {} bytes left: {error}", input.len())?,
        }
    }
    Ok(())
}

/// All of `input`, in pieces of four bytes at most, so that C stops for want of room again and again.
fn pieces(to: &str, from: &str, input: &mut &[u8]) -> io::Result<Vec<Vec<u8>>> {
    let mut pieces = Vec::new();
    while !input.is_empty() {
        let mut piece = [0; 4];
        let mut room = &mut piece[..];
        let converted = convert(to, from, input, &mut room);
        let left = room.len();
        let filled = piece.len() - left;
        match converted {
            Err(error) if error.raw_os_error() != Some(libc::E2BIG) || filled == 0 => return Err(error),
            _ => pieces.push(piece[..filled].to_vec()),
        }
    }
    Ok(pieces)
}
