#!/usr/bin/env bash
# Licences, duplicates and known faults of the dependencies; the rules are in deny.toml.
source "$(dirname "$0")/common.sh"
cargo deny --version 2>/dev/null || skip "cargo-deny is not installed"
cargo deny check
