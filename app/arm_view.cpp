// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arm_view.h"

#include "analysis/sink_rule.h"

#include <algorithm>

namespace sinkscope::app {

float ArmView::attentionOn(int key) const
{
    if (!row || key < 0 || key >= static_cast<int>(row->size()))
        return 0;
    return (*row)[static_cast<std::size_t>(key)];
}

std::optional<float> ArmView::phiOf(int position, int layer) const
{
    if (!trace || !trace->prefill || trace->prefill->phi.empty())
        return std::nullopt;
    const Tensor& phi = trace->prefill->phi;
    if (position < 0 || position >= phi.size(1) || layer < 0 || layer >= phi.size(0))
        return std::nullopt;
    return phi.at({ layer, position });
}

bool ArmView::isSink(int position) const
{
    return std::binary_search(sinks.begin(), sinks.end(), position);
}

ArmView armView(const TracePtr& trace, const Selection& selection, double tau, RowCache& rows)
{
    ArmView view;
    if (!trace || !trace->layout)
        return view;
    view.trace = trace;
    analysis::SinkRule rule;
    rule.tau = tau;
    view.sinks = analysis::sinkTokens(*trace, selection.layer, rule).value_or(std::vector<int> {});
    if (!selection.token || trace->tokenCount() == 0)
        return view;
    const int prompt = trace->promptTokens();
    view.token = std::min(selection.token->position, trace->tokenCount() - 1);
    view.step = view.token - prompt;
    if (view.step < 0) {
        view.step = -1;
        view.query = view.token;
    } else {
        view.query = trace->steps[static_cast<std::size_t>(view.step)]->query;
    }
    view.row = rows.row(*trace, { selection.layer, selection.head, view.query });
    return view;
}

} // namespace sinkscope::app
