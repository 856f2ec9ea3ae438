// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/would_touch.h"
#include "app/arm_view.h"

#include <memory>
#include <vector>

namespace sinkscope::app {

/// The run VAR would change: the shown one when it was made without VAR, else the baseline.
const ArmView& forecastView(const ArmView& shown, const ArmView& baseline);

/// How many heads VAR would edit at the last prompt row of a run made without it. Moving ρ or the
/// mass costs nothing; another τ or layer range looks at the rows once more.
class TouchForecast {
public:
    /// No heads when the Trace has no vision tokens or lacks the data.
    analysis::TouchCount count(const Trace& trace, const ParameterValues& values);
    /// The rows VAR would look at, one per head it covers. Valid until the next call.
    const std::vector<analysis::VarRowStatistic>& rows(
        const Trace& trace, const analysis::VarValues& values);

private:
    std::shared_ptr<const PrefillRecord> m_prefill;
    analysis::VarValues m_values;
    std::vector<analysis::VarRowStatistic> m_statistics;
};

} // namespace sinkscope::app
