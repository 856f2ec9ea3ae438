// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/half.h"

#include <cstddef>
#include <cstdint>
#include <span>

/// Conversions between 32-bit floats and the two 16-bit formats of checkpoints, for whole rows.
namespace sinkscope::io {

using sinkscope::bfloat16FromFloat;
using sinkscope::floatFromBfloat16;
using sinkscope::floatFromHalf;
using sinkscope::halfFromFloat;

/// `out[i] = bfloat16(in[i])`; both spans have the same length (checked by the caller).
inline void bfloat16FromFloats(std::span<const float> in, std::span<std::uint16_t> out)
{
    for (std::size_t i = 0; i < in.size(); ++i)
        out[i] = bfloat16FromFloat(in[i]);
}

} // namespace sinkscope::io
