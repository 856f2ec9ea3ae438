// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/artifact_choice.h"

#include <memory>

namespace sinkscope::app {

using ArtifactsPtr = std::shared_ptr<const analysis::VisionArtifacts>;

/// Outliers of one arm's vision tower, judged again only for another prompt, rule or threshold of
/// sinks. One thread at a time.
class ArtifactCache {
public:
    /// Null without a Trace.
    ArtifactsPtr of(const TracePtr& trace, double tau, const ArtifactChoice& choice = {});

private:
    std::shared_ptr<const PrefillRecord> m_prefill;
    std::shared_ptr<const Layout> m_layout;
    double m_tau = 0;
    ArtifactChoice m_choice;
    ArtifactsPtr m_artifacts;
};

} // namespace sinkscope::app
