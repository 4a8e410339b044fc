#!/usr/bin/env bash
# Warnings in the source are errors here.
source "$(dirname "$0")/common.sh"
cargo clippy --version || skip "clippy is not installed"
cargo clippy --workspace --all-targets --all-features -- -D warnings
# What the features leave out must be as clean as what they bring in.
cargo clippy -p pinvoke --no-default-features -- -D warnings
cargo clippy -p pinvoke --no-default-features --features alloc -- -D warnings
cargo clippy -p pinvoke --no-default-features --features std -- -D warnings
cargo clippy -p pinvoke -- -D warnings
