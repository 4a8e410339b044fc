#!/usr/bin/env bash
# The README's command.
source "$(dirname "$0")/common.sh"
cargo test --workspace
