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

# The Hugging Face cache of this machine, with what is missing.
snapshot=hub/models--org--tiny/snapshots/abc
mkdir -p "$snapshot" hub/models--org--tiny/refs
cp "$models"/llama/*.json "$snapshot"
echo abc >hub/models--org--tiny/refs/main
HF_HUB_CACHE="$work/hub" expect 0 -- models
grep -q "^no .*$snapshot .*2 of 2 weight files are missing: model-00001-of-00002" out ||
    fail "missing shards are not named: $(cat out)"
cp "$models"/llama/model-*.safetensors "$snapshot"
HF_HOME="$work" expect 0 -- models --json
json out 1.title==org/tiny 1.revision==abc 1.usable==ON 1.weight_bytes=NUMBER

mkdir adapter gguf
echo '{}' >adapter/adapter_config.json
expect 0 -- models adapter
grep -q "^no .*adapter.*merge" out || fail "no word about the adapter: $(cat out)"
echo GGUF >gguf/model.gguf
expect 3 GGUF model.gguf -- run --model gguf --question "Where?"
