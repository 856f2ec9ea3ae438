# SPDX-License-Identifier: GPL-3.0-or-later
# One interface library carries the warnings and the strict Qt definitions; targets link it PRIVATE.
option(SINKSCOPE_WERROR "Treat warnings as errors" OFF)

add_library(sinkscope_warnings INTERFACE)
target_compile_options(sinkscope_warnings INTERFACE -Wall -Wextra -Wconversion -Wshadow
    -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual)
if(SINKSCOPE_WERROR)
    target_compile_options(sinkscope_warnings INTERFACE -Werror)
endif()

# QCustomPlot's header uses `signals:` and `foreach`, so the plots target leaves this out.
add_library(sinkscope_strict_qt INTERFACE)
target_compile_definitions(sinkscope_strict_qt INTERFACE QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_DISABLE_DEPRECATED_BEFORE=0x060400)
