// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/row_probe.h"

#include <algorithm>

namespace sinkscope::engine {

void RowProbe::beginPrompt(const decoder::PromptContext& context)
{
    m_layers = context.layers;
    m_heads = context.heads;
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
    const std::lock_guard lock(m_mutex);
    const auto same = [&](const Rows& known) {
        return known.layer == layer && known.firstQuery == rows.firstQuery;
    };
    auto found = std::find_if(m_sampled.begin(), m_sampled.end(), same);
    if (found == m_sampled.end()) {
        const at::Tensor all =
            at::zeros({ m_heads, rows.values.size(1), rows.values.size(2) }, rows.values.options());
        found = m_sampled.insert(m_sampled.end(), { layer, rows.firstQuery, all });
    }
    found->values.narrow(0, rows.firstHead, rows.values.size(0)).copy_(rows.values);
}

} // namespace sinkscope::engine
