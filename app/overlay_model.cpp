// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overlay_model.h"

#include "analysis/overlay_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace sinkscope::app {

namespace {

/// What the display makes of sinks and of the other values.
struct Treatment {
    SinkDisplay sinks = SinkDisplay::Ringed;
    SinkRemoval removal = SinkRemoval::Hide;
    float factor = 1; ///< On values that are no sinks.
};

Treatment treatmentOf(const ArmView& view, SinkDisplay sinks, SinkRemoval removal)
{
    Treatment treatment { sinks, removal, 1 };
    const bool scaled = sinks == SinkDisplay::Removed && removal == SinkRemoval::Renormalise;
    const double rest = 1 - sinkShare(view);
    if (scaled && !view.reversed && view.map != EvidenceMap::Similarity && rest > 1e-6)
        treatment.factor = static_cast<float>(1 / rest);
    return treatment;
}

widgets::OverlayCell cellOf(const ArmView& view, int token, const Treatment& treatment)
{
    const VisionCell& source = *view.trace->layout->cellOf(token);
    widgets::OverlayCell cell;
    const PixelBox& box = source.box;
    cell.box = QRectF(QPointF(static_cast<double>(box.left), static_cast<double>(box.top)),
        QPointF(static_cast<double>(box.right), static_cast<double>(box.bottom)));
    cell.token = token;
    cell.row = source.row;
    cell.column = source.column;
    const bool sink = view.isSink(token);
    cell.artifact = view.isArtifact(token);
    const bool removed = sink && treatment.sinks == SinkDisplay::Removed;
    cell.sink = sink && treatment.sinks == SinkDisplay::Ringed;
    cell.aside = removed;
    // Keys after the row's query are hidden from it: no value rather than 0.
    cell.value = removed && treatment.removal != SinkRemoval::Keep
        ? std::numeric_limits<float>::quiet_NaN()
        : view.valueOf(token) * (sink ? 1.0f : treatment.factor);
    return cell;
}

/// Vision tokens are spread evenly over the frames, or nearly so.
void reserveCells(std::vector<widgets::FrameOverlay>& overlays, std::size_t cells)
{
    for (widgets::FrameOverlay& overlay : overlays)
        overlay.cells.reserve(cells / overlays.size() + 1);
}

} // namespace

std::vector<widgets::FrameOverlay> frameOverlays(
    const ArmView& view, SinkDisplay sinks, SinkRemoval removal)
{
    std::vector<widgets::FrameOverlay> overlays;
    if (!view)
        return overlays;
    const Layout& layout = *view.trace->layout;
    overlays.resize(layout.frames.size());
    for (std::size_t i = 0; i < overlays.size(); ++i) {
        const FrameInfo& frame = layout.frames[i];
        overlays[i].frameSize = QSize(frame.width, frame.height);
        overlays[i].rows = frame.gridRows;
        overlays[i].columns = frame.gridColumns;
    }
    if (!view.values())
        return overlays;
    const Treatment treatment = treatmentOf(view, sinks, removal);
    reserveCells(overlays, layout.cells.size());
    for (int token = 0; token < layout.tokenCount(); ++token) {
        const VisionCell* cell = layout.cellOf(token);
        if (!cell)
            continue;
        const int last = std::min(cell->lastFrame, static_cast<int>(overlays.size()) - 1);
        for (int frame = std::max(0, cell->firstFrame); frame <= last; ++frame)
            overlays[static_cast<std::size_t>(frame)].cells.push_back(
                cellOf(view, token, treatment));
    }
    return overlays;
}

bool ArmOverlays::show(const ArmView& view, SinkDisplay sinks, SinkRemoval removal)
{
    if (view.trace == m_view.trace && view.values() == m_view.values() && view.sinks == m_view.sinks
        && view.artifacts == m_view.artifacts && sinks == m_sinks && removal == m_removal)
        return false;
    m_frames = frameOverlays(view, sinks, removal);
    m_view = view;
    m_sinks = sinks;
    m_removal = removal;
    return true;
}

widgets::ValueRange overlayRange(const std::vector<widgets::FrameOverlay>& baseline,
    const std::vector<widgets::FrameOverlay>& variant, const ViewOptions& options)
{
    if (options.lockedMaximum)
        return { 0, *options.lockedMaximum };
    double maximum = 0;
    for (const auto* overlays : { &baseline, &variant })
        for (const widgets::FrameOverlay& overlay : *overlays)
            for (const widgets::OverlayCell& cell : overlay.cells)
                if (!cell.aside && std::isfinite(cell.value))
                    maximum = std::max(maximum, static_cast<double>(cell.value));
    return { 0, maximum > 0 ? maximum : 1 };
}

std::shared_ptr<const widgets::ScaleCurve> overlayCurve(
    const std::vector<widgets::FrameOverlay>& baseline,
    const std::vector<widgets::FrameOverlay>& variant, widgets::ScaleKind kind,
    const widgets::ValueRange& range)
{
    std::vector<float> values;
    if (kind == widgets::ScaleKind::Percentile)
        for (const auto* overlays : { &baseline, &variant })
            for (const widgets::FrameOverlay& overlay : *overlays)
                for (const widgets::OverlayCell& cell : overlay.cells)
                    if (!cell.aside)
                        values.push_back(cell.value);
    return widgets::ScaleCurve::make(kind, range, std::move(values));
}

widgets::OverlayStyle overlayStyle(const ViewOptions& options, const widgets::ValueRange& range)
{
    widgets::OverlayStyle style;
    style.map = options.colourMap;
    style.range = range;
    style.visible = options.overlayVisible;
    style.smooth = options.smooth;
    style.rings = options.sinks == SinkDisplay::Ringed;
    style.artifacts = options.artifacts;
    style.opacity = options.opacity;
    return style;
}

std::vector<double> frameShares(const ArmView& view)
{
    if (!view || !view.values())
        return {};
    std::vector<float> values = *view.values();
    std::replace_if(
        values.begin(), values.end(), [](float value) { return std::isnan(value); }, 0.0f);
    return analysis::frameMass(*view.trace->layout, values);
}

double sinkShare(const ArmView& view)
{
    double sum = 0;
    for (const int token : view.sinks)
        sum += static_cast<double>(view.attentionOn(token));
    return sum;
}

double visionShare(const ArmView& view)
{
    if (!view || !view.row)
        return 0;
    double sum = 0;
    const Layout& layout = *view.trace->layout;
    const int end = std::min(layout.tokenCount(), static_cast<int>(view.row->size()));
    for (int token = 0; token < end; ++token)
        if (layout.tokens[static_cast<std::size_t>(token)].kind == TokenKind::Vision)
            sum += static_cast<double>((*view.row)[static_cast<std::size_t>(token)]);
    return sum;
}

} // namespace sinkscope::app
