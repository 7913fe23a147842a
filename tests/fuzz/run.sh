#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Feeds readers with anything, and tells how far that has come. Builds nothing: cmake --preset fuzz, and
# cmake --build --preset fuzz, come first.
#
#   tests/fuzz/run.sh MINUTES [TARGET...]  goes on for so long with all targets, or with these
#   tests/fuzz/run.sh --check              what once failed, and 20 seconds of each target: the same inputs each time
#
# Inputs that lead to new places are kept in build/fuzz/found, but those of a check, and what fails in
# build/fuzz/failures.
set -euo pipefail

usage() {
    sed -n '8,9s/^# *//p' "$0" >&2
    exit 2
}

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
sources=$PWD/tests/fuzz
work=$PWD/build/fuzz
processors=$(nproc)
seed=0 # One that is drawn.

mapfile -t targets < <(find "$work/targets" -maxdepth 1 -type f -executable -printf '%f\n' 2>/dev/null | sort)
[ ${#targets[@]} -gt 0 ] || {
    echo "There are no targets in build/fuzz: cmake --preset fuzz && cmake --build --preset fuzz" >&2
    exit 1
}
case "${1-}" in
    --check)
        seconds=20
        seed=1
        shift
        ;;
    "" | *[!0-9]*)
        usage
        ;;
    *)
        minutes=$1
        shift
        [ $# -eq 0 ] || targets=("$@")
        seconds=$((minutes * 60 * processors / ${#targets[@]} + 1))
        ;;
esac

# What readers write goes here, and is removed whatever happens.
TMPDIR=$(mktemp -d "$([ -w /dev/shm ] && echo /dev/shm || echo /tmp)/bitops-fuzz.XXXXXX")
trap 'rm -rf "$TMPDIR"' EXIT
kept=$work/found
[ "$seed" -eq 0 ] || kept=$TMPDIR/found
export TMPDIR sources work seconds seed kept
export ASAN_OPTIONS=quarantine_size_mb=8:malloc_context_size=8
export UBSAN_OPTIONS=print_stacktrace=1

# Time is of the processor, and measured by the targets themselves: libFuzzer's own is for who waits for ever.
try_target() {
    local name=$1
    local program=$work/targets/$name
    local found=$kept/$name failures=$work/failures/$name
    mkdir -p "$found" "$failures" "$work/seeds/$name" "$work/log"
    "$program" --write-seeds "$work/seeds/$name" "$work/seeds/$name.words"
    local folders=("$found" "$work/seeds/$name")
    [ ! -d "$sources/corpus/$name" ] || folders+=("$sources/corpus/$name")
    local before after
    before=$(find "$failures" -type f | wc -l)
    "$program" -seed="$seed" -max_total_time="$seconds" -max_len=20000 -timeout=30 -rss_limit_mb=512 -malloc_limit_mb=512 \
        -dict="$work/seeds/$name.words" -artifact_prefix="$failures/" -print_final_stats=1 -print_funcs=0 -reload=0 \
        "${folders[@]}" >"$work/log/$name" 2>&1 || true
    after=$(find "$failures" -type f | wc -l)
    local executions coverage
    executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/log/$name")
    [ -n "$executions" ] || executions=$(sed -n 's/^#\([0-9]*\)\t.*/\1/p' "$work/log/$name" | tail -1)
    coverage=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$work/log/$name" | tail -1)
    echo "${executions:-0}" >>"$work/log/$name.executions"
    printf '%-18s %12d %12d %8d %8d %8d\n' "$name" "${executions:-0}" \
        "$(awk '{ sum += $1 } END { print sum }' "$work/log/$name.executions")" "${coverage:-0}" \
        "$(find "$found" -type f | wc -l)" "$((after - before))"
    if [ "$after" -ne "$before" ] || [ -z "$coverage" ]; then
        tail -n 60 "$work/log/$name" >&2
        return 1
    fi
}
export -f try_target

printf '%-18s %12s %12s %8s %8s %8s\n' target executions "in all" edges inputs failures
printf '%s\n' "${targets[@]}" | xargs -P "$processors" -I NAME bash -c 'try_target NAME' || {
    echo "Failed. What made it fail is in build/fuzz/failures; build/fuzz/targets/TARGET FILE tries it again." >&2
    exit 1
}
