#!/usr/bin/env bash
# The models of the asynchronous core and of what C keeps: every order in which its threads can run, within the bounds that each says.
source "$(dirname "$0")/common.sh"
# Another folder, since the flag is every crate's.
export RUSTFLAGS="--cfg loom" CARGO_TARGET_DIR=$target/loom
cargo test -p pinvoke --lib --release models
