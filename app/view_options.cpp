// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/view_options.h"

#include "analysis/sink_definition.h"

namespace sinkscope::app {

SinkChoice ViewOptions::sinkChoice() const
{
    const analysis::SinkDefinition* definition = analysis::findSinkDefinition(sinkDefinition);
    if (!definition || sinkDefinition == "phi")
        return { "phi", tau };
    const auto own = sinkThresholds.find(sinkDefinition);
    return { sinkDefinition, own == sinkThresholds.end() ? definition->threshold : own->second };
}

void ViewOptions::setSinkThreshold(double threshold)
{
    if (sinkDefinition == "phi")
        tau = threshold;
    else
        sinkThresholds[sinkDefinition] = threshold;
}

} // namespace sinkscope::app
