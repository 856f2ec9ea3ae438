#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Ctrl+C during a long run ends it with 130, says so, and leaves no half-written Trace.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# The tiny model with a context that thousands of tokens fit in.
copy_model long
sed -i 's/"max_position_embeddings": 512/"max_position_embeddings": 60000/' long/config.json
mkdir results

cancel_with() { # SIGNAL
    local pid found=0 waited=0
    rm -f out err
    # A program started in the background by a script ignores SIGINT unless told otherwise.
    env --default-signal=INT "$cli" run --model long --video "$frames" --question "Where?" \
        --threads 1 --max-new-tokens 50000 --ignore-eos --out results/run.trace >out 2>err &
    pid=$!
    while [ ! -s out ]; do
        kill -0 "$pid" 2>/dev/null || fail "the run ended by itself: $(cat err)"
        waited=$((waited + 1))
        [ "$waited" -lt 1200 ] || fail "no word within two minutes"
        sleep 0.1
    done
    kill "-$1" "$pid"
    wait "$pid" || found=$?
    [ "$found" -eq 130 ] || fail "exit code $found instead of 130 after $1: $(cat err)"
    grep -q cancelled err || fail "no word about it: $(cat err)"
    [ -z "$(ls -A results)" ] || fail "left behind: $(ls -A results)"
}

cancel_with INT
cancel_with TERM
