// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// The inner loop of OutRo's rotation on the CPU: one pass over a head's output to find the angle,
/// one to turn it. Pure functions; memory belongs to the caller.
namespace sinkscope::decoder {

// Floors of the divisions, as published; the second is the usual one of a normalised cosine.
inline constexpr double rotationDivisionFloor = 1e-8;
inline constexpr double rotationNormFloor = 1e-12;

/// SinkRotation in the arithmetic of the kernel.
struct HeadRotation {
    float gamma = 0;
    float temperature = 1;
    bool rescale = true;
};

/// v_sink of one key head.
struct SinkDirection {
    const float* value = nullptr;
    float squares = 0; ///< ‖v‖².
};

/// Σ x², in sixteen partial sums.
float squareSum(const float* values, std::int64_t size);

/// Turns one head output of `size` numbers toward v, in place; see rotateTowardSink. Returns
/// whether it did: heads with cos ≤ 0 stay as they are.
bool turnHead(
    float* output, std::int64_t size, const SinkDirection& sink, const HeadRotation& rotation);

/// Rounds to bfloat16, nearest, ties to even. No NaN whose fraction is all ones.
void narrowToBfloat16(const float* in, std::int64_t count, std::uint16_t* out);

} // namespace sinkscope::decoder
