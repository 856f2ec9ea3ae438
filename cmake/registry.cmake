# SPDX-License-Identifier: GPL-3.0-or-later
# Writes a header that lists one function per source file of a folder, so that adding a method or a
# family is adding one file: backend/interventions/my_method.cpp must define `myMethodMethod()`.
function(sinkscope_registry)
    cmake_parse_arguments(ARG "" "FOLDER;SUFFIX;TYPE;NAMESPACE;INCLUDE;OUTPUT" "" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "${ARG_FOLDER}/*.cpp")
    set(declarations "")
    set(entries "")
    foreach(source IN LISTS sources)
        get_filename_component(stem "${source}" NAME_WE)
        string(REPLACE "_" ";" words "${stem}")
        set(camel "")
        foreach(word IN LISTS words)
            if(camel STREQUAL "")
                set(camel "${word}")
            else()
                string(SUBSTRING "${word}" 0 1 head)
                string(SUBSTRING "${word}" 1 -1 tail)
                string(TOUPPER "${head}" head)
                string(APPEND camel "${head}${tail}")
            endif()
        endforeach()
        string(APPEND declarations "${ARG_TYPE} ${camel}${ARG_SUFFIX}();\n")
        string(APPEND entries "        ${camel}${ARG_SUFFIX}(),\n")
    endforeach()
    file(CONFIGURE OUTPUT "${ARG_OUTPUT}" @ONLY CONTENT
"// Generated from the files of a folder; see cmake/registry.cmake.
#pragma once
#include \"@ARG_INCLUDE@\"
#include <vector>
namespace @ARG_NAMESPACE@ {
@declarations@
inline std::vector<@ARG_TYPE@> registered()
{
    return {
@entries@    };
}
} // namespace @ARG_NAMESPACE@
")
endfunction()
