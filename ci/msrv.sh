#!/usr/bin/env bash
# The two published crates compile with the oldest Rust that they promise: from rustup, or else from the
# package archive of the distribution, unpacked beside the build and never installed.
source "$(dirname "$0")/common.sh"
version=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml)
cache=$target/msrv

check() {
    # Keeps this cargo, which reads the lock file: only the compiler is old.
    for features in "" "--features pinvoke/encoding,pinvoke/bytes" "--no-default-features" "--no-default-features --features alloc"; do
        # shellcheck disable=SC2086
        cargo check -p pinvoke -p pinvoke-macros $features --target-dir "$cache/build"
    done
}

# A toolchain of rustup's.
from_rustup() {
    local toolchain
    toolchain=$(rustup toolchain list 2>/dev/null | grep -oE "^$version(\.[0-9]+)?-[^ ]+" | head -n 1) || return 1
    RUSTC=$(rustup which --toolchain "$toolchain" rustc)
}

# `rustc-web` of Debian and what it depends on, downloaded without being installed.
from_archive() {
    local exact tools=(apt-get apt-cache dpkg)
    command -v "${tools[@]}" >/dev/null || return 1
    # Own lists, so that this needs no rights and changes nothing outside the build folder.
    mkdir -p "$cache/lists/partial" "$cache/archives/partial" "$cache/root"
    local own=(-o "Dir::State::Lists=$cache/lists" -o "Dir::Cache=$cache/archives" -o APT::Sandbox::User=
        -o Acquire::Retries=0 -o Acquire::http::Timeout=20)
    apt-get "${own[@]}" -qq update || return 1
    exact=$(apt-cache "${own[@]}" madison rustc-web | grep -oE "\b$version\.[0-9]+[^ ]*" | head -n 1) || return 1
    # What apt would install, if it were asked to.
    local packages
    packages=$(apt-get "${own[@]}" -s install "rustc-web=$exact" "libstd-rust-web-dev=$exact" |
        sed -n 's/^Inst \([^ ]*\) .*(\([^ ]*\) .*/\1=\2/p') || return 1
    # shellcheck disable=SC2086
    (cd "$cache/archives" && apt-get "${own[@]}" -qq download $packages) || return 1
    for package in "$cache"/archives/*.deb; do
        dpkg -x "$package" "$cache/root" || return 1
    done
    rm "$cache"/archives/*.deb
}

unpacked() {
    RUSTC=$cache/root/usr/bin/rustc
    [ -x "$RUSTC" ] || return 1
    local folders
    folders=$(find "$cache/root" -name '*.so*' -printf '%h\n' | sort -u | tr '\n' ':')
    export LD_LIBRARY_PATH=$folders${LD_LIBRARY_PATH:-}
}

if from_rustup || unpacked || { from_archive && unpacked; }; then
    export RUSTC
    found=$("$RUSTC" --version)
    echo "with $found"
    case $found in
    "rustc $version"[.\ ]*) check ;;
    *) echo "this is not Rust $version" && exit 1 ;;
    esac
else
    skip "Rust $version is neither in rustup nor in the package archive"
fi
