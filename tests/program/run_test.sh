#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# `run --json` prints every documented key, with methods and with every capture level.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

documented=(
    model=OBJECT model.path=STRING model.family==llava_onevision model.hash=STRING model.dtype==f32
    prompt=OBJECT prompt.text=STRING prompt.ids=ARRAY prompt.ids.0=NUMBER prompt.vision=ARRAY
    prompt.vision.0=ARRAY prompt.vision.0.0=NUMBER prompt.vision.0.1=NUMBER
    answer=STRING
    generated=ARRAY generated.0.id=NUMBER generated.0.text=STRING generated.0.logprob=NUMBER
    generated.0.top=ARRAY generated.0.top.0.id=NUMBER generated.0.top.0.text=STRING
    generated.0.top.0.logprob=NUMBER generated.3=OBJECT
    frames=ARRAY frames.0.index=NUMBER frames.0.seconds=NUMBER
    layers=ARRAY layers.2.layer==2 layers.2.scores=OBJECT
    sinks=ARRAY methods=ARRAY
    timings=OBJECT timings.load=NUMBER timings.prefill=NUMBER timings.decode=NUMBER
    memory=OBJECT memory.weights=NUMBER memory.cache=NUMBER memory.trace=NUMBER memory.peak=NUMBER
)
measured=(sinks.0.layer==0 sinks.0.tokens=ARRAY layers.2.scores.sink_mass=NUMBER
    layers.2.scores.entropy=NUMBER)

for level in default full; do
    expect 0 -- "${tiny_run[@]}" --json --capture "$level"
    json out "${documented[@]}" "${measured[@]}"
done
expect 0 -- "${tiny_run[@]}" --json --capture none
json out "${documented[@]}"

# Two methods, in their own order whatever the order on the line, with defaults filled in.
expect 0 -- "${tiny_run[@]}" --json --method outro:gamma=2 --method var:rho=0.8
json out "${documented[@]}" methods.0.id=STRING methods.1.id=STRING methods.0.summary=STRING \
    methods.0.values=OBJECT methods.1.values=OBJECT
expect 0 -- "${tiny_run[@]}" --json --method var:rho=0.8 --method outro:gamma=2
json out methods.0.id==var methods.0.values.tau==20.0 methods.1.id==outro

# Text alone, and greedy answers that do not change between runs; the same seed, the same words.
expect 0 -- run --model "$model" --question "Where?" --threads 1 --max-new-tokens 4 --json
json out "prompt.vision=ARRAY" "frames=ARRAY"
sampled=("${tiny_run[@]}" --temperature 1.5 --top-p 0.9 --seed 7)
expect 0 -- "${sampled[@]}"
cp out first
expect 0 -- "${sampled[@]}"
cmp out first || fail "the same seed gave two answers"
[ "$(wc -l <out)" -ge 1 ] || fail "the answer does not end with a newline"

# All families' fixtures run, also in bfloat16.
for config in "$models"/../*/*/config.json; do
    folder=$(dirname "$config")
    expect 0 -- run --model "$folder" --video "$models/../llava/media/clip.safetensors" \
        --question "Where?" \
        --threads 1 --max-new-tokens 2 --dtype bf16 --json
    json out model.dtype==bf16 generated.0.id=NUMBER
done

# Earlier turns, and a picture that the model sees whole and in parts.
echo '[{"question": "How many?", "answer": "There are 3."}]' >turns.json
expect 0 -- run --model "$models/pictures" --image "$models/../llava/media/wide.safetensors" \
    --history turns.json --question "Where?" --threads 1 --max-new-tokens 2 --json
json out frames.1.index==0
