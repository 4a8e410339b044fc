#!/usr/bin/env bash
# Without its features the runtime needs neither std nor alloc, and neither does a wrapper that pins: a program
# with a panic handler of its own and no allocator calls C through one.
source "$(dirname "$0")/common.sh"
export CARGO_TARGET_DIR=$target/no_std

# Two panic handlers, or an `alloc` with no allocator, would not compile. A debug build leaves nothing out.
for profile in dev release; do
    cargo build --manifest-path tests/no_std/Cargo.toml --profile "$profile"
done
for folder in debug release; do
    "$CARGO_TARGET_DIR/$folder/pinvoke-no-std"
    if nm -C "$CARGO_TARGET_DIR/$folder/pinvoke-no-std" | grep -E ' (std|alloc)::|__rust_alloc|\bmalloc\b'; then
        echo "the $folder program has these of std or alloc" && exit 1
    fi
done

# On a target that has no std at all, if one is installed.
for core in "$(rustc --print sysroot)"/lib/rustlib/*-none*/lib; do
    [ -d "$core" ] || continue
    cargo build -p pinvoke --no-default-features --target "$(basename "$(dirname "$core")")"
done
