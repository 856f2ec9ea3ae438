// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace sinkscope::bench {

/// A copy of a model folder among the temporary files (by hard links where the file system allows)
/// whose config.json allows prompts of at least `tokens`. What a model says beyond the length it
/// was trained for means nothing, but takes the same time and memory. Removed with the object.
class LongerContext {
public:
    /// Throws Error (BadInput) for a folder without config.json or a place that cannot be written.
    LongerContext(const std::filesystem::path& model, int tokens);
    ~LongerContext();
    LongerContext(const LongerContext&) = delete;
    LongerContext& operator=(const LongerContext&) = delete;

    std::string folder() const { return m_folder.string(); }

private:
    void remove();

    std::filesystem::path m_folder;
};

} // namespace sinkscope::bench
