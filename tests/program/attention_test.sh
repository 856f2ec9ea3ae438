#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# `run --out` then `attention`: every row is a distribution over the tokens up to its query.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

expect 0 -- "${tiny_run[@]}" --json --out run.trace
tokens="$(grep -o '"ids":\[[^]]*\]' out | tr ',' '\n' | wc -l)"

# check_row LAYER HEAD QUERY: sums to 1, nothing negative, QUERY + 1 values.
check_row() {
    expect 0 -- attention --trace run.trace --layer "$1" --head "$2" --query "$3" --json
    json out layer=="$1" head=="$2" query=="$3" row=ARRAY row.0=NUMBER
    grep -o '"row":\[[^]]*\]' out | sed 's/.*\[//; s/\]//' | tr ',' '\n' >row
    awk -v wanted="$(($3 + 1))" '
        { sum += $1; if ($1 < 0) negative = 1 }
        END {
            if (negative || NR != wanted || sum < 0.9999 || sum > 1.0001) {
                print NR " values, sum " sum > "/dev/stderr"
                exit 1
            }
        }' row || fail "row of layer $1, head $2, query $3 is no distribution: $(cat out)"
}

for layer in 0 2; do
    for query in 0 1 5 "$((tokens - 1))" "$tokens"; do
        check_row "$layer" 3 "$query"
    done
done

# Without --json: one line per key.
expect 0 -- attention --trace run.trace --layer 0 --head 0 --query 5
[ "$(wc -l <out)" -eq 6 ] || fail "six keys expected: $(cat out)"

expect 3 "layer 3 does not exist" "3, counted from 0" -- \
    attention --trace run.trace --layer 3 --head 0 --query 0
expect 3 "head -1" -- attention --trace run.trace --layer 0 --head -1 --query 0
expect 3 "query 9999" -- attention --trace run.trace --layer 0 --head 0 --query 9999
expect 3 model.safetensors "not a Sinkscope trace" -- \
    attention --trace "$model/model.safetensors" --layer 0 --head 0 --query 0
expect 3 missing.trace -- attention --trace missing.trace --layer 0 --head 0 --query 0
head -c 2000 run.trace >short.trace
expect 3 short.trace -- attention --trace short.trace --layer 0 --head 0 --query 0

# A run that captured nothing says so.
expect 0 -- "${tiny_run[@]}" --capture none --out none.trace
expect 3 "none.trace" "--capture" -- attention --trace none.trace --layer 0 --head 0 --query 5
