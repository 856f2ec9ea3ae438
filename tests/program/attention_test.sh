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

# The mean over heads is a distribution as well.
expect 0 -- attention --trace run.trace --layer 1 --head mean --query 5 --json
json out head==mean query==5 row=ARRAY

# check_matrix FILE ROWS COLUMNS: a NumPy header that says so, and as many numbers.
check_matrix() {
    [ "$(head -c 8 "$1" | od -An -tx1 | tr -d ' \n')" = 934e554d50590100 ] || fail "no NumPy file: $1"
    local length
    length="$(od -An -tu2 -j8 -N2 "$1" | tr -d ' ')"
    head -c "$((10 + length))" "$1" | tail -c "$length" | grep -qF "'descr': '<f4', 'fortran_order': False, 'shape': ($2, $3)," ||
        fail "shape of $1 is not ($2, $3): $(head -c "$((10 + length))" "$1")"
    [ "$(wc -c <"$1")" -eq "$((10 + length + 4 * $2 * $3))" ] || fail "wrong size: $1"
}

# matrix_row FILE ROW COLUMNS: one number per line.
matrix_row() {
    local length
    length="$(od -An -tu2 -j8 -N2 "$1" | tr -d ' ')"
    od -An -v -tf4 -w4 -j "$((10 + length + 4 * $2 * $3))" -N "$((4 * $3))" "$1"
}

# The last of four answer tokens has no row yet; every other token has one.
rows="$((tokens + 3))"
expect 0 -- attention --trace run.trace --layer 2 --head 3 --matrix m.npy --json
json out file==m.npy layer==2 head==3 first_query==0 shape.0==$rows shape.1==$rows
check_matrix m.npy "$rows" "$rows"
expect 0 -- attention --trace run.trace --layer 2 --head 3 --query "$tokens" --json
grep -o '"row":\[[^]]*\]' out | sed 's/.*\[//; s/\]//' | tr ',' '\n' >row
matrix_row m.npy "$tokens" "$rows" | paste - row | awk '
    NF == 2 { difference = $1 - $2; if (difference > 1e-6 || difference < -1e-6) wrong = 1; ++seen }
    NF == 1 && $1 != 0 { wrong = 1 }
    END { exit wrong || seen != '"$((tokens + 1))"' }' || fail "the matrix differs from the row"

expect 0 -- attention --trace run.trace --layer 0 --head mean --query 7 --matrix from7.npy
check_matrix from7.npy "$((rows - 7))" "$rows"
expect 2 -- attention --trace run.trace --layer 0 --head 0
expect 2 -- attention --trace run.trace --layer 0 --head most --query 0
expect 3 "layer 9" -- attention --trace run.trace --layer 9 --head 0 --matrix no.npy
expect 3 "nowhere" -- attention --trace run.trace --layer 0 --head 0 --matrix nowhere/no.npy
expect 3 "query 9999" "0 to $((rows - 1))" "--capture full" -- \
    attention --trace run.trace --layer 0 --head 0 --query 9999 --matrix no.npy
[ ! -e no.npy ] || fail "an error left a file"

# Rows that VAR edited come out as edited, unless asked otherwise; layer 0 has no sinks.
sinks="$models/sinks"
expect 0 -- run --model "$sinks" --video "$sinks/golden.safetensors" --question "Where?" \
    --threads 1 --max-new-tokens 3 --method var:dims=9,tau=4 --out var.trace --json
last="$(($(grep -o '"ids":\[[^]]*\]' out | tr ',' '\n' | wc -l) - 1))"
for layer in 0 6; do
    expect 0 -- attention --trace var.trace --layer "$layer" --head mean --matrix after.npy
    expect 0 -- attention --trace var.trace --layer "$layer" --head mean --matrix before.npy \
        --before-methods
    same=0
    cmp -s after.npy before.npy || same=$?
    [ "$same" -eq "$((layer == 6))" ] || fail "layer $layer before and after VAR: $same"
done
expect 0 -- attention --trace var.trace --layer 6 --head mean --query "$last" --json
mv out after.json
expect 0 -- attention --trace var.trace --layer 6 --head mean --query "$last" --json --before-methods
! cmp -s out after.json || fail "the row of query $last shows no edit"

# A run that captured nothing says so.
expect 0 -- "${tiny_run[@]}" --capture none --out none.trace
expect 3 "none.trace" "--capture" -- attention --trace none.trace --layer 0 --head 0 --query 5
expect 3 "none.trace" "--capture full" -- \
    attention --trace none.trace --layer 0 --head 0 --matrix no.npy

# Ctrl+C removes what was written so far.
copy_model long
sed -i 's/"max_position_embeddings": 512/"max_position_embeddings": 60000/' long/config.json
mkdir results
expect 0 -- run --model long --video "$frames" --question "Where?" --threads 1 \
    --max-new-tokens 2500 --ignore-eos --out long.trace
env --default-signal=INT "$cli" attention --trace long.trace --layer 0 --head mean \
    --matrix results/long.npy >out 2>err &
pid=$!
for _ in $(seq 3000); do
    [ -z "$(ls -A results)" ] || break
    kill -0 "$pid" 2>/dev/null || fail "the command ended by itself: $(cat err)"
    sleep 0.02
done
kill -INT "$pid"
found=0
wait "$pid" || found=$?
[ "$found" -eq 130 ] || fail "exit code $found instead of 130: $(cat err)"
[ -z "$(ls -A results)" ] || fail "left behind: $(ls -A results)"
