# Read by the checks: where they work, and how they say that a tool is missing.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Where cargo builds; each check that builds otherwise has a folder of its own in there.
target=${CARGO_TARGET_DIR:-$PWD/target}

# Ends the check as skipped.
skip() {
    echo "SKIPPED: $(basename "$0" .sh): $*"
    exit 77
}

# The target triple of this machine.
host() {
    rustc -vV | sed -n 's/^host: //p'
}
