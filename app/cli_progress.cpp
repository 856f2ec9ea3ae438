// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_progress.h"

#include <iomanip>
#include <iostream>

#include <unistd.h>

namespace sinkscope::app {

namespace {
constexpr const char* clearLine = "\r\033[K";
}

ProgressLine::~ProgressLine()
{
    if (m_shown)
        std::cerr << clearLine << std::flush;
}

void ProgressLine::show(double fraction, const std::string& what)
{
    if (isatty(STDERR_FILENO) == 0)
        return;
    m_shown = true;
    std::cerr << clearLine;
    if (fraction >= 0)
        std::cerr << std::setw(3) << static_cast<int>(fraction * 100) << " %  ";
    std::cerr << what << std::flush;
}

} // namespace sinkscope::app
