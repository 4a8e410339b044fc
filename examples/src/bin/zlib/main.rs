//! Compresses a file with zlib and expands it again: C called through annotations alone.
//!
//! [`c`] declares zlib's functions; everything else is safe Rust.

#![deny(unsafe_code)]

mod args;
mod c;
mod crossings;
mod demo;
mod error;
mod pack;
#[path = "../../report.rs"]
mod report;

use core::ffi::c_int;
use std::env;
use std::error::Error;
use std::fs::File;
use std::io::{self, Read, Write, stdout};
use std::path::Path;
use std::process::ExitCode;

use args::{Args, USAGE};
use pack::{Packer, Sums, UNIT};
use report::{Progress, grouped};

fn main() -> ExitCode {
    let done = match args::parse(env::args_os().skip(1)) {
        Ok(Args::Help) => writeln!(stdout(), "{USAGE}").map_err(Into::into),
        Ok(Args::Pack { file, level, errors }) => run(&file, level, errors),
        Err(mistake) => {
            eprintln!("zlib: {mistake}; --help tells more");
            return ExitCode::from(2);
        }
    };
    if let Err(error) = done {
        eprintln!("zlib: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn run(path: &Path, level: c_int, errors: bool) -> Result<(), Box<dyn Error>> {
    let packed = pack(path, level)?;
    let version = c::zlib_version();
    crossings::ZLIB_VERSION.crossed([version.count_bytes()]);

    let mut out = stdout().lock();
    writeln!(out, "{}, with zlib {}", path.display(), version.to_string_lossy())?;
    summary(&mut out, &packed)?;
    if packed.original != packed.round_trip {
        return Err(format!("{}: the checksums disagree", path.display()).into());
    }
    writeln!(out, "verified: the round trip changed nothing\n")?;
    if errors {
        show_errors(&mut out)?;
    }
    writeln!(out, "{}", crossings::Table)?;
    Ok(())
}

/// Takes the whole file there and back, and tells how far it is if that takes a while.
fn pack(path: &Path, level: c_int) -> Result<Packer, String> {
    let name = path.display();
    let file = File::open(path).map_err(|error| format!("cannot open {name}: {error}"))?;
    let mut progress = Progress::of(file.metadata().map_or(0, |metadata| metadata.len()));
    let mut packer = Packer::new(level);
    let mut unit = Vec::with_capacity(UNIT);
    loop {
        unit.clear();
        let read = (&file).take(UNIT as u64).read_to_end(&mut unit);
        read.map_err(|error| format!("cannot read {name}: {error}"))?;
        // An empty file still makes one unit, an empty one.
        if unit.is_empty() && packer.units > 0 {
            return Ok(packer);
        }
        if !packer.unit(&unit).map_err(|error| format!("{name}: {error}"))? {
            return Err(format!("{name}: unit {} came back changed", packer.units));
        }
        if let Some(progress) = &mut progress {
            progress.at(packer.original.bytes);
        }
    }
}

fn summary(out: &mut impl Write, packed: &Packer) -> io::Result<()> {
    let line = |out: &mut dyn Write, name: &str, sums: &Sums| {
        let Sums { bytes, crc32, adler32 } = sums;
        let bytes = grouped(*bytes);
        writeln!(out, "{name:<12}{bytes:>16} bytes   CRC-32 {crc32:08x}   Adler-32 {adler32:08x}")
    };
    line(out, "original", &packed.original)?;
    line(out, "round trip", &packed.round_trip)?;
    let bytes = grouped(packed.packed_bytes);
    let share = packed.packed_bytes as f64 / packed.original.bytes as f64;
    let share = if share.is_finite() { format!("{:.1} %, ", share * 100.0) } else { String::new() };
    let units = grouped(packed.units);
    writeln!(out, "{:<12}{bytes:>16} bytes   {share}units of 4 MiB: {units}", "compressed")
}

fn show_errors(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    writeln!(out, "failures, on purpose:")?;
    for demo in demo::all()? {
        let error = demo.error().ok_or_else(|| format!("{} gave another outcome", demo.what))?;
        writeln!(out, "  {:<36}{error}", demo.what)?;
    }
    Ok(writeln!(out)?)
}
