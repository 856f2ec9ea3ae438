// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/would_touch.h"
#include "trace/trace.h"

#include <memory>
#include <vector>

namespace sinkscope::app {

/// How many heads VAR would edit at the last prompt row of a run made without it. Moving ρ or the
/// mass costs nothing; another τ or layer range looks at the rows once more.
class TouchForecast {
public:
    /// No heads when the Trace has no vision tokens or lacks the data.
    analysis::TouchCount count(const Trace& baseline, const ParameterValues& values);

private:
    std::shared_ptr<const PrefillRecord> m_prefill;
    analysis::VarValues m_values;
    std::vector<analysis::VarRowStatistic> m_statistics;
};

} // namespace sinkscope::app
