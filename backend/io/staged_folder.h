// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace sinkscope::io {

/// A folder that appears under its name only when complete. Files are written into a temporary
/// folder beside it; `commit()` renames that into place, replacing an older folder in one step.
/// Destroyed before that, it leaves nothing. Any number of processes may do so at once: each has
/// its own temporary folder, and the last commit wins. Temporary folders of killed processes are
/// removed by the next one that starts. Not thread-safe. Errors: BadInput for a place that cannot
/// be written to, OutOfResources for a failed flush.
class StagedFolder {
public:
    explicit StagedFolder(const std::filesystem::path& target);
    ~StagedFolder();
    StagedFolder(const StagedFolder&) = delete;
    StagedFolder& operator=(const StagedFolder&) = delete;

    /// Where to write; every file must be flushed by its writer.
    const std::filesystem::path& path() const { return m_temporary; }
    void commit();

private:
    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
    int m_lock = -1;
};

} // namespace sinkscope::io
