# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DPROGRAM= -DARGUMENTS= -DROWS= -DJSON_FILE= -P smoke.cmake
# Runs a measuring program and fails unless it ends well with exactly the rows ROWS, each with at
# least one value, and at least one target. The figures themselves are not looked at.
cmake_minimum_required(VERSION 3.25)

file(REMOVE ${JSON_FILE})
execute_process(COMMAND ${PROGRAM} ${ARGUMENTS} --json ${JSON_FILE}
    OUTPUT_VARIABLE printed ERROR_VARIABLE errors RESULT_VARIABLE code)
if(NOT code EQUAL 0)
    message(FATAL_ERROR "${PROGRAM} ended with ${code}:\n${errors}")
endif()
file(READ ${JSON_FILE} json)
string(JSON count LENGTH "${json}" rows)
set(found "")
math(EXPR last "${count} - 1")
foreach(i RANGE ${last})
    string(JSON id GET "${json}" rows ${i} id)
    string(JSON what GET "${json}" rows ${i} what)
    string(JSON values LENGTH "${json}" rows ${i} values)
    list(APPEND found ${id})
    string(FIND "${printed}" "${what}" place)
    if(values EQUAL 0 OR place EQUAL -1)
        message(FATAL_ERROR "row ${id} (${what}) has ${values} values, or was not printed:\n${printed}")
    endif()
endforeach()
list(SORT found)
list(SORT ROWS)
if(NOT found STREQUAL ROWS)
    message(FATAL_ERROR "rows found:    ${found}\nrows expected: ${ROWS}")
endif()
if(NOT printed MATCHES "\n(met|not met) ")
    message(FATAL_ERROR "no target was printed:\n${printed}")
endif()
