// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/catch_tag.h"
#include "analysis/result.h"
#include "trace/trace.h"

#include <optional>
#include <stop_token>
#include <vector>

/// The release of a tag (arXiv 2502.00919): once a head has written the tag of a sink into the
/// residuals of the tokens it caught, how long can they be told apart by it? The tag is the sink's
/// value through the head's part of the output projection (PrefillRecord::tagDirections), and
///   cosine(ℓ', i) = h_i^ℓ' · tag / (‖h_i^ℓ'‖ ‖tag‖)
/// for the residual h^ℓ' entering each layer ℓ' from the head's own, which the tag has not reached
/// yet, to that leaving the last.
namespace sinkscope::analysis {

/// Which tag: a head, and a slot of PrefillRecord::tagTokens of its layer.
struct TagPlace {
    int layer = 0;
    int head = 0;
    int slot = 0;

    bool operator==(const TagPlace&) const = default;
};

/// Slot of a sink token in a layer; nullopt when its tag was not kept.
std::optional<int> tagSlot(const Trace& trace, int layer, int token);

/// Tokens that a sink caught, and others that it could have caught.
struct TokenGroups {
    std::vector<int> caught;
    std::vector<int> others;
};

/// The groups of a sink token: of the tokens after it, those it caught in this head and the rest.
/// Sinks of the head and rows that are no numbers are in neither.
TokenGroups groupsOf(const CatchTag& found, int sinkToken, double threshold = 0.2);

struct GroupCosine {
    int count = 0; ///< Tokens of the group whose cosine exists.
    double mean = 0;
    double deviation = 0; ///< Sample standard deviation; 0 for fewer than two.
};

struct ReleaseLayer {
    int layer = 0; ///< Residual entering it.
    GroupCosine caught;
    GroupCosine others;
    /// (mean of caught − mean of others) / pooled standard deviation; 0 where that is undefined: an
    /// empty group, fewer than three tokens, or no spread.
    double separation = 0;
};

struct TagRelease {
    int token = 0; ///< The sink.
    int firstLayer = 0;
    int tokens = 0; ///< Of prompt and answer.
    /// [layers, tokens] from firstLayer on; NaN where a residual is missing, zero or no number.
    std::vector<float> cosines;
    std::vector<ReleaseLayer> layers;
};

/// Reads every residual of those layers once, 4 GB of memory traffic for 8k tokens of 28 layers ×
/// 3584 numbers: use a worker for long prompts. Stops between layers. Missing for a tag that is not
/// there and without captured residuals. Groups may hold any tokens; those out of range count as
/// missing.
Result<TagRelease> tagRelease(const Trace& trace, const TagPlace& place, const TokenGroups& groups,
    const std::stop_token& stop = {});

} // namespace sinkscope::analysis
