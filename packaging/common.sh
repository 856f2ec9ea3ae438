# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by the scripts of this folder, which source it from the root of the repository.

# One compiler per core, but never more than there is memory for (libtorch needs about 2 GB each).
build_jobs() {
    local cores gigabytes
    cores="$(nproc)"
    gigabytes="$(awk '/^MemAvailable:/ { print int($2 / 2097152) }' /proc/meminfo)"
    if [ "$gigabytes" -lt 1 ]; then gigabytes=1; fi
    echo "$((cores < gigabytes ? cores : gigabytes))"
}

# build_preset PRESET: configures and builds into build/PRESET.
build_preset() {
    if command -v ccache >/dev/null; then
        export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
    fi
    cmake --preset "$1"
    cmake --build --preset "$1" --parallel "$(build_jobs)"
}

# prepare_builtin PRESET: fetches the language half and assembles the built-in model in the cache.
prepare_builtin() {
    local language
    language="$(packaging/fetch-builtin | tail -n 1)"
    "build/$1/app/sinkscope-cli" assemble --if-needed \
        --language "$language" --vision resources/builtin
}

# with_defaults ARGUMENT…: sets `arguments` to these, preceded by the built-in model, clip and a
# question where they name none.
with_defaults() {
    local given=" $* " option
    arguments=("$@")
    for option in "--question=What happens in the video?" --video=builtin --model=builtin; do
        case "$given" in
        *" ${option%%=*} "* | *" ${option%%=*}="*) ;;
        *) arguments=("${option%%=*}" "${option#*=}" "${arguments[@]}") ;;
        esac
    done
}
