//! Reading what the compiler made, far enough to compare two functions.

pub mod compile;
pub mod diff;
pub mod hot;
pub mod listing;

use std::io::Write;

/// Whether [`listing`] and [`hot`] know this target's assembler.
pub const fn supported() -> bool {
    cfg!(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))
}

/// Says so past the test harness, which keeps what a passing test prints to itself.
pub fn skipped(reason: &str) {
    // A line that cannot be printed is no reason to fail.
    let _ = writeln!(std::io::stderr(), "SKIPPED: zero cost: {reason}");
}
