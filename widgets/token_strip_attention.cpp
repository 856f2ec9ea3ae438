// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/token_strip_attention.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sinkscope::widgets {

namespace {

double levelOf(double value, double largest)
{
    return largest > 0 ? std::clamp(value / largest, 0.0, 1.0) : 0.0;
}

} // namespace

TokenStripAttention::TokenStripAttention(
    std::vector<float> values, const TokenStripModel& model, const std::vector<bool>& isSink)
    : m_values(std::move(values))
{
    for (std::size_t token = 0; token < m_values.size(); ++token) {
        const double value = valueAt(static_cast<int>(token));
        // Row ends inside a frame show no part of it.
        const bool cell = token < model.prompt.size() && model.prompt[token].row >= 0;
        const int frame = cell ? model.prompt[token].frame : -1;
        const bool sink = token < isSink.size() && isSink[token];
        if (frame >= 0) {
            const auto index = static_cast<std::size_t>(frame);
            m_frameMass.resize(std::max(m_frameMass.size(), index + 1), 0.0);
            m_frameMass[index] += value;
        }
        if (!sink) {
            double& largest = frame >= 0 ? m_cellMax : m_textMax;
            largest = std::max(largest, value);
        }
    }
    for (const double mass : m_frameMass) {
        m_frameMax = std::max(m_frameMax, mass);
    }
}

double TokenStripAttention::valueAt(int token) const
{
    const auto index = static_cast<std::size_t>(token);
    if (token < 0 || index >= m_values.size() || !std::isfinite(m_values[index])) {
        return 0;
    }
    return static_cast<double>(m_values[index]);
}

double TokenStripAttention::textLevel(int token) const
{
    return levelOf(valueAt(token), m_textMax);
}

double TokenStripAttention::cellLevel(int token) const
{
    return levelOf(valueAt(token), m_cellMax);
}

double TokenStripAttention::frameLevel(int frame) const
{
    const auto index = static_cast<std::size_t>(frame);
    return frame < 0 || index >= m_frameMass.size() ? 0.0 : levelOf(m_frameMass[index], m_frameMax);
}

} // namespace sinkscope::widgets
