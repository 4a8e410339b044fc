//! Runs the programs as a user would, and reads what they print.

#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod compress;
mod gzip;
#[cfg(unix)]
mod posix;
mod sqlite;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod system;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod waits;
mod zlib;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Runs `program`, and gives its exit code, its output and its complaints.
fn run(program: &str, args: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } =
        Command::new(program).args(args).output().expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("the programs print UTF-8");
    (status.code().expect("the program ends by itself"), text(stdout), text(stderr))
}

/// A file of the tests' own. Each test has its own name for it: they run at the same time.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).expect("the directory for tests is writable");
    path
}

fn utf8(path: &Path) -> &str {
    path.to_str().expect("cargo's directories are UTF-8 here")
}

/// Compressible, and different everywhere: numbered lines, cut at `length`.
fn lines(length: usize) -> Vec<u8> {
    let mut content = Vec::with_capacity(length + 64);
    for number in 0_u32.. {
        if content.len() >= length {
            break;
        }
        content
            .extend_from_slice(format!("line {number}: {}\n", number.wrapping_mul(2_654_435_761)).as_bytes());
    }
    content.truncate(length);
    content
}
