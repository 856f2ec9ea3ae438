// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace sinkscope::io {

/// One revision of a model in the Hugging Face cache of this machine.
struct HubSnapshot {
    std::string model; ///< "org/name"
    std::string revision; ///< Name of the snapshot's folder, a commit.
    bool isMain = false; ///< What refs/main points at.
    std::filesystem::path folder;
};

/// Folder of the cache: $HF_HUB_CACHE, $HF_HOME/hub, $XDG_CACHE_HOME/huggingface/hub, or
/// ~/.cache/huggingface/hub; empty when none of these is known. It need not exist.
std::filesystem::path hubCacheFolder();

/// Every snapshot of every model below `cache`, by model name, the main revision first, other
/// revisions newest first. At most 4096. What cannot be read is left out. Never goes online.
std::vector<HubSnapshot> hubSnapshots(const std::filesystem::path& cache);

} // namespace sinkscope::io
