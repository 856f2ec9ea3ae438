#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# `analyse` prints every analysis of a saved Trace without the model, and the same of a new run.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

export XDG_CONFIG_HOME="$work/config"
cp -r "$models/sinks" planted
prompt=(--model planted --video planted/golden.safetensors --question "Where? A. left B. right"
    --threads 1 --max-new-tokens 3)
expect 0 -- run "${prompt[@]}" --capture full --out run.trace
expect 0 -- run "${prompt[@]}" --out default.trace
mv planted/model.safetensors planted/gone

expect 0 -- analyse run.trace --what levels --json
json out what==levels primary.token==0 primary.segments.0=ARRAY primary.prominence.3=NUMBER \
    levels.0.birth=NUMBER rows.0.label==primary definitions.lifetime=STRING tokens=NUMBER
expect 0 -- analyse run.trace --what roles --json
json out what==roles heads.image_centred=NUMBER roles.sink=STRING rows.55.layer==13 \
    rows.55.head==3 rows.0.role=STRING rows.0.sink_mass=NUMBER definitions.recency=STRING
expect 0 -- analyse run.trace --what roles --layer 2 --head 1 --json
json out rows.0.layer==2 rows.0.head==1
! grep -q '"layer":3' out || fail "other layers: $(cat out)"
expect 0 -- analyse run.trace --what frames --layer 5 --threshold 4 --json
json out "sinks==phi ≥ 4" rows.0.frame==0 rows.0.share=NUMBER rows.1.share_without_sinks=NUMBER \
    rows.1.collapse=NUMBER head==mean
expect 0 -- analyse run.trace --what frames --step 1 --head 2 --json
json out rows.0.layer==0 head==2 rows.0.mass=NUMBER
expect 0 -- analyse run.trace --what options --json
json out rows.0.letter==A rows.1.letter==B rows.0.probability=NUMBER margin=NUMBER
expect 0 -- analyse run.trace --what problems --json
json out definition=STRING rows.0.id=STRING rows.0.severity=STRING rows.0.explanation=STRING
expect 0 -- analyse run.trace --what tags --layer 6 --head 2 --json
json out layer==6 head==2 variance_explained=NUMBER rows.0.token=NUMBER rows.0.caught=NUMBER
expect 0 -- analyse run.trace --what rollout --step 0 --json
json out identity_rows==0 rows.0.share=NUMBER rows.29.token==29
grep -o '"share":[^,}]*' out | cut -d : -f 2 |
    awk '{ sum += $1 } END { exit sum < 0.9999 || sum > 1.0001 }' || fail "shares do not sum to 1"
expect 0 -- analyse run.trace --what rollout --without-sinks --threshold 4 --json
json out without.0==0 rows.0.share=NUMBER
expect 0 -- analyse run.trace --what similarity --step 1 --json
json out step==1 without_channels.0==9 rows.0.map=NUMBER rows.0.frame==0

# A sink whose tag was kept: its release over the later layers.
found=
for layer in 3 4 5 6 7 8; do
    for head in 0 1 2 3; do
        expect 0 -- analyse run.trace --what tags --layer "$layer" --head "$head" --json
        token="$(sed -nE 's/.*"rows":\[\{[^}]*"token":([0-9]+).*/\1/p' out)"
        [ -n "$token" ] || continue
        if "$cli" analyse run.trace --what tags --layer "$layer" --head "$head" --token "$token" \
            --json >out 2>err; then
            json out token=="$token" rows.0.layer=="$layer" rows.0.caught_mean=NUMBER
            found=1
        fi
        [ -z "$found" ] || break 2
    done
done
[ -n "$found" ] || fail "no tag of any head was kept"

# Text and CSV; the definition goes with every column.
expect 0 -- analyse run.trace --what levels --csv levels.csv
grep -qF "primary sink: token 0" out || fail "no text: $(cat out)"
head -n 1 levels.csv | grep -qF "lifetime (number of such layers)" || fail "$(head -n 1 levels.csv)"
[ "$(wc -l <levels.csv)" -ge 3 ] || fail "no rows: $(cat levels.csv)"

# A run is analysed as its saved Trace is; what only full capture keeps is captured unasked.
mv planted/gone planted/model.safetensors
for what in levels frames similarity; do
    expect 0 -- analyse run.trace --what "$what" --json
    mv out saved.json
    expect 0 -- analyse "${prompt[@]}" --what "$what" --json
    cmp -s out saved.json || fail "$what differs between a run and its Trace"
done

expect 2 "--what" "levels" -- analyse run.trace --what moods
expect 2 "--what" -- analyse run.trace
expect 2 "--question" -- analyse --what levels
expect 2 "--question" -- analyse run.trace --what levels --question "Where?"
expect 2 "louder" "importance" -- analyse run.trace --what roles --definition louder
expect 3 "run.trace" "layer 14 does not exist" -- analyse run.trace --what roles --layer 14
expect 3 "head 9" -- analyse run.trace --what roles --head 9
expect 3 "step 3" -- analyse run.trace --what frames --step 3
expect 3 "token 999" -- analyse run.trace --what rollout --token 999
expect 3 "--layer" "--head" -- analyse run.trace --what tags
expect 3 "missing.trace" -- analyse missing.trace --what levels
expect 3 "nowhere" -- analyse run.trace --what levels --csv nowhere/x.csv

# What was not captured is said: as an error where there is nothing to print.
expect 0 -- run "${prompt[@]}" --capture none --out none.trace
expect 3 "none.trace" -- analyse none.trace --what similarity
expect 3 "none.trace" -- analyse none.trace --what tags --layer 0 --head 0
for what in levels roles frames problems; do
    expect 0 -- analyse none.trace --what "$what" --json
done
expect 0 -- analyse none.trace --what levels --json
json out missing=STRING
