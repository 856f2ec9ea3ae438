#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Model folders that are incomplete or lie: exit 3, one message that names the file.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# refuses FOLDER WORD…
refuses() {
    local folder="$1"
    shift
    expect 3 "$@" -- run --model "$folder" --video "$frames" --question "Where?" --threads 1 \
        --max-new-tokens 1 --json
}

# little_endian NUMBER: 8 bytes, as at the start of a safetensors file.
little_endian() {
    local i
    for i in 0 8 16 24 32 40 48 56; do
        printf '%b' "\\x$(printf %02x $((($1 >> i) & 255)))"
    done
}

mkdir nothing
refuses nothing nothing config.json
refuses no-such-folder no-such-folder

copy_model family
sed -i 's/"model_type": "llava_onevision"/"model_type": "clairvoyant"/' family/config.json
refuses family clairvoyant llava_onevision

copy_model notjson
echo '{"model_type": ' >notjson/config.json
refuses notjson config.json

copy_model notokenizer
rm notokenizer/tokenizer.json
refuses notokenizer tokenizer.json

copy_model noweights
rm noweights/model.safetensors
refuses noweights noweights model.safetensors

weights="$model/model.safetensors"
size="$(stat -c %s "$weights")"
copy_model broken
for bytes in 0 5 8 1000 "$((size - 1))"; do
    head -c "$bytes" "$weights" >broken/model.safetensors
    refuses broken broken/model.safetensors
done
# A header that claims to be larger than the file, larger than the limit, larger than memory.
for length in "$size" $((1 << 40)) $((0x7fffffffffffffff)); do
    { little_endian "$length" && tail -c +9 "$weights"; } >broken/model.safetensors
    refuses broken broken/model.safetensors
done
# A tensor that claims another type than its bytes, and one that claims bytes beyond the end.
LC_ALL=C sed '0,/"dtype":"F32"/s//"dtype":"F64"/' "$weights" >broken/model.safetensors
refuses broken broken/model.safetensors
LC_ALL=C sed 's/"data_offsets":\[0,/"data_offsets":[9,/' "$weights" >broken/model.safetensors
refuses broken broken/model.safetensors

copy_model missing
LC_ALL=C sed -i 's/"image_newline"/"image_oldline"/' missing/model.safetensors
refuses missing image_newline image_oldline

copy_model shape
sed -i 's/"intermediate_size": 40/"intermediate_size": 44/' shape/config.json
refuses shape down_proj "40" "44"

copy_model huge
sed -i 's/"num_hidden_layers": 3/"num_hidden_layers": 2000000000/' huge/config.json
refuses huge num_hidden_layers
