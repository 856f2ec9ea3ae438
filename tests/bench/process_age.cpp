// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/process_age.h"

#include <ctime>
#include <fstream>
#include <sstream>
#include <string>

#include <unistd.h>

namespace sinkscope::bench {

double processAgeSeconds()
{
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    // The name of the program may hold spaces; the fields after it do not.
    const std::size_t nameEnd = line.rfind(')');
    timespec now {};
    if (nameEnd == std::string::npos || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return 0;
    std::istringstream fields(line.substr(nameEnd + 1));
    constexpr int fieldsBeforeStart = 19;
    std::string skipped;
    for (int i = 0; i < fieldsBeforeStart; ++i)
        fields >> skipped;
    double startTicks = 0;
    fields >> startTicks;
    const double start = startTicks / static_cast<double>(sysconf(_SC_CLK_TCK));
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9 - start;
}

} // namespace sinkscope::bench
