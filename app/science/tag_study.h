// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/catch_tag.h"
#include "analysis/projection.h"
#include "app/background_job.h"
#include "trace/trace.h"

#include <vector>

namespace sinkscope::app {

/// What a tag study is about. `head` −1: of the layer's heads the one whose tags explain most.
struct TagQuestion {
    int layer = 0;
    int head = -1;

    bool operator==(const TagQuestion&) const = default;
};

/// Catch and tag of one head, with its outputs on the plane of their principal components.
struct TagStudy {
    TagQuestion question;
    int head = 0; ///< The one studied.
    analysis::Result<analysis::CatchTag> found;
    analysis::Projection outputs; ///< One row per row of `found`.
    /// The outputs without the part of the tags, on the same axes about the same origin.
    analysis::Projection withoutTags;
};

/// Takes as long as analysis::catchTag, for every head of the layer when none is given; meant for a
/// worker. Stopped: neither a value nor a reason.
TagStudy tagStudy(const Trace& trace, const TagQuestion& question, const std::stop_token& stop,
    const BackgroundJob::Progress& progress);

/// Rows placed on the axes of `projection`, which was made of the rows `origin`.
analysis::Projection placedOn(const analysis::Projection& projection,
    const analysis::RowMatrix& origin, const analysis::RowMatrix& rows);

} // namespace sinkscope::app
