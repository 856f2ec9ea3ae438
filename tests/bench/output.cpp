// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/output.h"

#include "trace/error.h"

#include <fstream>
#include <iostream>
#include <thread>

namespace sinkscope::bench {

void deliver(Report report, const std::string& jsonFile)
{
    std::string load;
    std::ifstream("/proc/loadavg") >> load;
    report.facts.emplace_back("cores", std::to_string(std::thread::hardware_concurrency()));
    report.facts.emplace_back("load of the machine at the end", load.empty() ? "unknown" : load);
    print(report, std::cout);
    if (jsonFile.empty())
        return;
    std::ofstream file(jsonFile);
    file << toJson(report) << "\n";
    if (!file.flush())
        throw badInput(jsonFile + ": cannot be written; choose a folder that can be written to");
}

} // namespace sinkscope::bench
