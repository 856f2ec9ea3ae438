#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# `check` prints one line per check, is green on sound folders and ends with 3 on others.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

lines=(files tensors weights tokenizer template grid finite rows recompute capture cache)

# every_line_green FOLDER TYPE. A family may have its reasons to use a template of its own.
every_line_green() {
    expect 0 -- check --model "$1" --video "$models/../llava/media/clip.safetensors" \
        --question "Where?" --threads 1 --dtype "$2"
    for id in "${lines[@]}"; do
        grep -qE "^(ok|note) +$id " out || fail "no green line $id for $1 as $2: $(cat out)"
    done
    ! grep -q FAIL out || fail "$(cat out)"
    [ "$(grep -c ^note out)" -le 1 ] || fail "more than one note: $(cat out)"
}

for config in "$models"/../*/*/config.json; do
    every_line_green "$(dirname "$config")" f32
done
for name in half llama qwen2 sinks; do
    every_line_green "$models/$name" bf16
done

expect 0 -- check --model "$model" --video "$frames" --threads 1 --json
json out passed==ON lines=ARRAY lines.0.id==files lines.0.state==ok lines.0.detail=STRING \
    lines.10.state==ok
expect 0 -- check --model "$model" --video "" --threads 1
grep -qE "^note +grid " out || fail "text alone is not noted: $(cat out)"

# fails_with ID WORD -- ARGUMENT…: exit code 3, a red line, and its name on standard error.
fails_with() {
    local id="$1" word="$2" found=0
    shift 3
    "$cli" check "$@" --threads 1 >out 2>err </dev/null || found=$?
    [ "$found" -eq 3 ] || fail "exit code $found instead of 3: $(cat out err)"
    grep -E "^FAIL +$id " out | grep -qF -- "$word" || fail "no red $id with $word: $(cat out)"
    grep -q "the check failed: .*$id" err || fail "standard error names no $id: $(cat err)"
}

copy_model tokenless
sed -i 's/"<video>"/"<film>"/' tokenless/tokenizer.json
fails_with grid "vision tokens" -- --model tokenless --video "$frames"

copy_model wrongshape
sed -i 's/"intermediate_size": 40/"intermediate_size": 44/' wrongshape/config.json
fails_with tensors down_proj -- --model wrongshape --video "$frames"

copy_model noshard
rm noshard/model.safetensors
fails_with files model.safetensors -- --model noshard --video "$frames"

# The last four bytes of the data become a number that is not one.
copy_model damaged
size="$(stat -c %s damaged/model.safetensors)"
printf '\x00\x00\xc0\x7f' |
    dd of=damaged/model.safetensors bs=1 seek="$((size - 4))" conv=notrunc status=none
fails_with weights NaN -- --model damaged --video "$frames"

fails_with media missing.mp4 -- --model "$model" --video missing.mp4

expect 2 f16 -- check --model "$model" --device cpu --dtype f16
expect 2 -- check
