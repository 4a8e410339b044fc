#!/usr/bin/env bash
# The code is as rustfmt leaves it.
source "$(dirname "$0")/common.sh"
cargo fmt --version || skip "rustfmt is not installed"
cargo fmt --all --check -- --color never
