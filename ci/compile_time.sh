#!/usr/bin/env bash
# What annotations cost the compiler: 500 declarations by annotation and the same wrappers by hand, built in turn from the
# templates in compile_time/. Prints a table; passes or fails nothing. Needs no other load on the machine.
source "$(dirname "$0")/common.sh"
rounds=${ROUNDS:-5}
blocks=10 sets=5 # of 10 functions each
work=$target/compile_time
templates=$PWD/ci/compile_time
root=$PWD
mkdir -p "$work"
export CARGO_INCREMENTAL=0
unset CARGO_TARGET_DIR

# repeat TEMPLATE BLOCK: the sets of one block.
repeat() {
    for ((set = 0; set < sets; set++)); do
        sed "s/NN/$(($2 * sets + set))/g" "$templates/$1.in"
    done
}

uses='use core::ffi::{CStr, c_char, c_double, c_int, c_long, c_uint, c_ulong};'

# generate SIDE: a crate of its own.
generate() {
    local side=$1 crate=$work/$1
    mkdir -p "$crate/src"
    cp "$templates/${side}_lib.in" "$crate/src/lib.rs"
    printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2024"\n[workspace]\n[dependencies]\n' "$side" >"$crate/Cargo.toml"
    [ "$side" = hand ] || echo "pinvoke = { path = \"$root/runtime\" }" >>"$crate/Cargo.toml"
    cp Cargo.lock "$crate/Cargo.lock"
    for ((block = 0; block < blocks; block++)); do
        printf '/// One header of the library.\npub mod block_%s;\n' "$block" >>"$crate/src/lib.rs"
        "$side" "$block" >"$crate/src/block_$block.rs"
    done
}

ours() {
    printf '//! One header.\n%s\nuse crate::{Failure, Limits};\nuse pinvoke::marshal;\n\n#[marshal]\nunsafe extern "C" {\n' "$uses"
    repeat ours "$1"
    echo '}'
    repeat call "$1"
}

hand() {
    printf '//! One header.\n%s\nuse crate::{Failure, Limits, beyond, clear_errno, filled, too_long, unequal};\nuse core::mem::MaybeUninit;\n\nunsafe extern "C" {\n' "$uses"
    repeat raw "$1"
    echo '}'
    repeat hand "$1"
    repeat call "$1"
}

# seconds COMMAND…: how long it takes.
seconds() {
    local start end
    start=$(date +%s%N)
    "$@"
    end=$(date +%s%N)
    awk "BEGIN { printf \"%.3f\", ($end - $start) / 1e9 }"
}

# once SIDE COMMAND…: only the crate itself is compiled, all it depends on is there.
once() {
    touch "$work/$1/src/lib.rs"
    cargo "${@:2}" --quiet --manifest-path "$work/$1/Cargo.toml"
}

median() { sort -n | sed -n "$(((rounds + 1) / 2))p"; }

row() {
    local name=$1
    shift
    once ours "$@" && once hand "$@"
    : >"$work/ours.txt" && : >"$work/hand.txt"
    for ((round = 0; round < rounds; round++)); do
        for side in ours hand; do
            seconds once "$side" "$@" >>"$work/$side.txt"
            echo >>"$work/$side.txt"
        done
    done
    local ours hand
    ours=$(median <"$work/ours.txt") hand=$(median <"$work/hand.txt")
    awk "BEGIN { printf \"| %s | %.2f s | %.2f s | %.2f |\n\", \"$name\", $ours, $hand, $ours / $hand }"
}

cold() {
    rm -rf "$work/cold"
    cargo build --quiet --target-dir "$work/cold" -p pinvoke-macros
}

generate ours
generate hand
echo "$((blocks * sets * 10)) wrappers, median of $rounds rounds in turn; $(rustc --version)"
echo
echo "| | by annotation | by hand | ratio |"
echo "|---|---|---|---|"
row "\`cargo check\`" check
row "\`cargo build\`" build
row "\`cargo build --release\`" build --release
cargo fetch
echo
echo "| the macro crate and all it depends on, from nothing | |"
echo "|---|---|"
for ((round = 0; round < rounds; round++)); do seconds cold && echo; done >"$work/cold.txt"
echo "| \`cargo build -p pinvoke-macros\` | $(median <"$work/cold.txt") s |"
