#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The forecast is in the result and, when asked for, said before the run; over the budget less is
# captured and that is said; a budget for nothing ends with 4 and figures.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# Text alone: the vision stage has a forecast of its own.
tiny_run=(run --model "$model" --question "Where?" --threads 1 --max-new-tokens 4)
expect 0 -- "${tiny_run[@]}" --json --capture full
json out memory.forecast=NUMBER memory.peak=NUMBER notes=ARRAY model.device=STRING
[ ! -s err ] || fail "not asked for: $(cat err)"
needed="$(sed -E 's/.*"forecast":([0-9]+).*/\1/' out)"

expect 0 "forecast: " "cache" "trace" "activations" -- "${tiny_run[@]}" --verbose
expect 0 "note: the run needs" "are allowed" "note: values are not kept" -- \
    "${tiny_run[@]}" --json --capture full --memory "$((needed - 1))"
json out notes.1=="values are not kept"
expect 0 "note: " -- "${tiny_run[@]}" --out thin.trace --capture full --memory "$((needed - 1))"

expect 4 "even when nothing is captured" "--memory" "are allowed" -- "${tiny_run[@]}" --memory 1K
expect 4 "looking at 3 frames" -- "${tiny_run[@]}" --video "$frames" --memory 1K
