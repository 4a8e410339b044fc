#!/usr/bin/env bash
# The behaviour tests under valgrind, for a machine without AddressSanitizer.
source "$(dirname "$0")/common.sh"
command -v valgrind >/dev/null || skip "valgrind is not installed"
host=$(host)
canary=$target/valgrind/canary
mkdir -p "$canary"
watch="valgrind --quiet --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite"

# Does it see what it must?
cc -g -c ci/canary/canary.c -o "$canary/canary.o"
rustc -g --edition 2024 -C link-arg="$canary/canary.o" -o "$canary/canary" ci/canary/canary.rs
for mistake in overrun leak; do
    $watch "$canary/canary" "$mistake" 2>/dev/null && echo "valgrind missed an $mistake" && exit 1
done
$watch "$canary/canary" nothing

runner=CARGO_TARGET_$(echo "$host" | tr 'a-z-' 'A-Z_')_RUNNER
env "$runner=$watch" CARGO_TARGET_DIR="$target/valgrind" cargo test -p pinvoke-tests -p pinvoke --all-features --tests --target "$host"
