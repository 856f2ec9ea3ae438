# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by the tests of this folder, which source it. Environment: SINKSCOPE_CLI, SINKSCOPE_SOURCE,
# SINKSCOPE_MEDIA (ON when videos can be read), CMAKE_PROGRAM.
set -euo pipefail

cli="${SINKSCOPE_CLI:?path of sinkscope-cli}"
source_folder="${SINKSCOPE_SOURCE:?root of the repository}"
models="$source_folder/tests/data/llava_onevision"
model="$models/qwen2"
frames="$model/golden.safetensors"
# A short run on the tiny model, to which a test adds what it is about.
tiny_run=(run --model "$model" --video "$frames" --question "Where?" --threads 1 --max-new-tokens 4)

work="$(mktemp -d "${TMPDIR:-/tmp}/sinkscope-test.XXXXXX")"
trap 'rm -rf "$work"' EXIT
cd "$work"

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

skip() {
    echo "skipped: $*"
    exit 77
}

# expect CODE WORD… -- ARGUMENT…: runs sinkscope-cli, wants this exit code and every WORD in its
# message; an error must leave nothing on standard output. Output: $work/out and $work/err.
expect() {
    local code="$1" found=0 word words=()
    shift
    while [ "$1" != "--" ]; do
        words+=("$1")
        shift
    done
    shift
    "$cli" "$@" >"$work/out" 2>"$work/err" </dev/null || found=$?
    [ "$found" -eq "$code" ] ||
        fail "exit code $found instead of $code from: $*"$'\n'"$(cat "$work/err")"
    for word in "${words[@]}"; do
        grep -qF -- "$word" "$work/err" ||
            fail "no \"$word\" in the message of: $*"$'\n'"$(cat "$work/err")"
    done
    if [ "$code" -eq 3 ] && [ "$(grep -n '^sinkscope-cli: ' "$work/err" | cut -d : -f 1)" != 1 ]; then
        fail "not one message: $(cat "$work/err")"
    fi
    if [ "$code" -ne 0 ] && [ -s "$work/out" ]; then
        fail "standard output is not empty although the run failed: $*"
    fi
}

# json FILE CHECK…: each CHECK is PATH=TYPE (OBJECT, ARRAY, STRING, NUMBER, BOOLEAN) or PATH==VALUE;
# the parts of PATH are separated by dots, array indices are numbers.
json() {
    local file="$1"
    shift
    "${CMAKE_PROGRAM:-cmake}" -DFILE="$file" -P "$source_folder/tests/program/check_json.cmake" -- \
        "$@" || fail "$file is not as documented"
}

# A copy of the tiny model that a test may break.
copy_model() { # NAME
    rm -rf "${work:?}/$1"
    cp -r "$model" "$work/$1"
    chmod -R u+w "$work/$1"
}

# Skips the test unless the built-in model is assembled or can be.
need_builtin() {
    local list
    list="$("$cli" models)"
    grep -q "^ok   builtin " <<<"$list" ||
        skip "no built-in model: $(grep builtin <<<"$list" | head -n 1)"
}
