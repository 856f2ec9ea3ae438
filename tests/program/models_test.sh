#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# `models` lists the built-in model and what lies in the given folders, with what is missing.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

expect 0 -- models
grep -q builtin out || fail "the built-in model is not listed: $(cat out)"
grep -q "Known families: .*llava_onevision" out || fail "no families: $(cat out)"

expect 0 -- models "$models"
for name in half llama qwen2 sinks; do
    grep -q "^ok .*$models/$name " out || fail "$name is not listed as usable: $(cat out)"
done

copy_model other
sed -i 's/"model_type": "llava_onevision"/"model_type": "clairvoyant"/' other/config.json
expect 0 -- models other
grep -q "^no .*other .*clairvoyant" out || fail "unknown family not explained: $(cat out)"

expect 0 -- models --json "$models"
json out 0.path==builtin 0.usable=BOOLEAN 0.note=STRING 1.path=STRING 1.title=STRING \
    1.family==llava_onevision 1.usable==ON 4.path=STRING
