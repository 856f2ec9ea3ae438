// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/memory_info.h"

#include "trace/error.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>

#include <sys/resource.h>

namespace sinkscope::engine {

std::int64_t availableMemory()
{
    std::ifstream file("/proc/meminfo");
    std::string line;
    while (std::getline(file, line)) {
        std::istringstream words(line);
        std::string key;
        std::int64_t kibibytes = 0;
        if (words >> key >> kibibytes && key == "MemAvailable:")
            return kibibytes * 1024;
    }
    return -1;
}

std::int64_t peakMemory()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return std::int64_t { usage.ru_maxrss } * 1024;
}

std::string sizeText(std::int64_t bytes)
{
    std::array<char, 32> text {};
    const double megabytes = static_cast<double>(bytes) / 1e6;
    if (megabytes >= 1000)
        std::snprintf(text.data(), text.size(), "%.1f GB", megabytes / 1000);
    else if (megabytes >= 1)
        std::snprintf(text.data(), text.size(), "%.0f MB", megabytes);
    else
        std::snprintf(text.data(), text.size(), "%.0f kB", megabytes * 1000);
    return text.data();
}

void requireMemory(std::int64_t bytes, const std::string& what, std::int64_t available)
{
    if (available >= 0 && bytes > available)
        throw Error(ErrorKind::OutOfResources,
            what + " needs " + sizeText(bytes) + " of memory, " + sizeText(available)
                + " are free; close other programs, choose a smaller model, fewer frames or "
                  "--dtype bf16");
}

} // namespace sinkscope::engine
