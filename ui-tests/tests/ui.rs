//! Every refusal is worded as recorded, and everything that must compile does.

use std::io::Write;
use std::path::Path;
use std::process::Command;

/// Who refuses.
const STAGES: [&str; 4] = ["parse", "check", "plan", "rustc"];

#[test]
fn cases() {
    let pinned = pinned();
    let version = version();
    // The messages of the compiler change with it.
    if version != pinned {
        // Past the test harness, which keeps what a passing test prints to itself.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: ui tests: the recorded messages are those of Rust {pinned}, this is {version}"
        );
        return;
    }
    let cases = trybuild::TestCases::new();
    for stage in STAGES {
        if has_cases(&format!("fail/{stage}")) {
            cases.compile_fail(format!("fail/{stage}/*.rs"));
        }
    }
    if has_cases("pass") {
        cases.pass("pass/*.rs");
    }
}

/// The version that `rust-toolchain.toml` names.
fn pinned() -> &'static str {
    include_str!("../../rust-toolchain.toml")
        .lines()
        .find_map(|line| line.strip_prefix("channel = "))
        .expect("the file names a channel")
        .trim_matches('"')
}

/// The version of the compiler that runs the cases.
fn version() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output().expect("rustc compiled this test");
    let text = String::from_utf8(output.stdout).expect("rustc speaks UTF-8");
    text.split(' ').nth(1).expect("`rustc`, the version, and more").to_owned()
}

fn has_cases(folder: &str) -> bool {
    Path::new(folder).read_dir().is_ok_and(|mut entries| {
        entries.any(|entry| entry.is_ok_and(|entry| entry.path().extension().is_some_and(|end| end == "rs")))
    })
}
