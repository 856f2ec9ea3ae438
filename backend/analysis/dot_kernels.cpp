// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/dot_kernels.h"

#include "analysis/vector_types.h"
#include "trace/half.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace sinkscope::analysis {

namespace {

constexpr int tile = 4; ///< Keys and queries that are multiplied together.
constexpr int keysAhead = 8; ///< Asked from memory before they are needed; may lie past the end.

SINKSCOPE_INLINE void load(Floats& to, const float* from) { std::memcpy(&to, from, sizeof to); }

SINKSCOPE_INLINE QuarterFloats folded(const Floats& sums)
{
    HalfFloats halves[2];
    std::memcpy(halves, &sums, sizeof halves);
    halves[0] += halves[1];
    QuarterFloats quarters[2];
    std::memcpy(quarters, halves, sizeof quarters);
    return quarters[0] + quarters[1];
}

/// Lane i is the sum over the lanes of sums[i · step].
SINKSCOPE_INLINE QuarterFloats sumsOf(const Floats* sums, int step)
{
    const QuarterFloats a = folded(sums[0]);
    const QuarterFloats b = folded(sums[step]);
    const QuarterFloats c = folded(sums[2 * step]);
    const QuarterFloats d = folded(sums[3 * step]);
    const QuarterFloats low =
        __builtin_shufflevector(a, b, 0, 2, 4, 6) + __builtin_shufflevector(a, b, 1, 3, 5, 7);
    const QuarterFloats high =
        __builtin_shufflevector(c, d, 0, 2, 4, 6) + __builtin_shufflevector(c, d, 1, 3, 5, 7);
    return __builtin_shufflevector(low, high, 0, 2, 4, 6)
        + __builtin_shufflevector(low, high, 1, 3, 5, 7);
}

/// Whole vectors of up to four keys times `width` queries; the last key stands for missing ones.
/// All indices are constants, which keeps the sums in registers.
template <int width, int... i>
SINKSCOPE_INLINE void dotTile(
    const DotInput& in, float* out, std::int64_t stride, std::integer_sequence<int, i...>)
{
    const int last = in.count - 1;
    const float* rows[tile] = { in.keys, in.keys + std::min(1, last) * in.size,
        in.keys + std::min(2, last) * in.size, in.keys + std::min(3, last) * in.size };
    const int whole = in.size - in.size % lanes;
    Floats sums[] = { (static_cast<void>(i), Floats {})... };
    for (int j = 0; j < whole; j += lanes) {
        Floats keys[tile];
        Floats queries[width];
        ((i % width == 0 ? load(keys[i / width], rows[i / width] + j) : void()), ...);
        ((i % width == 0 ? __builtin_prefetch(rows[i / width] + keysAhead * in.size + j) : void()),
            ...);
        ((i < width ? load(queries[i % width], in.queries + i % width * in.size + j) : void()),
            ...);
        ((sums[i] += keys[i / width] * queries[i % width]), ...);
    }
    const std::size_t bytes = static_cast<std::size_t>(std::min(in.count, tile)) * sizeof(float);
#pragma GCC unroll 4
    for (int q = 0; q < width; ++q) {
        const QuarterFloats row = sumsOf(sums + q, width);
        std::memcpy(out + q * stride, &row, bytes);
    }
}

template <int width>
SINKSCOPE_INLINE void dotTile(const DotInput& in, float* out, std::int64_t stride)
{
    dotTile<width>(in, out, stride, std::make_integer_sequence<int, tile * width>());
}

/// What tiles leave out: the elements after the last whole vector.
SINKSCOPE_INLINE void addRest(const DotInput& in, float* out, std::int64_t stride)
{
    for (int j = in.size - in.size % lanes; j < in.size; ++j) {
        for (int q = 0; q < in.queryCount; ++q) {
            for (int key = 0; key < in.count; ++key)
                out[q * stride + key] += in.keys[key * in.size + j] * in.queries[q * in.size + j];
        }
    }
}

} // namespace

SINKSCOPE_CLONES
void dotRows(const DotInput& in, float* out, std::int64_t stride)
{
    DotInput part = in;
    for (int key = 0; key < in.count; key += tile, part.keys += tile * in.size) {
        part.count = in.count - key;
        part.queries = in.queries;
        for (int q = 0; q < in.queryCount; q += tile, part.queries += tile * in.size) {
            float* to = out + q * stride + key;
            switch (in.queryCount - q) {
            case 1:
                dotTile<1>(part, to, stride);
                break;
            case 2:
                dotTile<2>(part, to, stride);
                break;
            case 3:
                dotTile<3>(part, to, stride);
                break;
            default:
                dotTile<tile>(part, to, stride);
            }
        }
    }
    addRest(in, out, stride);
}

SINKSCOPE_CLONES
void widenBfloat16(const std::uint16_t* in, std::int64_t count, float* out)
{
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        Shorts narrow;
        std::memcpy(&narrow, in + i, sizeof narrow);
        const Words wide = __builtin_convertvector(narrow, Words) << 16;
        std::memcpy(out + i, &wide, sizeof wide);
    }
    for (; i < count; ++i)
        out[i] = floatFromBfloat16(in[i]);
}

SINKSCOPE_CLONES
void widenHalf(const std::uint16_t* in, std::int64_t count, float* out)
{
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        Shorts narrow;
        std::memcpy(&narrow, in + i, sizeof narrow);
        const Words bits = __builtin_convertvector(narrow, Words);
        const Words shifted = (bits & 0x7fffu) << 13;
        Floats scaled;
        std::memcpy(&scaled, &shifted, sizeof scaled);
        // Moves the exponent's bias from 15 to 127 and normalises subnormals.
        scaled *= 0x1p112f;
        Words wide;
        std::memcpy(&wide, &scaled, sizeof wide);
        const Words special = reinterpret_cast<Words>((bits & 0x7c00u) == 0x7c00u) & 0x7f800000u;
        wide |= special | ((bits & 0x8000u) << 16);
        std::memcpy(out + i, &wide, sizeof wide);
    }
    for (; i < count; ++i)
        out[i] = floatFromHalf(in[i]);
}

} // namespace sinkscope::analysis
