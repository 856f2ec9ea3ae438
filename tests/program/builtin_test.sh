#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The built-in model answers about the built-in clips, with and without methods.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ "${SINKSCOPE_MEDIA:-ON}" = ON ] || skip "this build reads no video"
need_builtin

for clip in builtin builtin:2; do
    expect 0 -- run --model builtin --video "$clip" --question "Describe the video." \
        --max-new-tokens 8 --json
    json out model.family==llava_onevision answer=STRING frames.0.index==0 generated.0.id=NUMBER \
        sinks.0.tokens=ARRAY layers.0.scores.sink_mass=NUMBER
    if grep -q '"answer":""' out; then fail "no answer about $clip"; fi
done
expect 0 -- run --video builtin --question "How many objects are there?" --max-new-tokens 8 \
    --method outro --method var:mass=0.05,needs-visual-sink=false --json
json out methods.0.id==var methods.1.id==outro methods.1.summary=STRING

# The clip that shows a sink on background has it: the first patch of the first frame.
expect 0 -- sinks --video builtin:4 --question "Describe the video." --definition importance_max \
    --max-new-tokens 8 --json
grep -q '"layer":28,"tokens":\[0,3\]' out || fail "no sink in the empty corner: $(cat out)"

# Assembling again is refused work: the folder is up to date, its files stay.
folder="${XDG_CACHE_HOME:-$HOME/.cache}/sinkscope/builtin"
before="$(stat -c %Y "$folder/model.safetensors")"
expect 0 -- assemble --if-needed --language "${SINKSCOPE_LANGUAGE:-unused.gguf}"
[ "$(stat -c %Y "$folder/model.safetensors")" = "$before" ] || fail "it was assembled again"

# What its model card says of its sinks is found by itself, and quickly.
export XDG_CONFIG_HOME="$work/config"
expect 0 "calibration: " -- sinks --model builtin --video builtin --question "Describe the video." \
    --max-new-tokens 8 --json --verbose
json out channels.0==507 origin==calibrated evidence.0.channel==507 levels.primary.token==0 \
    levels.primary.segments.0.0==3 levels.primary.segments.0.1==9 \
    levels.primary.segments.1.0==12 levels.primary.segments.1.1==29 \
    sinks.rows.3.tokens.0==0 sinks.rows.12.tokens.0==0 \
    levels.rows.1.label==secondary levels.rows.1.birth==3 levels.rows.1.end==9 \
    levels.rows.1.lifetime==7 levels.rows.1.peak_norm=NUMBER
! grep -q '"layer":11,"tokens":\[0' out || fail "the first token is a sink in layer 11"
! grep -q '"channels":\[507,' out || fail "more channels than 507"
! grep -q '"segments":\[\[3,9\],\[12,29\],' out || fail "more segments"
sed -n 's/^calibration: \([0-9.]*\) s$/\1/p' err |
    awk '{ exit $1 > 2 }' || fail "calibration is slow: $(cat err)"
