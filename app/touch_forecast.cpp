// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/touch_forecast.h"

namespace sinkscope::app {

analysis::TouchCount TouchForecast::count(const Trace& baseline, const ParameterValues& values)
{
    const analysis::VarValues wanted = analysis::varValues(values);
    const bool known = m_prefill == baseline.prefill && m_values.tau == wanted.tau
        && m_values.firstLayer == wanted.firstLayer && m_values.skipLast == wanted.skipLast;
    if (!known) {
        m_prefill = baseline.prefill;
        m_values = wanted;
        m_statistics = baseline.prefill ? analysis::varRowStatistics(baseline, wanted, 0)
                                        : std::vector<analysis::VarRowStatistic> {};
    }
    return analysis::countTouched(m_statistics, baseline.info.shape, wanted.row);
}

} // namespace sinkscope::app
