#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# `sinks` finds the channel that was planted in a checkpoint, keeps what a person chose for the
# model, and lists the tokens of a prompt by any definition.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

export XDG_CONFIG_HOME="$work/config"
planted="$models/sinks"
prompt=(--model "$planted" --video "$planted/golden.safetensors" --question "Where?" --threads 1
    --max-new-tokens 3)

expect 0 "calibration: " " s" -- sinks --model "$planted" --threads 1 --verbose --json
json out channels.0==9 origin==calibrated evidence.0.channel==9 evidence.0.token==0 \
    evidence.0.layers.13=NUMBER known=ARRAY model.layers==14 calibration_seconds=NUMBER
! grep -q '"channels":\[9,' out || fail "more channels than were planted: $(cat out)"
expect 0 -- sinks --model "$planted" --threads 1
grep -qF "sink channels 9 (calibrated)" out || fail "no channels: $(cat out)"

# Chosen channels last until they are forgotten; other models know nothing of them.
expect 0 -- sinks --model "$planted" --threads 1 --save 3+9 --json
json out channels.0==3 channels.1==9 origin==saved
expect 0 -- "${tiny_run[@]}" --json
json out model.sink_dimensions=ARRAY
expect 0 -- run "${prompt[@]}" --json
json out model.sink_dimensions.1==9
expect 0 -- sinks --model "$planted" --threads 1 --dims 5 --json
json out channels.0==5 origin==given
expect 3 "sink channel 32" "32 channels" -- sinks --model "$planted" --threads 1 --save 32
expect 3 "nine" "458+2570" -- sinks --model "$planted" --threads 1 --save nine
expect 3 "9+" -- sinks --model "$planted" --threads 1 --dims 9+
expect 0 -- sinks --model "$planted" --threads 1 --forget --json
json out channels.0==9 origin==calibrated
expect 2 "--save" "--forget" -- sinks --model "$planted" --save 9 --forget

# With a prompt: tokens per layer, and levels. The first token is the primary sink.
expect 0 -- sinks "${prompt[@]}" --threshold 4 --json
json out sinks.what==sinks "sinks.definition==phi ≥ 4" sinks.rows.0.count==0 \
    sinks.rows.5.tokens.0==0 levels.primary.token==0 levels.primary.segments.0.1==13 \
    levels.rows.0.label==primary levels.rows.1.label==secondary levels.rows.1.birth==5 \
    levels.rows.1.end==13 levels.rows.1.lifetime==9 levels.rows.1.mlp_cosine_at_birth=NUMBER
for definition in importance importance_max first_token_mass phi massive boost persistence \
    value_norm primary_cosine; do
    expect 0 -- sinks "${prompt[@]}" --definition "$definition" --json
    grep -qF "\"definition\":\"$definition " out || fail "$definition is not named: $(cat out)"
done
expect 0 -- sinks "${prompt[@]}" --threshold 4
grep -qF "primary sink: token 0" out || fail "no primary sink: $(cat out)"
expect 0 -- sinks --definitions --json
json out rows.0.id==importance rows.3.formula=STRING

expect 2 "louder" "importance" "primary_cosine" -- sinks "${prompt[@]}" --definition louder
expect 2 "--question" -- sinks --model "$planted" --video "$frames"
expect 3 nowhere -- sinks --model nowhere

# A damaged file of saved channels is named, and left alone.
mkdir -p config/sinkscope
echo '{ "format": 1, "models": [' >config/sinkscope/sink-channels.json
expect 3 "sink-channels.json" -- sinks --model "$planted" --threads 1
expect 3 "sink-channels.json" -- sinks --model "$planted" --threads 1 --save 9
