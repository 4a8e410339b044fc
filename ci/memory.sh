#!/usr/bin/env bash
# The behaviour tests under a tool that watches every access to memory: AddressSanitizer, or valgrind where the
# toolchain has no runtime for it.
source "$(dirname "$0")/common.sh"
for tool in asan valgrind; do
    if "ci/$tool.sh"; then
        exit 0
    else
        status=$?
    fi
    [ "$status" -eq 77 ] || exit "$status"
done
skip "neither AddressSanitizer nor valgrind is at hand"
