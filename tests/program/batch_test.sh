#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# `batch` answers every line, keeps the line's own keys, and gives the answers `run` gives.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

cp "$frames" clip.safetensors
cat >requests.jsonl <<'LINES'
{"video": "clip.safetensors", "question": "Where?", "kind": "place", "answer": "left"}

{"video": "clip.safetensors", "question": "Which colour?"}
LINES
batch=(batch --model "$model" --threads 1 --max-new-tokens 4 --requests requests.jsonl)

expect 0 -- "${batch[@]}"
[ "$(wc -l <out)" -eq 2 ] || fail "two answers expected: $(cat out)"
head -n 1 out >first.json
tail -n 1 out >second.json
json first.json answer=STRING target==left kind==place question==Where? video==clip.safetensors
json second.json answer=STRING "question==Which colour?"
cp out printed

expect 0 -- "${batch[@]}" --out answers.jsonl
cmp answers.jsonl printed || fail "--out wrote other answers than were printed"

expect 0 -- "${tiny_run[@]}" --json
answer() { grep -o '"answer":"[^"]*"' "$1"; }
[ "$(answer out)" = "$(answer first.json)" ] || fail "batch and run answer differently"

json first.json logprob=NUMBER margin=NUMBER

# Every question once per variant; the one without methods answers as before.
expect 0 -- "${batch[@]}" --variant off --variant "both=outro:gamma=6+streaming:sinks=1,window=8"
[ "$(wc -l <out)" -eq 4 ] || fail "two answers per question expected: $(cat out)"
head -n 1 out >off.json
sed -n 2p out >both.json
json off.json variant==off
json both.json variant==both kind==place target==left
[ "$(answer off.json)" = "$(answer first.json)" ] || fail "a variant without methods changed the answer"
expect 3 "no name" -- "${batch[@]}" --variant "outro:gamma=6"
expect 3 nosuch -- "${batch[@]}" --variant "a=nosuch"

echo '{"video": "clip.safetensors"}' >requests.jsonl
expect 3 "requests.jsonl:1" question -- "${batch[@]}"
echo '{"video": ' >requests.jsonl
expect 3 "requests.jsonl:1" -- "${batch[@]}"
expect 3 nowhere -- "${batch[@]}" --out nowhere/answers.jsonl
expect 3 nowhere.jsonl -- batch --model "$model" --requests nowhere.jsonl

# An item that fails ends the batch; the answers before it are kept under another name.
printf '%s\n' '{"video": "clip.safetensors", "question": "Where?"}' \
    '{"video": "gone.safetensors", "question": "Where?"}' >requests.jsonl
found=0
"$cli" "${batch[@]}" --out half.jsonl >out 2>err || found=$?
[ "$found" -eq 3 ] || fail "exit code $found instead of 3"
grep -q gone.safetensors err || fail "the message does not name the video: $(cat err)"
[ ! -e half.jsonl ] || fail "half.jsonl was written by a batch that failed"
grep -q "half.jsonl.part" err || fail "the message does not say where the answers are: $(cat err)"
[ "$(wc -l <half.jsonl.part)" -eq 1 ] || fail "one answer expected: $(cat half.jsonl.part)"
[ "$(answer half.jsonl.part)" = "$(answer first.json)" ] || fail "it is not the first answer"
