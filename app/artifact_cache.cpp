// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/artifact_cache.h"

namespace sinkscope::app {

ArtifactsPtr ArtifactCache::of(const TracePtr& trace, double tau, const ArtifactChoice& choice)
{
    if (!trace)
        return nullptr;
    if (m_artifacts && trace->prefill == m_prefill && trace->layout == m_layout && tau == m_tau
        && choice == m_choice)
        return m_artifacts;
    analysis::ArtifactOptions options;
    options.rule = choice.rule;
    options.given = choice.norm;
    options.sinks.tau = tau;
    m_artifacts = std::make_shared<const analysis::VisionArtifacts>(
        analysis::visionArtifacts(*trace, options));
    m_prefill = trace->prefill;
    m_layout = trace->layout;
    m_tau = tau;
    m_choice = choice;
    return m_artifacts;
}

} // namespace sinkscope::app
