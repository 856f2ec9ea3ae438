// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/frame_report.h"

#include "analysis/overlay_grid.h"
#include "analysis/trace_access.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <cmath>

namespace sinkscope::analysis {

namespace {

FrameShares sharesOf(const Layout& layout, std::span<const float> row, double anchorShare)
{
    FrameShares shares;
    shares.mass = frameMass(layout, row);
    for (const double mass : shares.mass)
        shares.total += mass;
    shares.share.assign(shares.mass.size(), 0.0);
    if (shares.mass.empty() || shares.total <= 0)
        return shares;
    double entropy = 0;
    for (std::size_t frame = 0; frame < shares.mass.size(); ++frame) {
        const double share = shares.mass[frame] / shares.total;
        shares.share[frame] = share;
        entropy -= share > 0 ? share * std::log(share) : 0.0;
    }
    const auto top = std::max_element(shares.share.begin(), shares.share.end());
    shares.anchorShare = *top;
    if (*top > anchorShare)
        shares.anchor = static_cast<int>(top - shares.share.begin());
    if (shares.mass.size() > 1) {
        const double even = std::log(static_cast<double>(shares.mass.size()));
        shares.entropy = std::clamp(entropy / even, 0.0, 1.0);
        shares.collapse = 1 - *shares.entropy;
    }
    return shares;
}

} // namespace

FrameReport frameReport(const Layout& layout, std::span<const float> row,
    std::span<const int> sinks, double anchorShare)
{
    FrameReport report;
    if (layout.frames.empty()) {
        report.missing = QT_TRANSLATE_NOOP("analysis", "The prompt has no frames.");
        return report;
    }
    std::vector<float> values(row.begin(), row.end());
    for (float& value : values) {
        report.skipped += std::isfinite(value) ? 0 : 1;
        value = std::isfinite(value) ? value : 0.0f;
    }
    report.all = sharesOf(layout, values, anchorShare);
    for (const int sink : sinks) {
        if (sink < 0 || sink >= layout.tokenCount() || index(sink) >= values.size())
            continue;
        if (layout.tokens[index(sink)].kind == TokenKind::Vision)
            report.sinkMass += static_cast<double>(values[index(sink)]);
        values[index(sink)] = 0;
    }
    report.withoutSinks = sharesOf(layout, values, anchorShare);
    if (report.all.total <= 0)
        report.missing = QT_TRANSLATE_NOOP("analysis", "This row gives no attention to any frame.");
    return report;
}

std::vector<float> promptMeanRow(const Trace& trace, int layer, int head)
{
    if (!isHead(trace, layer, std::max(0, head)))
        return {};
    const bool asks = queryCount(trace, TokenKind::Question) > 0;
    const auto kind = asks ? std::optional(TokenKind::Question) : std::nullopt;
    const Received received(trace, kind);
    const int queries = queryCount(trace, kind);
    if (!received.available() || queries == 0)
        return {};
    const int first = std::max(0, head);
    const int last = head < 0 ? trace.info.shape.heads - 1 : head;
    std::vector<float> mean(index(trace.promptTokens()), 0.0f);
    for (int one = first; one <= last; ++one) {
        const std::vector<double> sums = received.row(layer, one);
        for (std::size_t key = 0; key < mean.size(); ++key)
            mean[key] += static_cast<float>(sums[key] / queries / (last - first + 1));
    }
    return mean;
}

std::vector<FrameReport> frameReports(
    const Trace& trace, const std::vector<std::vector<int>>& sinks, double anchorShare)
{
    std::vector<FrameReport> reports;
    for (int layer = 0; layer < trace.info.shape.layers; ++layer) {
        const std::vector<float> row = promptMeanRow(trace, layer);
        if (row.empty())
            return {};
        const bool given = index(layer) < sinks.size();
        reports.push_back(frameReport(*trace.layout, row,
            given ? std::span<const int>(sinks[index(layer)]) : std::span<const int>(),
            anchorShare));
    }
    return reports;
}

} // namespace sinkscope::analysis
