// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/vision_artifacts.h"

namespace sinkscope::app {

/// Which outputs of the vision tower count as outliers.
struct ArtifactChoice {
    analysis::ArtifactRule rule = analysis::ArtifactRule::Robust;
    double norm = 100; ///< ArtifactRule::Given only; positive.

    bool operator==(const ArtifactChoice&) const = default;
};

} // namespace sinkscope::app
