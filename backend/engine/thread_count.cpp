// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/thread_count.h"

#include "trace/error.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <thread>

#include <sched.h>

namespace sinkscope::engine {

namespace {

constexpr int mostThreads = 1024;
constexpr int threadsPerProcessor = 4;

std::string firstLine(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    std::string line;
    std::getline(stream, line);
    return line;
}

/// `quota` of every `period` microseconds; empty for "max", −1 or what is no number.
std::optional<double> share(const std::string& quota, const std::string& period)
{
    double granted = 0;
    double length = 0;
    if (!(std::istringstream(quota) >> granted) || !(std::istringstream(period) >> length)
        || granted <= 0 || length <= 0)
        return std::nullopt;
    return granted / length;
}

std::optional<double> shareOfGroup(const std::filesystem::path& folder)
{
    std::istringstream words(firstLine(folder / "cpu.max"));
    std::string quota;
    std::string period;
    words >> quota >> period;
    const auto second = share(quota, period);
    return second
        ? second
        : share(firstLine(folder / "cpu.cfs_quota_us"), firstLine(folder / "cpu.cfs_period_us"));
}

/// Folders of the groups of this process under all mounts that may hold them: a line of
/// /proc/self/cgroup is ID:CONTROLLERS:PATH.
std::vector<std::filesystem::path> groupFolders(const ProcessorFiles& files)
{
    std::vector<std::filesystem::path> folders;
    std::ifstream stream(files.ownGroups);
    for (std::string line; std::getline(stream, line);) {
        const std::size_t first = line.find(':');
        const std::size_t second = line.find(':', first + 1);
        if (first == std::string::npos || second == std::string::npos)
            continue;
        const std::string controllers = line.substr(first + 1, second - first - 1);
        const auto path = std::filesystem::path(line.substr(second + 1)).relative_path();
        for (const std::string& mount : { std::string(), std::string("cpu"), controllers })
            folders.push_back(files.groups / mount / path);
    }
    return folders;
}

} // namespace

std::vector<int> allowedProcessors()
{
    constexpr std::size_t largest = 8192;
    cpu_set_t* set = CPU_ALLOC(largest);
    if (!set)
        return {};
    const std::size_t bytes = CPU_ALLOC_SIZE(largest);
    std::vector<int> processors;
    if (sched_getaffinity(0, bytes, set) == 0) {
        for (std::size_t cpu = 0; cpu < largest; ++cpu) {
            if (CPU_ISSET_S(cpu, bytes, set))
                processors.push_back(static_cast<int>(cpu));
        }
    }
    CPU_FREE(set);
    return processors;
}

int coreCount(const std::vector<int>& processors, const ProcessorFiles& files)
{
    std::set<std::string> cores;
    for (const int processor : processors) {
        const std::string name = "cpu" + std::to_string(processor);
        // The list of a core's threads is the same for each of them.
        const std::string siblings =
            firstLine(files.cpus / name / "topology" / "thread_siblings_list");
        cores.insert(siblings.empty() ? name : siblings);
    }
    return static_cast<int>(cores.size());
}

int groupQuota(const ProcessorFiles& files)
{
    std::optional<double> smallest;
    for (std::filesystem::path folder : groupFolders(files)) {
        // A limit of an outer group binds the inner ones.
        for (;; folder = folder.parent_path()) {
            if (const auto granted = shareOfGroup(folder))
                smallest = std::min(smallest.value_or(*granted), *granted);
            if (folder == files.groups || !folder.has_relative_path())
                break;
        }
    }
    return smallest ? std::max(1, static_cast<int>(std::min(*smallest, 1e6))) : 0;
}

int threadCount(int wanted)
{
    const std::vector<int> processors = allowedProcessors();
    const int logical = processors.empty()
        ? static_cast<int>(std::max(1U, std::thread::hardware_concurrency()))
        : static_cast<int>(processors.size());
    const int most = std::min(mostThreads, threadsPerProcessor * logical);
    if (wanted < 0 || wanted > most)
        throw badInput("threads: found " + std::to_string(wanted) + ", expected 0 to "
            + std::to_string(most) + " on this machine (" + std::to_string(logical)
            + (logical == 1 ? " processor" : " processors")
            + " for this program); 0 takes one per core");
    if (wanted > 0)
        return wanted;
    const int cores = processors.empty() ? logical : coreCount(processors);
    const int quota = groupQuota();
    return quota > 0 ? std::min(cores, quota) : cores;
}

} // namespace sinkscope::engine
