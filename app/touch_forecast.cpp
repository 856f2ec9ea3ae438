// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/touch_forecast.h"

#include <algorithm>

namespace sinkscope::app {

const ArmView& forecastView(const ArmView& shown, const ArmView& baseline)
{
    if (!shown)
        return baseline;
    const std::vector<MethodUse>& methods = shown.trace->info.methods;
    const bool var = std::any_of(
        methods.begin(), methods.end(), [](const MethodUse& use) { return use.id == "var"; });
    return var ? baseline : shown;
}

analysis::TouchCount TouchForecast::count(const Trace& trace, const ParameterValues& values)
{
    const analysis::VarValues wanted = analysis::varValues(values);
    return analysis::countTouched(rows(trace, wanted), trace.info.shape, wanted.row);
}

const std::vector<analysis::VarRowStatistic>& TouchForecast::rows(
    const Trace& trace, const analysis::VarValues& values)
{
    const bool known = m_prefill == trace.prefill && m_values.tau == values.tau
        && m_values.firstLayer == values.firstLayer && m_values.skipLast == values.skipLast
        && m_values.control == values.control && m_values.controlSeed == values.controlSeed;
    if (!known) {
        m_prefill = trace.prefill;
        m_values = values;
        m_statistics = trace.prefill ? analysis::varRowStatistics(trace, values, 0)
                                     : std::vector<analysis::VarRowStatistic> {};
    }
    return m_statistics;
}

} // namespace sinkscope::app
