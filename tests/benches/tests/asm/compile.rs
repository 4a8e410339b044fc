//! The pairs, compiled as a user's release build would compile them.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What the compiler made of the library.
pub struct Output {
    pub assembler: String,
    /// Only read for the attributes of functions.
    pub ir: String,
}

/// Builds the library of this package at opt-level 3, away from the other builds: a test runs inside one.
pub fn pairs() -> Output {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("zero-cost");
    let (assembler, ir) = (target.join("pairs.s"), target.join("pairs.ll"));
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(["rustc", "--quiet", "--lib", "--release", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .arg("--target-dir")
        .arg(&target)
        .arg("--")
        .args(["-C", "opt-level=3", "-C", "codegen-units=1", "-C", "debuginfo=0"])
        .arg(format!("--emit=asm={},llvm-ir={}", assembler.display(), ir.display()));
    // What is set for the outer build (a sanitizer, a coverage tool) is not what a user compiles with.
    for variable in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
        cargo.env_remove(variable);
    }
    let status = cargo.status().expect("cargo runs this test");
    assert!(status.success(), "`{cargo:?}` failed with {status}");
    Output { assembler: read(assembler), ir: read(ir) }
}

fn read(path: PathBuf) -> String {
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
