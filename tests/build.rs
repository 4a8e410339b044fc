//! Builds the C that the tests call: a static library of everything in `c/`, and from `c/bound/` a shared
//! one that nothing is linked against, for the functions that are bound at run time.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// The name by which the shared library is asked for; the same on every system, so that it can stand in a
/// declaration.
const BOUND: &str = "libpinvoke_bound.so";

fn main() {
    println!("cargo::rerun-if-changed=c");
    println!("cargo::rerun-if-env-changed=PINVOKE_SANITIZE");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it for build scripts"));
    build_static(&out);
    build_shared(&out);
}

/// As strict as the Rust beside it: no warning of the C compiler is let through. (`warnings(false)` would not mean
/// "as my flags say" but `-w`, which silences even `-Werror`.)
fn strict() -> cc::Build {
    let mut build = cc::Build::new();
    build.std("c11").warnings(true).extra_warnings(true).warnings_into_errors(true).include("c");
    // The declarations are true for every value: no sum of the callers' numbers may be undefined.
    build.flag("-fwrapv");
    build
}

fn build_static(out: &Path) {
    let mut build = strict();
    if env::var("PINVOKE_SANITIZE").is_ok_and(|sanitizer| sanitizer == "address") {
        build.flags(["-fsanitize=address", "-fno-omit-frame-pointer"]);
    }
    assert_warnings_are_errors(build.clone(), out);
    for entry in fs::read_dir("c").expect("the folder stands beside this file") {
        let path = entry.expect("a readable folder").path();
        if path.extension().is_some_and(|extension| extension == "c") {
            build.file(path);
        }
    }
    build.compile("pinvoke_fixtures");
}

/// Tries a file that deserves a warning.
fn assert_warnings_are_errors(mut build: cc::Build, out: &Path) {
    let careless = out.join("careless.c");
    fs::write(&careless, "void f(int unused) { int unused_too; }\n")
        .expect("the folder is cargo's for this script");
    build.file(careless).cargo_metadata(false).cargo_warnings(false);
    assert!(
        build.try_compile("careless").is_err(),
        "the C compiler's warnings are not errors; is `-w` in CFLAGS?"
    );
}

/// Never sanitized, not even where `cc` takes that over from RUSTFLAGS: it would bring a second, shared copy of the
/// sanitizer's runtime with it.
fn build_shared(out: &Path) {
    let library = out.join(BOUND);
    let mut command = strict().pic(true).get_compiler().to_command();
    command.arg("-fno-sanitize=all").arg("-shared").arg("-o").arg(&library).arg("c/bound/bound.c");
    let status = command.status().expect("the C compiler that built the static library");
    assert!(status.success(), "`{command:?}` failed with {status}");

    // So that the bare name in a declaration is found, however the test is started.
    println!("cargo::rustc-link-arg=-Wl,-rpath,{}", out.display());
}
