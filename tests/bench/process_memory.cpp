// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/process_memory.h"

#include "trace/error.h"

#include <fstream>
#include <sstream>

#include <malloc.h>

namespace sinkscope::bench {

namespace {

std::int64_t statusBytes(const std::string& key)
{
    std::ifstream file("/proc/self/status");
    std::string line;
    while (std::getline(file, line)) {
        std::istringstream words(line);
        std::string found;
        std::int64_t kibibytes = 0;
        if (words >> found >> kibibytes && found == key)
            return kibibytes * 1024;
    }
    throw badInput("/proc/self/status: has no " + key
        + ", which the memory is measured with; run this on Linux with /proc mounted");
}

} // namespace

std::int64_t residentAfterTrim()
{
    malloc_trim(0);
    return statusBytes("VmRSS:");
}

void resetPeak()
{
    std::ofstream file("/proc/self/clear_refs");
    file << "5\n";
    if (!file.flush())
        throw badInput("/proc/self/clear_refs: cannot be written, but the memory is measured with "
                       "it; run this on Linux with /proc mounted for writing");
}

std::int64_t peakSinceReset() { return statusBytes("VmHWM:"); }

} // namespace sinkscope::bench
