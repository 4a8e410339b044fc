//! The command line.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

pub(crate) const USAGE: &str = "\
Compresses many files at once, each to FILE.gz, and prints their checksums.

usage: compress [-fs] [-0 … -9] [-j JOBS] FILE …

  -f         writes over a FILE.gz that is there
  -s         waits until each file is on the disk
  -0 … -9    stored … smallest; by default -6
  -j JOBS    how many files at once; by default 4. Each takes three buffers of 128 KiB

The files stay. Interrupted, it leaves no half of a file behind.

exit code: 0 all is well, 1 some file failed, 2 the command line is wrong, 128 and the signal's number if interrupted";

/// What the program is asked to do.
#[derive(Debug)]
pub(crate) struct Args {
    pub(crate) help: bool,
    pub(crate) force: bool,
    pub(crate) sync: bool,
    pub(crate) level: i32,
    pub(crate) jobs: usize,
    pub(crate) files: Vec<PathBuf>,
}

pub(crate) fn parse(mut words: impl Iterator<Item = OsString>) -> Result<Args, String> {
    let mut args = Args { help: false, force: false, sync: false, level: 6, jobs: 4, files: Vec::new() };
    let mut flags = true;
    while let Some(word) = words.next() {
        match word.to_str().filter(|_| flags) {
            Some("--") => flags = false,
            Some("--help") => args.help = true,
            Some("-j") => {
                args.jobs = words.next().as_deref().and_then(jobs).ok_or("-j wants a number above 0")?
            }
            Some(word) if word.len() > 1 && word.starts_with('-') => {
                word[1..].chars().try_for_each(|letter| flag(&mut args, letter))?;
            }
            _ => args.files.push(word.into()),
        }
    }
    if args.files.is_empty() && !args.help { Err("there is no file to compress".into()) } else { Ok(args) }
}

fn flag(args: &mut Args, letter: char) -> Result<(), String> {
    match letter {
        'f' => args.force = true,
        's' => args.sync = true,
        'h' => args.help = true,
        '0'..='9' => args.level = letter as i32 - '0' as i32,
        other => return Err(format!("-{other} is no option")),
    }
    Ok(())
}

fn jobs(word: &OsStr) -> Option<usize> {
    word.to_str()?.parse().ok().filter(|&jobs| jobs > 0)
}
