#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# `control` runs a method on sinks and on stand-ins, with the same numbers every time; Ctrl+C leaves
# a table that says how far it came.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

export XDG_CONFIG_HOME="$work/config"
planted="$models/sinks"
study=(control --model "$planted" --video "$planted/golden.safetensors" --threads 1
    --max-new-tokens 3 --question "Where? A. left B. right")
knockout=(--method knockout:dims=9,tau=4)

expect 0 "[6/6] matched" -- "${study[@]}" "${knockout[@]}" --repeats 3 --matched --json \
    --csv study.csv
json out complete==ON done==5 planned==5 baseline.answer=STRING baseline.first_token.id=NUMBER \
    runs.0.role==effect runs.0.methods.0=STRING runs.1.role==random runs.1.repeat==1 \
    runs.3.repeat==3 runs.4.role==matched rows.effect.runs==1 rows.random.runs==3 \
    rows.random.logprob_change.n==3 rows.random.logprob_change.deviation=NUMBER \
    rows.random.margin_change.n==3 rows.matched.divergence.n==1 \
    extremeness.logprob_change.share=NUMBER definitions.divergence=STRING
[ "$(wc -l <study.csv)" -eq 22 ] || fail "seven metrics of three rows expected: $(cat study.csv)"
grep -q '^logprob_change,random,3,' study.csv || fail "no random row: $(cat study.csv)"
mv out first.json
expect 0 -- "${study[@]}" "${knockout[@]}" --repeats 3 --matched --json
cmp -s out first.json || fail "the same study gave other numbers"

# A method that does nothing has no effect, and neither have its controls.
expect 0 -- "${study[@]}" --method knockout:dims=9,tau=4,factor=1 --repeats 2 --json
json out rows.effect.logprob_change.mean==0.0 rows.random.logprob_change.largest==0.0 \
    rows.random.answer_changed.mean==0.0 extremeness.logprob_change.as_extreme==2

# Methods without stand-ins stay; several methods are controlled together.
expect 0 -- "${study[@]}" "${knockout[@]}" --method streaming:window=12 --repeats 1
grep -q "random (1)" out || fail "no table: $(cat out)"
grep -q "as extreme" out || fail "no table: $(cat out)"
! grep -q PARTIAL out || fail "it was not stopped: $(cat out)"

expect 2 "--method" -- "${study[@]}"
expect 2 "--question" -- control --model "$planted" "${knockout[@]}"
expect 2 "--repeats" "1000" -- "${study[@]}" "${knockout[@]}" --repeats 1001
expect 3 "streaming" -- "${study[@]}" --method streaming:sinc=1
expect 3 "knockout" "outro" "var" -- "${study[@]}" --method streaming
expect 3 "heads" "matched" -- "${study[@]}" --method heads:heads=1.0 --matched
expect 3 "matched" -- "${study[@]}" "${knockout[@]}" --repeats 0

# Ctrl+C: the runs that were done are there, marked, and the exit code is that of a stop.
env --default-signal=INT "$cli" "${study[@]}" "${knockout[@]}" --repeats 1000 --json \
    --csv partial.csv >out 2>err &
pid=$!
for _ in $(seq 3000); do
    if grep -q "random 3:" err; then break; fi
    kill -0 "$pid" 2>/dev/null || fail "the command ended by itself: $(cat err)"
    sleep 0.02
done
kill -INT "$pid"
found=0
wait "$pid" || found=$?
[ "$found" -eq 130 ] || fail "exit code $found instead of 130: $(cat err)"
json out complete==OFF planned==1001 done=NUMBER rows.random.runs=NUMBER
grep -q ',false,' partial.csv || fail "the CSV does not say that it is partial: $(cat partial.csv)"
