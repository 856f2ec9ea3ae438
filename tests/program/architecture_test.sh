#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Which folder may use what, how long files are, what every file starts with. Environment besides
# that of common.sh: CXX_PROGRAM; WITHOUT_QT and WITHOUT_TORCH, programs by path.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

cd "$source_folder"
# Here a grep that finds nothing is good news.
set +o pipefail

# forbid REASON: complains when there is anything on standard input.
forbid() {
    local lines
    lines="$(cat)"
    if [ -n "$lines" ]; then
        printf '%s:\n%s\n\n' "$1" "$lines" >&2
        touch "$work/broken"
    fi
}

includes() { # PATTERN FOLDER…
    local pattern="$1"
    shift
    grep -rnE --include='*.h' --include='*.cpp' "^ *# *include *[<\"]$pattern" "$@"
}

includes 'Q[A-Za-z]' backend | forbid "backend/ uses Qt"
includes '(ATen|torch|c10)[/.]' widgets app | forbid "widgets/ or app/ use libtorch"
includes '(opencv2|ATen|torch|c10)/' backend/trace backend/analysis backend/io |
    forbid "trace, analysis and io use libtorch or OpenCV"
# Standard headers have no slash and no suffix; immintrin.h comes with the compiler.
includes '' backend/trace backend/analysis |
    grep -vE 'include *(<[a-z_]+>|<immintrin\.h>|"(trace|analysis)/[a-z_]+\.h")' |
    forbid "trace and analysis use more than the standard library and each other"
includes '(decoder|engine|families|interventions|vision)/' backend/io backend/media |
    forbid "io and media use a layer above them"
includes '(widgets|app)/' backend | forbid "backend/ uses a layer above it"
includes 'app/' widgets | forbid "widgets/ uses app/"

# What the window and the command line include of the engine must compile without libtorch.
{
    for header in session run_request catalogue runner builtin; do
        echo "#include \"engine/$header.h\""
    done
} >"$work/public.cpp"
"${CXX_PROGRAM:-c++}" -std=c++20 -I backend -M "$work/public.cpp" >"$work/public.d" ||
    fail "the public headers of the engine do not compile by themselves"
tr ' \\' '\n\n' <"$work/public.d" | grep -E '/(ATen|torch|c10)/' | head -n 3 |
    forbid "public headers of the engine need libtorch"

mapfile -t sources < <(find backend widgets app tests cmake packaging resources CMakeLists.txt \
    \( -name '*.h' -o -name '*.cpp' -o -name '*.cmake' -o -name '*.sh' -o -name '*.py' \
    -o -name CMakeLists.txt -o -path 'packaging/*' \) -type f -not -path '*/__pycache__/*' | sort)
wc -l "${sources[@]}" | awk '$1 > 500 && $2 != "total"' | forbid "files longer than 500 lines"
# Scripts start with the name of their interpreter.
awk 'function check() {
         if (file != "" && line !~ /^(\/\/|#) SPDX-License-Identifier: GPL-3\.0-or-later$/)
             print file
     }
     FNR == 1 { check(); file = FILENAME; line = $0 }
     FNR == 2 && line ~ /^#!/ { line = $0 }
     END { check() }' "${sources[@]}" | forbid "files without a licence line"
grep -nE "\b(TO""DO|FIX""ME|XX""X)\b" "${sources[@]}" | grep -v "mktemp" |
    forbid "unfinished business"

needs() { # PROGRAM
    readelf -d "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'
}
for program in ${WITHOUT_QT:-"$cli"}; do
    [ -x "$program" ] || continue
    needs "$program" | grep -E '^libQt' | sed "s|^|$program needs |"
done | forbid "programs without a window need Qt"
for program in ${WITHOUT_TORCH:-}; do
    [ -x "$program" ] || continue
    needs "$program" | grep -E '^lib(torch|c10)' | sed "s|^|$program needs |"
done | forbid "tests of widgets need libtorch"

[ ! -e "$work/broken" ] || fail "the rules above are broken"
