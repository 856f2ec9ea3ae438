#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# `run --out` writes the whole Trace or nothing; an older one survives a failure.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

mkdir results
expect 0 -- "${tiny_run[@]}" --out results/run.trace
[ "$(ls -A results)" = run.trace ] || fail "more than the Trace was written: $(ls -A results)"
cp results/run.trace before

expect 3 nowhere -- "${tiny_run[@]}" --json --out nowhere/run.trace
[ ! -e nowhere ] || fail "a folder was made"
expect 3 results "is a folder" -- "${tiny_run[@]}" --out results

expect 3 nowhere.mp4 -- run --model "$model" --question "Where?" --video nowhere.mp4 \
    --out results/run.trace
cmp results/run.trace before || fail "a run that failed touched the older Trace"

# A file that may not grow: writing breaks off half way. The signal for it is ignored.
found=0
(
    trap '' XFSZ
    ulimit -f 8
    "$cli" "${tiny_run[@]}" --json --capture full --out results/run.trace >out 2>err
) || found=$?
[ "$found" -eq 3 ] || [ "$found" -eq 4 ] || fail "exit code $found instead of 3 or 4: $(cat err)"
grep -q run.trace err || fail "the message does not name the file: $(cat err)"
cmp results/run.trace before || fail "writing broke off and the older Trace is gone"
[ "$(ls -A results)" = run.trace ] || fail "left behind: $(ls -A results)"
