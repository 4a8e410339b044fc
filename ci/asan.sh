#!/usr/bin/env bash
# The behaviour tests under AddressSanitizer, the C library built alike, leaks included.
source "$(dirname "$0")/common.sh"
export RUSTC_BOOTSTRAP=1 # the flag below is not stable; nothing else unstable is used
export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1
host=$(host)
canary=$target/asan/canary
mkdir -p "$canary"

# Whether the tool is here, and whether it sees what it must: C that writes one byte too many into Rust's memory,
# and C that forgets some.
cc -g -fsanitize=address -c ci/canary/canary.c -o "$canary/canary.o" || skip "the C compiler has no AddressSanitizer"
rustc -g -Zsanitizer=address --target "$host" --edition 2024 -C link-arg="$canary/canary.o" \
    -o "$canary/canary" ci/canary/canary.rs || skip "this toolchain has no AddressSanitizer for $host"
for mistake in overrun leak; do
    "$canary/canary" "$mistake" 2>"$canary/$mistake.txt" && echo "the sanitizer missed an $mistake" && exit 1
    grep -q Sanitizer "$canary/$mistake.txt"
done
"$canary/canary" nothing

# With `--target`, build scripts and macros are spared the flags.
RUSTFLAGS="-Zsanitizer=address" PINVOKE_SANITIZE=address CARGO_TARGET_DIR=$target/asan \
    cargo test -p pinvoke-tests -p pinvoke --all-features --tests --target "$host"
