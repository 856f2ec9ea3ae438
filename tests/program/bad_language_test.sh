#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# `assemble` with language halves that lie or break off: exit 3, and no folder is left behind.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

vision="$source_folder/resources/builtin"
every_type="$source_folder/tests/data/io/every_type.gguf"

# refuses FILE WORD…
refuses() {
    local file="$1"
    shift
    expect 3 "$file" "$@" -- assemble --language "$file" --vision "$vision" --out built/model
    if [ -n "$(find built -mindepth 1 2>/dev/null)" ]; then
        fail "assembling from $file left $(find built -mindepth 1)"
    fi
}

mkdir built
refuses nowhere.gguf
cp "$model/config.json" text.gguf
refuses text.gguf
: >empty.gguf
refuses empty.gguf
for bytes in 3 20 100 "$(($(stat -c %s "$every_type") - 1))"; do
    head -c "$bytes" "$every_type" >cut.gguf
    refuses cut.gguf
done
# Magic, version 3, then 2^60 tensors, or 2^60 entries of metadata.
printf 'GGUF\x03\0\0\0\0\0\0\0\0\0\0\x10\x01\0\0\0\0\0\0\0' >tensors.gguf
refuses tensors.gguf
printf 'GGUF\x03\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x10' >metadata.gguf
refuses metadata.gguf
printf 'GGUF\x63\0\0\0\x01\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0' >version.gguf
refuses version.gguf
# A sound file that is no language half.
cp "$every_type" other.gguf
refuses other.gguf

# A vision half that is not there.
expect 3 nowhere -- assemble --language "$every_type" --vision nowhere --out built/model
[ -z "$(find built -mindepth 1)" ] || fail "something was left: $(find built -mindepth 1)"
