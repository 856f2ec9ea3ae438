// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/tag_study.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
#include <utility>

namespace sinkscope::app {

namespace {

std::span<const float> rowOf(const analysis::RowMatrix& rows, int row)
{
    const auto width = static_cast<std::size_t>(rows.columns);
    return std::span(rows.values).subspan(static_cast<std::size_t>(row) * width, width);
}

double dot(std::span<const float> row, const std::vector<float>& axis)
{
    return row.size() == axis.size() ? std::inner_product(row.begin(), row.end(), axis.begin(), 0.0)
                                     : 0;
}

/// Where the origin of an axis lies: component of a row minus its place.
double originOf(const std::vector<float>& places, const std::vector<float>& axis,
    const analysis::RowMatrix& rows)
{
    for (std::size_t row = 0; row < places.size(); ++row) {
        if (std::isfinite(places[row]))
            return dot(rowOf(rows, static_cast<int>(row)), axis) - static_cast<double>(places[row]);
    }
    return 0;
}

analysis::Result<analysis::CatchTag> studyOf(
    const Trace& trace, int layer, int head, const std::stop_token& stop)
{
    analysis::CatchRequest request;
    request.layer = layer;
    request.head = head;
    return analysis::catchTag(trace, request, stop);
}

/// Leaves in `study` the head whose tags explain most; the first of equals.
void chooseHead(TagStudy& study, const Trace& trace, const std::stop_token& stop,
    const BackgroundJob::Progress& progress)
{
    double most = -1;
    const int heads = trace.info.shape.heads;
    for (int head = 0; head < heads && !stop.stop_requested(); ++head) {
        auto found = studyOf(trace, study.question.layer, head, stop);
        const double share = found ? found->varianceExplained.value_or(0) : -1;
        if (head == 0 || share > most) {
            most = share;
            study.head = head;
            study.found = std::move(found);
        }
        progress(static_cast<double>(head + 1) / heads);
    }
    if (stop.stop_requested())
        study.found = analysis::Result<analysis::CatchTag>::stopped();
}

} // namespace

analysis::Projection placedOn(const analysis::Projection& projection,
    const analysis::RowMatrix& origin, const analysis::RowMatrix& rows)
{
    analysis::Projection placed;
    placed.axes = projection.axes;
    const double originX = originOf(projection.x, projection.axes[0], origin);
    const double originY = originOf(projection.y, projection.axes[1], origin);
    for (int row = 0; row < rows.rows; ++row) {
        const std::span<const float> values = rowOf(rows, row);
        const bool finite = std::all_of(
            values.begin(), values.end(), [](float value) { return std::isfinite(value); });
        const auto none = std::numeric_limits<float>::quiet_NaN();
        placed.x.push_back(
            finite ? static_cast<float>(dot(values, projection.axes[0]) - originX) : none);
        placed.y.push_back(
            finite ? static_cast<float>(dot(values, projection.axes[1]) - originY) : none);
        placed.leftOut += finite ? 0 : 1;
    }
    return placed;
}

TagStudy tagStudy(const Trace& trace, const TagQuestion& question, const std::stop_token& stop,
    const BackgroundJob::Progress& progress)
{
    TagStudy study;
    study.question = question;
    study.head = std::max(0, question.head);
    if (question.head < 0)
        chooseHead(study, trace, stop, progress);
    else
        study.found = studyOf(trace, question.layer, question.head, stop);
    if (!study.found || stop.stop_requested())
        return study;
    const analysis::CatchTag& found = *study.found;
    const analysis::RowMatrix outputs { found.outputs, found.rows, found.headSize };
    study.outputs = analysis::project(outputs);
    study.withoutTags = placedOn(
        study.outputs, outputs, { analysis::outputsWithoutTag(found), found.rows, found.headSize });
    return study;
}

} // namespace sinkscope::app
