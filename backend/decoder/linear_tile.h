// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/linear_levels.h"

#include <algorithm>
#include <cstring>
#include <utility>

/// The loops over tiles of rows × outputs, for a file that defines SINKSCOPE_TARGET, the attribute
/// with the instructions of its level, before it includes this. A Level has
///   Sums      vector of F32 partial sums   zero()
///   Operand   numbers of a row or weight   load<phase>(pointer), loadPart<phase>(…, count): rest 0
///   step      numbers that all `phases` of loads together take
///   add(Sums&, Operand, Operand)           totals(Sums × 4): their sums, in order
///   maxRows   rows of a tile
/// Every output has one Sums of its own, filled from k = 0 on in all tile shapes; that makes its
/// bits independent of the tile.
#define SINKSCOPE_TILE SINKSCOPE_TARGET __attribute__((always_inline)) inline

namespace sinkscope::decoder {

namespace {

struct Bf16 {
    std::uint16_t bits;
};

using Quad = float __attribute__((vector_size(16)));
using QuadBits = std::uint32_t __attribute__((vector_size(16)));
constexpr int quad = 4;

/// Where a tile reads and writes.
template <typename Weight, typename Input> struct TilePlace {
    const Input* rows;
    std::int64_t rowStride;
    const Weight* weight;
    std::int64_t size;
    std::int64_t outputs; ///< That exist from `weight` on; a tile may cover more.
    const float* scale; ///< Of the first of them; null: none.
    const Input* bias;
    Input* out;
    std::int64_t outStride;
};

SINKSCOPE_TILE void widen(Quad& to, const float* from, std::size_t count)
{
    std::memcpy(&to, from, count * sizeof(float));
}

SINKSCOPE_TILE void widen(Quad& to, const Bf16* from, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        const auto bits = static_cast<std::uint32_t>(from[i].bits) << 16;
        std::memcpy(reinterpret_cast<char*>(&to) + i * sizeof bits, &bits, sizeof bits);
    }
}

SINKSCOPE_TILE void store(float* to, const Quad& values, std::size_t count)
{
    if (count == quad)
        std::memcpy(to, &values, sizeof values);
    else
        std::memcpy(to, &values, count * sizeof(float));
}

/// To nearest, ties to even; NaN stays NaN.
SINKSCOPE_TILE void store(Bf16* to, const Quad& values, std::size_t count)
{
    QuadBits bits;
    std::memcpy(&bits, &values, sizeof bits);
    const QuadBits rounded = (bits + 0x7fffU + ((bits >> 16) & 1U)) >> 16;
    const QuadBits kept = (bits >> 16) | 0x40U;
    const QuadBits isNan = reinterpret_cast<QuadBits>((bits & 0x7fffffffU) > 0x7f800000U);
    const QuadBits result = (kept & isNan) | (rounded & ~isNan);
    for (std::size_t i = 0; i < count; ++i)
        to[i].bits = static_cast<std::uint16_t>(result[i]);
}

template <typename Weight, typename Input>
SINKSCOPE_TILE void finish(
    const TilePlace<Weight, Input>& place, std::int64_t row, std::int64_t output, Quad totals)
{
    const auto count =
        static_cast<std::size_t>(std::min<std::int64_t>(quad, place.outputs - output));
    Quad factor {};
    Quad bias {};
    if (place.scale) {
        widen(factor, place.scale + output, count);
        totals *= factor;
    }
    if (place.bias) {
        widen(bias, place.bias + output, count);
        totals += bias;
    }
    store(place.out + row * place.outStride + output, totals, count);
}

/// Products of one phase of the numbers from k on; `part` of them where no whole step is left.
template <typename Level, int rows, int outputs, int phase, bool part, typename Weight,
    typename Input, int... i>
SINKSCOPE_TILE void addStep(typename Level::Sums* sums, const TilePlace<Weight, Input>& place,
    const Weight* const* weights, std::int64_t k, std::integer_sequence<int, i...>)
{
    const int left = static_cast<int>(place.size - k);
    typename Level::Operand x[rows];
    typename Level::Operand w[outputs];
    if constexpr (part) {
        ((i < rows ? Level::template loadPart<phase>(
              x[i % rows], place.rows + i % rows * place.rowStride + k, left)
                   : void()),
            ...);
        ((i < outputs
                 ? Level::template loadPart<phase>(w[i % outputs], weights[i % outputs] + k, left)
                 : void()),
            ...);
    } else {
        ((i < rows ? Level::template load<phase>(
              x[i % rows], place.rows + i % rows * place.rowStride + k)
                   : void()),
            ...);
        ((i < outputs ? Level::template load<phase>(w[i % outputs], weights[i % outputs] + k)
                      : void()),
            ...);
    }
    (Level::add(sums[i], x[i / outputs], w[i % outputs]), ...);
    if constexpr (phase + 1 < Level::phases)
        addStep<Level, rows, outputs, phase + 1, part>(
            sums, place, weights, k, std::integer_sequence<int, i...>());
}

template <typename Level, int rows, int outputs, typename Weight, typename Input, int... i>
SINKSCOPE_TILE void runTile(
    const TilePlace<Weight, Input>& place, std::integer_sequence<int, i...> all)
{
    // Tiles of many rows use a weight several times before the next tile's: it waits in L2.
    constexpr int nearness = rows > 3 && sizeof(Weight) > 1 ? 2 : 3;
    const std::int64_t last = place.outputs - 1;
    // The last weight stands for missing ones.
    const Weight* const weights[outputs * rows] = { (
        place.weight + std::min<std::int64_t>(i % outputs, last) * place.size)... };
    typename Level::Sums sums[] = { (static_cast<void>(i), Level::zero())... };
    const std::int64_t whole = place.size - place.size % Level::step;
    for (std::int64_t k = 0; k < whole; k += Level::step) {
        // The weights of the next tile, at the same place; may lie past the end.
        ((i < outputs
                 ? __builtin_prefetch(weights[i % outputs] + k + outputs * place.size, 0, nearness)
                 : void()),
            ...);
        addStep<Level, rows, outputs, 0, false>(sums, place, weights, k, all);
    }
    if (whole < place.size)
        addStep<Level, rows, outputs, 0, true>(sums, place, weights, whole, all);
    for (int row = 0; row < rows; ++row) {
        for (int n = 0; n < outputs; n += quad) {
            if (n < place.outputs)
                finish(place, row, n, Level::totals(sums + row * outputs + n));
        }
    }
}

template <typename Level, int rows, int outputs, typename Weight, typename Input>
SINKSCOPE_TARGET __attribute__((noinline)) void tile(const TilePlace<Weight, Input>& place)
{
    runTile<Level, rows, outputs>(place, std::make_integer_sequence<int, rows * outputs>());
}

} // namespace

} // namespace sinkscope::decoder
