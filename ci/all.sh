#!/usr/bin/env bash
# Runs every check, also after one has failed, and counts. A check is a script beside this one: 0 is passed,
# 77 is skipped, anything else is failed. Names of checks as arguments run only those.
set -uo pipefail
cd "$(dirname "$0")/.."
export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-never}"

checks=("$@")
[ "$#" -gt 0 ] || checks=(test format lint docs msrv no_std memory loom miri dependencies)

passed=0 failed=0 skipped=0
summary=()
for check in "${checks[@]}"; do
    echo
    echo "=== $check"
    start=$SECONDS
    "ci/$check.sh" </dev/null 2>&1
    case $? in
    0) verdict=passed && passed=$((passed + 1)) ;;
    77) verdict=SKIPPED && skipped=$((skipped + 1)) ;;
    *) verdict=FAILED && failed=$((failed + 1)) ;;
    esac
    line=$(printf '%-14s %-8s %4d s' "$check" "$verdict" $((SECONDS - start)))
    echo "--- $line"
    summary+=("$line")
done

echo
printf '%s\n' "${summary[@]}"
echo "all in $SECONDS s"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
