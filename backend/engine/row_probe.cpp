// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/row_probe.h"

#include <algorithm>

namespace sinkscope::engine {

void RowProbe::beginPrompt(const decoder::PromptContext& context)
{
    m_layers = context.layers;
    m_sampled.clear();
}

bool RowProbe::wants(decoder::Site site, int, const decoder::Step& step) const
{
    return site == decoder::Site::Probabilities && step.prefill;
}

decoder::RowRange RowProbe::rows(decoder::Site, int layer, const decoder::Step& step) const
{
    const int count = std::min(m_count, step.rows);
    const int first = std::clamp(m_firstQuery, 0, step.rows - count);
    const int room = step.rows - count - first;
    const int begin = first + (m_layers > 1 ? room * layer / (m_layers - 1) : room);
    return { begin, begin + count };
}

void RowProbe::probabilities(int layer, const decoder::Step&, decoder::AttentionRows& rows)
{
    m_sampled.push_back({ layer, rows.firstQuery, rows.values.clone() });
}

} // namespace sinkscope::engine
