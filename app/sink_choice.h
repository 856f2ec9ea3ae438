// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace sinkscope::app {

/// Which tokens count as sinks: an analysis::SinkDefinition and its threshold.
struct SinkChoice {
    std::string definition = "phi";
    double threshold = 20;

    bool operator==(const SinkChoice&) const = default;
};

} // namespace sinkscope::app
