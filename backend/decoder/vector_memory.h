// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/vector_types.h"
#include "trace/half.h"

#include <ATen/ATen.h>

#include <cstring>

/// Vectors of floats from and to memory of either compute type, for kernels with clones.
namespace sinkscope::decoder {

using analysis::Floats;
using analysis::Integers;
using analysis::lanes;
using analysis::Shorts;
using analysis::Words;

SINKSCOPE_INLINE void loadVector(Floats& to, const float* from)
{
    std::memcpy(&to, from, sizeof to);
}

SINKSCOPE_INLINE void loadVector(Floats& to, const at::BFloat16* from)
{
    Shorts bits;
    std::memcpy(&bits, from, sizeof bits);
    const Words wide = __builtin_convertvector(bits, Words) << 16;
    std::memcpy(&to, &wide, sizeof to);
}

SINKSCOPE_INLINE void storeVector(float* to, const Floats& from)
{
    std::memcpy(to, &from, sizeof from);
}

/// Nearest, ties to even, as bfloat16FromFloat.
SINKSCOPE_INLINE void storeVector(at::BFloat16* to, const Floats& from)
{
    Words bits;
    std::memcpy(&bits, &from, sizeof bits);
    const Words rounded = (bits + 0x7fffu + ((bits >> 16) & 1u)) >> 16;
    const Words quiet = (bits >> 16) | 0x40u;
    const Integers number = from == from;
    const Shorts result = __builtin_convertvector(number ? rounded : quiet, Shorts);
    std::memcpy(to, &result, sizeof result);
}

/// Fewer than a vector's elements; the rest reads as zero.
template <typename Element>
SINKSCOPE_INLINE void loadPart(Floats& to, const Element* from, std::int64_t count)
{
    Element part[lanes] = {};
    std::memcpy(static_cast<void*>(part), from, static_cast<std::size_t>(count) * sizeof(Element));
    loadVector(to, part);
}

template <typename Element>
SINKSCOPE_INLINE void storePart(Element* to, const Floats& from, std::int64_t count)
{
    Element part[lanes];
    storeVector(part, from);
    std::memcpy(static_cast<void*>(to), part, static_cast<std::size_t>(count) * sizeof(Element));
}

} // namespace sinkscope::decoder
