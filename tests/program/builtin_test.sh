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

# Assembling again is refused work: the folder is up to date, its files stay.
folder="${XDG_CACHE_HOME:-$HOME/.cache}/sinkscope/builtin"
before="$(stat -c %Y "$folder/model.safetensors")"
expect 0 -- assemble --if-needed --language "${SINKSCOPE_LANGUAGE:-unused.gguf}"
[ "$(stat -c %Y "$folder/model.safetensors")" = "$before" ] || fail "it was assembled again"
