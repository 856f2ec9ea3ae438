// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sinkscope::engine {

/// Whether a folder could be run, told from its small files alone.
struct FolderState {
    std::string family; ///< model_type; "" when it is not known.
    std::vector<std::string> problems; ///< Why it cannot be run, in words; empty when it can.
    std::int64_t weightBytes = 0; ///< Of the weight files that are there.
};

/// Never throws for a bad folder: what is wrong becomes a problem. Missing shards are named.
FolderState folderState(const std::filesystem::path& folder);

} // namespace sinkscope::engine
