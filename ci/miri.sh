#!/usr/bin/env bash
# The runtime, and wrappers over Rust stand-ins for C, under Miri, which checks Rust's own rules of memory.
source "$(dirname "$0")/common.sh"
for toolchain in "" +nightly; do
    # shellcheck disable=SC2086
    if cargo $toolchain miri --version >/dev/null 2>&1; then
        export CARGO_TARGET_DIR=$target/miri
        # A test asks for a file that does not exist.
        export MIRIFLAGS="-Zmiri-disable-isolation ${MIRIFLAGS:-}"
        # No libraries can be loaded there, hence without `library`.
        # shellcheck disable=SC2086
        cargo $toolchain miri test -p pinvoke-stand-ins -p pinvoke --no-default-features --features pinvoke/std --lib --tests
        exit
    fi
done
skip "cargo has no miri"
