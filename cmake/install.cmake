# SPDX-License-Identifier: GPL-3.0-or-later
install(TARGETS sinkscope-cli RUNTIME COMPONENT cli)
install(DIRECTORY resources/builtin DESTINATION ${CMAKE_INSTALL_DATADIR}/sinkscope/resources
    COMPONENT cli PATTERN "train" EXCLUDE)
if(SINKSCOPE_GUI)
    install(TARGETS sinkscope RUNTIME COMPONENT gui)
endif()
