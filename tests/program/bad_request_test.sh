#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Questions, methods and videos that cannot be used: exit 3 and one message with file, value found,
# value expected and what to do.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

with_question() { # QUESTION
    question=(run --model "$model" --video "$frames" --threads 1 --question "$1")
}
with_question ""
expect 3 "question is empty" -- "${question[@]}"
with_question $' \t\n'
expect 3 "question is empty" -- "${question[@]}"
with_question "$(printf 'word %.0s' {1..600})"
expect 3 "context holds 512" "shorten the question" -- "${question[@]}"

# More threads than help, and a card that is not there.
expect 3 "threads: found 1023" "0 to" -- run --model "$model" --question "Where?" --threads 1023
expect 3 '"cuda:99" is not there' -- "${tiny_run[@]}" --device cuda:99
expect 3 'memory size "much"' "800M" -- "${tiny_run[@]}" --memory much

expect 3 '"nothing"' "var" "outro" -- "${tiny_run[@]}" --method nothing
expect 3 '"colour"' "rho" -- "${tiny_run[@]}" --method var:colour=7
expect 3 'rho is "7"' "0 to 1" -- "${tiny_run[@]}" --method var:rho=7
expect 3 "gamma" '"much"' -- "${tiny_run[@]}" --method outro:gamma=much
expect 3 "decode-rotation" "released" -- "${tiny_run[@]}" --method outro:decode-rotation=sideways
expect 3 "9999" "0 to 31" -- "${tiny_run[@]}" --method var:dims=9999
expect 3 "var" -- "${tiny_run[@]}" --method var --method var:rho=0.1

with_video() { # FILE
    video=(run --model "$model" --question "Where?" --threads 1 --video "$1")
}
with_video nowhere.safetensors
expect 3 "nowhere.safetensors" "No such file" -- "${video[@]}"
with_video "$model/model.safetensors"
expect 3 model.safetensors '"frames"' -- "${video[@]}"
head -c 3000 "$frames" >short.safetensors
with_video short.safetensors
expect 3 short.safetensors -- "${video[@]}"
with_video builtin:9
expect 3 '"builtin:9"' "builtin:1" -- "${video[@]}"

if [ "${SINKSCOPE_MEDIA:-ON}" = ON ]; then
    cp "$model/config.json" text.mp4
    : >empty.mp4
    head -c 20000 "$source_folder/resources/builtin/clips/shore.mp4" >cut.mp4
    head -c 5000 /dev/urandom >noise.mp4
    for file in text.mp4 empty.mp4 cut.mp4 noise.mp4; do
        with_video "$file"
        expect 3 "$file" -- "${video[@]}"
    done
    with_video nowhere.mp4
    expect 3 "nowhere.mp4" "no such file" -- "${video[@]}"
    with_video "$model"
    expect 3 "$model" -- "${video[@]}"
fi
