// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/decoder.h"
#include "trace/trace.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace sinkscope::engine {

/// D_sink of a model, with what speaks for it.
struct SinkCalibration {
    std::vector<int> channels; ///< Ascending.
    /// The channels and the next strongest ones, by the median over the layers.
    std::vector<ChannelEvidence> evidence;
    bool standsOut = false; ///< False: no channel does; the two strongest were taken.
    double seconds = 0; ///< What finding them took.
};

/// Finds D_sink of a decoder from one short prompt. The sink token is that of the first
/// `primaryCandidates` with the largest L2 norm averaged over the layers. A channel d stands out in
/// a layer when |x[d]|/RMS(x) of that token is at least min(20, √D/2): VAR's τ, or, where the
/// residual is too narrow for φ to reach it, a quarter of the token's energy. D_sink are the
/// channels that stand out in more than half of the layers; when there is none, the two with the
/// largest median over the layers. `watch` is called before every layer.
SinkCalibration calibrateSinkDimensions(const decoder::Decoder& decoder,
    const std::vector<std::int32_t>& promptIds, const std::function<void(int)>& watch);

} // namespace sinkscope::engine
