//! Which file becomes which, and what happens to it if that fails.

use std::error::Error;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, IsTerminal, Write, sink, stdin, stdout};
use std::path::{Path, PathBuf};

use crate::args::{Args, Task};
use crate::codec::{self, Behind, Failure, ROOM};
use crate::report::Progress;

/// A result with a warning, perhaps.
type Done = Result<Option<&'static str>, Box<dyn Error>>;

pub(crate) fn name(file: Option<&Path>) -> String {
    file.map_or_else(|| "stdin".into(), |path| path.display().to_string())
}

/// Packs, unpacks or tests one file, or standard input.
pub(crate) fn one(args: &Args, file: Option<&Path>) -> Done {
    let Some(path) = file else { return streamed(args, &mut stdin().lock(), &mut |_| {}) };
    let open = File::open(path)?;
    let metadata = open.metadata()?;
    if !metadata.is_file() {
        return Err("not an ordinary file, ignored".into());
    }
    let mut progress = Progress::of(metadata.len());
    let mut tell = |done| {
        if let Some(progress) = &mut progress {
            progress.at(done);
        }
    };
    let mut from = BufReader::with_capacity(ROOM, open);
    if args.stdout || args.task == Task::Test {
        return streamed(args, &mut from, &mut tell);
    }
    let target = target(args.task, path)?;
    let made = File::options().write(true).create(true).create_new(!args.force).truncate(true).open(&target);
    let mut to = BufWriter::new(made.map_err(|error| format!("{}: {error}", target.display()))?);
    let done = code(args, &mut from, &mut to, &mut tell).and_then(|warning| {
        to.flush()?;
        to.get_ref().set_permissions(metadata.permissions())?;
        to.get_ref().set_modified(metadata.modified()?)?;
        Ok(warning)
    });
    if done.is_err() {
        // Half a file is none.
        fs::remove_file(&target)?;
    } else if !args.keep {
        fs::remove_file(path)?;
    }
    Ok(done?)
}

/// To standard output, or nowhere.
fn streamed(args: &Args, from: &mut dyn BufRead, progress: &mut dyn FnMut(u64)) -> Done {
    if args.task == Task::Test {
        return Ok(code(args, from, &mut sink(), progress)?);
    }
    let mut to = stdout().lock();
    if args.task == Task::Pack && to.is_terminal() && !args.force {
        return Err("compressed data is not written to a terminal; -f does it all the same".into());
    }
    let warning = code(args, from, &mut to, progress)?;
    to.flush()?;
    Ok(warning)
}

fn code(
    args: &Args,
    from: &mut dyn BufRead,
    to: &mut dyn Write,
    progress: &mut dyn FnMut(u64),
) -> Result<Option<&'static str>, Failure> {
    match args.task {
        Task::Pack if args.smallest => codec::pack_best(from, to, args.level, progress).map(|()| None),
        Task::Pack => codec::pack(from, to, args.level, progress).map(|()| None),
        _ => match codec::unpack(from, to, progress)? {
            Behind::Nothing => Ok(None),
            Behind::Garbage => Ok(Some("what is behind the end is no gzip, ignored")),
        },
    }
}

/// `FILE.gz` of `FILE`, and back; `.tgz` becomes `.tar`.
fn target(task: Task, path: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let end = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    match (task, end) {
        (Task::Pack, "gz" | "tgz") => Err(format!("it ends in .{end} already, unchanged").into()),
        (Task::Pack, _) => {
            let mut name = path.as_os_str().to_owned();
            name.push(".gz");
            Ok(name.into())
        }
        (_, "gz") => Ok(path.with_extension("")),
        (_, "tgz") => Ok(path.with_extension("tar")),
        _ => Err(io::Error::other("it does not end in .gz, ignored").into()),
    }
}
