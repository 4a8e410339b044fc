//! Instructions, counted by `valgrind --tool=callgrind`: the program runs itself under it. Times are of the machine and
//! of the moment; these are of the program alone.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

/// How often each half is called. A count is of all of them, so that what is rounded is little.
const CALLS: u32 = 100;

/// What the program is told by itself.
const FLAG: &str = "--under-valgrind";

/// Whether this is the program inside of Valgrind.
pub fn are_counted() -> bool {
    env::args().any(|argument| argument == FLAG)
}

/// What is counted: only while this runs, and one file of counts each time that it returns.
#[unsafe(export_name = "pinvoke_benches_counted")]
#[inline(never)]
pub fn run(call: &dyn Fn()) {
    for _ in 0..CALLS {
        call();
    }
}

/// The instructions of a call, of both halves of each row in their order; of none, if there is no Valgrind.
pub fn count() -> Vec<(f64, f64)> {
    let directory = env::temp_dir().join(format!("pinvoke-benches-{}", std::process::id()));
    let counts = counts(&directory).unwrap_or_default();
    // What is left over is in the directory of what is temporary.
    let _ = fs::remove_dir_all(&directory);
    counts.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
}

fn counts(directory: &Path) -> Option<Vec<f64>> {
    fs::create_dir_all(directory).ok()?;
    let output = directory.join("counts");
    let mut valgrind = Command::new("valgrind");
    valgrind
        .args(["--tool=callgrind", "--toggle-collect=pinvoke_benches_counted"])
        .arg("--dump-after=pinvoke_benches_counted")
        .arg(format!("--callgrind-out-file={}", output.display()))
        .arg(env::current_exe().ok()?)
        .arg(FLAG)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if !valgrind.status().is_ok_and(|status| status.success()) {
        println!("no instructions are counted: `valgrind --tool=callgrind` does not run here");
        return None;
    }
    (1..)
        .map(|part| PathBuf::from(format!("{}.{part}", output.display())))
        .map_while(total)
        .map(Some)
        .collect()
}

/// The `totals:` or `summary:` of one file; nothing if there is no such file.
fn total(file: PathBuf) -> Option<f64> {
    let text = fs::read_to_string(file).ok()?;
    let total = text.lines().find_map(|line| line.strip_prefix("summary:"))?;
    total.trim().parse::<f64>().ok().map(|total| total / f64::from(CALLS))
}
