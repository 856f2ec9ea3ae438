// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace sinkscope::app {

/// One line on standard error that is written over and over, on a terminal only, and removed when
/// the work ends.
class ProgressLine {
public:
    ProgressLine() = default;
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// A negative fraction is unknown.
    void show(double fraction, const std::string& what);

private:
    bool m_shown = false;
};

} // namespace sinkscope::app
