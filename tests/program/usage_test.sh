#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Lines that cannot be understood end with 2 and a hint; help and version end with 0.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

expect 2 "subcommand is required" "--help" --
expect 2 "--help" -- walk
expect 2 "--question" "--help" -- run --model "$model"
expect 2 "--colour" -- "${tiny_run[@]}" --colour red
expect 2 "--max-new-tokens" "1 to 65536" -- "${tiny_run[@]}" --max-new-tokens 0
expect 2 "--frames" "abc" -- "${tiny_run[@]}" --frames abc
expect 2 "--frames" -- "${tiny_run[@]}" --frames -3
expect 2 "--top-p" -- "${tiny_run[@]}" --top-p 1.5
expect 2 "--temperature" -- "${tiny_run[@]}" --temperature -1
expect 2 "--dtype" "f32" "bf16" -- "${tiny_run[@]}" --dtype f8
expect 2 f16 "f32" -- "${tiny_run[@]}" --device cpu --dtype f16
expect 2 "--device" "cuda:N" -- "${tiny_run[@]}" --device tpu
expect 2 "--threads" -- "${tiny_run[@]}" --threads -1
expect 2 "--threads" "1024" -- "${tiny_run[@]}" --threads 5000
expect 2 "--capture" "default" -- "${tiny_run[@]}" --capture everything
expect 2 "--trace" -- attention --layer 0 --head 0 --query 0
expect 2 "--language" -- assemble --out folder

expect 0 -- --help
for command in run batch attention sinks analyse control models assemble; do
    grep -q "^  $command " out || fail "$command is not in the help: $(cat out)"
done
expect 0 -- run --help
for option in --model --video --question --frames --max-new-tokens --ignore-eos --device --dtype \
    --threads --memory --seed --temperature --top-p --method --capture --out --json; do
    grep -q -- "$option" out || fail "$option is not in the help of run"
done
expect 0 -- --version
grep -Eq '^[0-9]+\.[0-9]+\.[0-9]+$' out || fail "no version: $(cat out)"
