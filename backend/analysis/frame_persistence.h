// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <vector>

namespace sinkscope::analysis {

/// How steadily a place of the picture is a sink over the frames, one number per prompt token.
/// Of the frames of the same medium and grid that have a cell at the token's row and
/// column, the share in which a token of that cell stands out: φ ≥ 20 where φ was captured, else
/// boost ≥ 10. NaN for all other tokens; empty without two such frames.
std::vector<float> framePersistence(const Trace& trace, int layer);

} // namespace sinkscope::analysis
