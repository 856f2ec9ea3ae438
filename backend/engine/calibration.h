// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/decoder.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace sinkscope::engine {

/// Finds D_sink of a decoder from one short prompt: channels d whose |x[d]|/RMS(x) at the first
/// token is at least τ = 20 in more than half of the layers; when there is none, the two channels
/// with the largest median over the layers. Ascending. `watch` is called before every layer.
std::vector<int> calibrateSinkDimensions(const decoder::Decoder& decoder,
    const std::vector<std::int32_t>& promptIds, const std::function<void(int)>& watch);

} // namespace sinkscope::engine
