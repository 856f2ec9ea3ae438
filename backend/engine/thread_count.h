// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

namespace sinkscope::engine {

/// Files of the system that tell about processors.
struct ProcessorFiles {
    std::filesystem::path cpus = "/sys/devices/system/cpu"; ///< cpuN/topology/…
    std::filesystem::path groups = "/sys/fs/cgroup";
    std::filesystem::path ownGroups = "/proc/self/cgroup";
};

/// Logical processors this process may run on; empty when the system does not say.
std::vector<int> allowedProcessors();

/// Physical cores among `processors`: hyper-threads of one core count once. Processors whose
/// topology cannot be read count as cores of their own.
int coreCount(const std::vector<int>& processors, const ProcessorFiles& files = {});

/// Processors' worth of time that control groups (version 1 or 2) grant, rounded down but at least
/// 1; 0 without a limit.
int groupQuota(const ProcessorFiles& files = {});

/// Threads for a run: `wanted`, or for 0 one per physical core this process may use, and no more
/// than its groups grant. Throws Error (BadInput) when `wanted` is negative, above 1024, or above
/// four times the processors, where threads only get in each other's way.
int threadCount(int wanted);

} // namespace sinkscope::engine
