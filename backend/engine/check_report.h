// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace sinkscope::engine {

enum class CheckState { Ok, Failed, Note };

/// One line of the trust report.
struct CheckLine {
    std::string id; ///< "files", "tensors", "weights", "tokenizer", "template", "grid", "finite",
                    ///< "rows", "recompute", "capture", "cache".
    CheckState state = CheckState::Ok;
    std::string detail; ///< English, with numbers.
};

/// What is known about how far the numbers of a model can be trusted. Checks that could not be made
/// because an earlier one failed have no line.
struct CheckReport {
    std::vector<CheckLine> lines;

    bool passed() const
    {
        return std::none_of(lines.begin(), lines.end(),
            [](const CheckLine& line) { return line.state == CheckState::Failed; });
    }
    void add(const std::string& id, bool ok, const std::string& detail)
    {
        lines.push_back({ id, ok ? CheckState::Ok : CheckState::Failed, detail });
    }
    void note(const std::string& id, const std::string& detail)
    {
        lines.push_back({ id, CheckState::Note, detail });
    }
};

} // namespace sinkscope::engine
