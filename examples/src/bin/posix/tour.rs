//! What the program does with the functions.

use std::error::Error;
use std::ffi::{CStr, CString, OsStr, OsString};
use std::fs::File;
use std::io::{self, Write, stdout};
use std::os::fd::AsRawFd;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use pinvoke::spare;

use crate::c::{self, PollFd, TimeSpec};

const USAGE: &str = "\
Shows what POSIX says of this machine, and pumps a file through a pipe.

usage: posix [LIMIT [FILE]]

  LIMIT    how many bytes to pump at most, as C writes numbers: 4096, 0x1000, 64k, 1M; by default 1M
  FILE     what to pump; by default a file of this repository

exit code: 0 all is well, 1 a call failed, 2 the command line is wrong";

pub(crate) fn main(mut words: impl Iterator<Item = OsString>) -> ExitCode {
    let limit = words.next().unwrap_or_else(|| "1M".into());
    if limit == "-h" || limit == "--help" {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    let default = || Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("Cargo.lock");
    let file = words.next().map_or_else(default, PathBuf::from);
    let limit = match size(&limit) {
        Ok(limit) if words.next().is_none() => limit,
        outcome => {
            let mistake = outcome.err().unwrap_or_else(|| "too many arguments".to_owned());
            eprintln!("posix: {mistake}; --help tells more");
            return ExitCode::from(2);
        }
    };
    if let Err(error) = look_around().and_then(|()| pump_file(&file, limit)).and_then(|()| fail()) {
        eprintln!("posix: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Reads `64k` and the like: `strtol` takes the number and gives the rest, which is the unit.
fn size(word: &OsStr) -> Result<usize, String> {
    let wrong = |why: &str| format!("{} is no size: {why}", word.to_string_lossy());
    let text = CString::new(word.as_bytes()).expect("C gave us this argument, so no NUL is inside");
    let (number, rest) = c::strtol(&text, 0).map_err(|error| wrong(&error.to_string()))?;
    if rest.count_bytes() == text.count_bytes() {
        return Err(wrong("it does not begin with a number"));
    }
    let unit = match rest.to_bytes() {
        b"" => 1,
        b"k" => 1 << 10,
        b"M" => 1 << 20,
        b"G" => 1 << 30,
        _ => return Err(wrong("the units are k, M and G")),
    };
    let number = usize::try_from(number).map_err(|_| wrong("it is negative"))?;
    number.checked_mul(unit).ok_or_else(|| wrong("it is too large"))
}

fn look_around() -> Result<(), Box<dyn Error>> {
    let mut out = stdout().lock();

    let mut name = [0; 256];
    c::gethostname(&mut name)?;
    let name = CStr::from_bytes_until_nul(&name)?;
    writeln!(out, "{:<14}{}", "host", name.to_string_lossy())?;

    let TimeSpec { tv_sec, tv_nsec } = c::clock_gettime(libc::CLOCK_REALTIME)?;
    writeln!(out, "{:<14}{tv_sec}.{tv_nsec:09} s since 1970", "clock")?;

    let mut load = [0.0; 3];
    let known = c::getloadavg(&mut load)?;
    writeln!(out, "{:<14}{:.2?} over 1, 5 and 15 minutes", "load", &load[..known])?;

    match follow("/proc/self/exe") {
        Ok(target) => writeln!(out, "{:<14}{}", "this program", target.display())?,
        // Only Linux has that link.
        Err(error) => writeln!(out, "{:<14}unknown: {error}", "this program")?,
    }
    Ok(())
}

/// Where the link `path` points. A target that fills the buffer may have been cut, so it tries a larger one.
fn follow(path: &str) -> io::Result<PathBuf> {
    let mut target = Vec::with_capacity(64);
    while c::readlink_uninit(path, spare(&mut target))?.len() == target.capacity() {
        let larger = 2 * target.capacity();
        target.clear();
        target.reserve(larger);
    }
    Ok(OsString::from_vec(target).into())
}

fn pump_file(path: &Path, limit: usize) -> Result<(), Box<dyn Error>> {
    let name = path.display();
    let file = File::open(path).map_err(|error| format!("cannot open {name}: {error}"))?;
    let start = c::clock_gettime(libc::CLOCK_MONOTONIC)?;
    let pumped = pump(&file, limit)?;
    let seconds = since(start)?;
    let mut out = stdout().lock();
    writeln!(out, "{:<14}{pumped} bytes of {name} in {seconds:.6} s, and all came back", "pumped")?;
    Ok(())
}

/// Sends up to `limit` bytes of `file` through a pipe, and gives how many.
fn pump(file: &File, limit: usize) -> io::Result<usize> {
    // The pipe stays open until the program ends: `close` is not safe to call for any number that comes along,
    // for somebody else's descriptor may be behind it.
    let [from, to] = c::pipe()?;
    let (mut sent, mut back) = ([0; libc::PIPE_BUF], [0; libc::PIPE_BUF]);
    let mut pumped = 0;
    while pumped < limit {
        // So much always fits into an empty pipe, so that `write` never waits for us.
        let room = sent.len().min(limit - pumped);
        let length = c::read(file.as_raw_fd(), &mut sent[..room])?;
        if length == 0 {
            break;
        }
        assert!(!readable(from, 0)?, "nothing is in the pipe yet");
        let written = c::write(to, &sent[..length])?;
        assert_eq!(written.unsigned_abs(), length, "a pipe takes all of so little");
        assert!(readable(from, 1000)?, "something is in the pipe");
        let came = c::read(from, &mut back)?;
        assert_eq!(sent[..length], back[..came], "what came is what was sent");
        pumped += came;
    }
    Ok(pumped)
}

/// Whether there is something to read, now or within `timeout` milliseconds.
fn readable(fd: i32, timeout: i32) -> io::Result<bool> {
    let mut fds = [PollFd { fd, events: libc::POLLIN, revents: 0 }];
    let ready = c::poll(&mut fds, timeout)?;
    assert_eq!(ready == 1, fds[0].revents & libc::POLLIN != 0, "poll counts what it marks");
    Ok(ready == 1)
}

/// Seconds since `start` on the clock that never goes back.
fn since(start: TimeSpec) -> io::Result<f64> {
    let now = c::clock_gettime(libc::CLOCK_MONOTONIC)?;
    let (seconds, nanoseconds) = (now.tv_sec - start.tv_sec, now.tv_nsec - start.tv_nsec);
    Ok(seconds as f64 + nanoseconds as f64 / 1e9)
}

/// Three failures: of the system, of a number, and one that never reaches C.
fn fail() -> Result<(), Box<dyn Error>> {
    let digits = "9".repeat(30);
    let failures = [
        ("read(-1)", c::read(-1, &mut [0; 1]).err()),
        ("strtol(9…9)", c::strtol(&CString::new(digits)?, 10).err()),
        ("readlink(a\\0b)", c::readlink("a\0b", &mut [0; 1]).err()),
    ];
    let mut out = stdout().lock();
    writeln!(out, "failures, on purpose:")?;
    for (call, error) in failures {
        let error = error.ok_or_else(|| format!("{call} should have failed"))?;
        writeln!(out, "  {call:<16}{error}")?;
    }
    Ok(())
}
