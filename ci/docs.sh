#!/usr/bin/env bash
# The documentation builds without a warning: no broken link, no bare address, no malformed example.
source "$(dirname "$0")/common.sh"
RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps
