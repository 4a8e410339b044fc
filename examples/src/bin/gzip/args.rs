//! The command line, as gzip's, as far as it goes.

use core::ffi::c_int;
use std::ffi::OsString;
use std::path::PathBuf;

pub(crate) const USAGE: &str = "\
Compresses files, or expands them, as gzip does: FILE becomes FILE.gz, and back.

usage: gzip [-cdfklt] [-1 ... -9] [--smallest] [FILE ...]

  FILE             `-`, or none: standard input to standard output
  -1 ... -9        from fast to small; by default -6
      --smallest   try each block in every way that zlib has, and keep the smallest
  -c, --stdout     write to standard output, and keep the files
  -d, --decompress expand
  -f, --force      replace what is there; compressed data to a terminal
  -k, --keep       keep the files
  -l, --list       show the sizes
  -t, --test       expand, and write nothing
      --tour       show what else a stream can do: dictionaries, copies, files, errors
  -h, --help       this text

exit code: 0 all is well, 1 something failed, 2 a warning, 3 the command line is wrong";

/// What is to be done with each file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Task {
    Pack,
    Unpack,
    Test,
    List,
    Tour,
    Help,
}

#[derive(Debug)]
pub(crate) struct Args {
    pub(crate) task: Task,
    pub(crate) level: c_int,
    pub(crate) smallest: bool,
    pub(crate) stdout: bool,
    pub(crate) force: bool,
    pub(crate) keep: bool,
    /// `None` is standard input.
    pub(crate) files: Vec<Option<PathBuf>>,
}

/// Reads the command line, or says what is wrong with it.
pub(crate) fn parse(words: impl Iterator<Item = OsString>) -> Result<Args, String> {
    let mut args = Args {
        task: Task::Pack,
        level: 6,
        smallest: false,
        stdout: false,
        force: false,
        keep: false,
        files: Vec::new(),
    };
    let mut only_files = false;
    for word in words {
        match word.to_str() {
            Some("--") if !only_files => only_files = true,
            Some("-") => args.files.push(None),
            Some(long) if long.starts_with("--") && !only_files => args.long(long)?,
            Some(short) if short.starts_with('-') && !only_files => {
                short.chars().skip(1).try_for_each(|flag| args.flag(flag))?;
            }
            _ => args.files.push(Some(PathBuf::from(word))),
        }
    }
    if args.files.is_empty() {
        args.files.push(None);
    }
    Ok(args)
}

impl Args {
    fn long(&mut self, word: &str) -> Result<(), String> {
        let flag = match word {
            "--stdout" | "--to-stdout" => 'c',
            "--decompress" | "--uncompress" => 'd',
            "--force" => 'f',
            "--help" => 'h',
            "--keep" => 'k',
            "--list" => 'l',
            "--test" => 't',
            "--fast" => '1',
            "--best" => '9',
            "--smallest" => {
                (self.smallest, self.level) = (true, 9);
                return Ok(());
            }
            "--tour" => {
                self.task = Task::Tour;
                return Ok(());
            }
            _ => return Err(format!("there is no flag `{word}`")),
        };
        self.flag(flag)
    }

    fn flag(&mut self, flag: char) -> Result<(), String> {
        match flag {
            'c' => self.stdout = true,
            'd' => self.task = Task::Unpack,
            'f' => self.force = true,
            'h' => self.task = Task::Help,
            'k' => self.keep = true,
            'l' => self.task = Task::List,
            't' => self.task = Task::Test,
            '1'..='9' => self.level = c_int::from(u8::try_from(flag).unwrap_or(b'6') - b'0'),
            _ => return Err(format!("there is no flag `-{flag}`")),
        }
        Ok(())
    }
}
