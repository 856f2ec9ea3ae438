// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/control_tokens.h"
#include "trace/intervention_spec.h"

#include <cstdint>
#include <vector>

namespace sinkscope::interventions {

/// Parameters "control" and "control-seed" of methods that can be run on stand-ins for their
/// tokens.
std::vector<ParameterSpec> controlParameters();

struct ControlChoice {
    analysis::ControlKind kind = analysis::ControlKind::None;
    std::uint64_t seed = 0;
};
ControlChoice controlChoice(const ParameterValues& values);

/// Parameters "first-layer" and "last-layer" (−1: the last one).
std::vector<ParameterSpec> layerParameters();

/// The layers of those parameters.
struct LayerRange {
    int first = 0;
    int last = -1; ///< Negative: counted from the end.

    explicit LayerRange(const ParameterValues& values);
    bool covers(int layer, int layers) const
    {
        return layer >= first && layer <= (last < 0 ? layers + last : last);
    }
};

} // namespace sinkscope::interventions
