// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/linear_tile.h"

/// Walks a range of outputs in tiles; see linear_tile.h.
namespace sinkscope::decoder {

namespace {

/// With few rows a tile is wide in outputs: the processor needs about eight independent sums.
constexpr int wideTile = 8;
/// Rows that are reused for every tile of outputs should stay in half of a usual L2 cache.
constexpr std::int64_t rowBytes = std::int64_t { 768 } << 10;

/// Rows of the next tile: no tile of one or two rows after tiles of `most`.
inline std::int64_t tileRows(std::int64_t left, std::int64_t most)
{
    if (left <= most)
        return left;
    return left < 2 * most ? (left + 1) / 2 : most;
}

template <typename Level, typename Weight, typename Input>
SINKSCOPE_TARGET void runWide(const TilePlace<Weight, Input>& place, std::int64_t rows)
{
    if (rows == 1)
        tile<Level, 1, wideTile>(place);
    else if (rows == 2)
        tile<Level, 2, wideTile>(place);
    else
        tile<Level, 3, wideTile>(place);
}

template <typename Level, typename Weight, typename Input>
SINKSCOPE_TARGET void runTall(const TilePlace<Weight, Input>& place, std::int64_t rows)
{
    switch (rows) {
    case 1:
        return tile<Level, 1, quad>(place);
    case 2:
        return tile<Level, 2, quad>(place);
    case 3:
        return tile<Level, 3, quad>(place);
    case 4:
        if constexpr (Level::maxRows >= 4)
            return tile<Level, 4, quad>(place);
        break;
    case 5:
        if constexpr (Level::maxRows >= 5)
            return tile<Level, 5, quad>(place);
        break;
    default:
        if constexpr (Level::maxRows >= 6)
            return tile<Level, 6, quad>(place);
    }
}

template <typename Level, typename Weight, typename Input>
SINKSCOPE_TARGET void runBlock(TilePlace<Weight, Input> place, std::int64_t count)
{
    const bool wide = Level::wideRows >= count;
    const std::int64_t width = wide ? wideTile : quad;
    const TilePlace<Weight, Input> top = place;
    for (std::int64_t n = 0; n < top.outputs; n += width) {
        place.weight = top.weight + n * top.size;
        place.outputs = top.outputs - n;
        place.scale = top.scale ? top.scale + n : nullptr;
        place.bias = top.bias ? top.bias + n : nullptr;
        place.rows = top.rows;
        place.out = top.out + n;
        if (wide) {
            runWide<Level>(place, count);
            continue;
        }
        for (std::int64_t row = 0; row < count;) {
            const std::int64_t rows = tileRows(count - row, Level::maxRows);
            place.rows = top.rows + row * top.rowStride;
            place.out = top.out + row * top.outStride + n;
            runTall<Level>(place, rows);
            row += rows;
        }
    }
}

template <typename Level, typename Weight, typename Input>
SINKSCOPE_TARGET void runRange(
    const LinearInput& input, const LinearProduct& product, const OutputRange& range)
{
    const auto* rows = static_cast<const Input*>(input.rows);
    const auto* bias = static_cast<const Input*>(product.bias);
    TilePlace<Weight, Input> place { rows, input.stride,
        static_cast<const Weight*>(product.weight) + range.first * input.size, input.size,
        range.end - range.first, product.scale ? product.scale + range.first : nullptr,
        bias ? bias + range.first : nullptr, static_cast<Input*>(product.out) + range.first,
        product.outStride };
    const std::int64_t size = std::max<std::int64_t>(input.size, 1);
    const std::int64_t block =
        std::max<std::int64_t>(
            rowBytes / (size * static_cast<std::int64_t>(sizeof(Input))) / Level::maxRows, 2)
        * Level::maxRows;
    for (std::int64_t row = 0; row < input.count; row += block) {
        place.rows = rows + row * input.stride;
        place.out = static_cast<Input*>(product.out) + range.first + row * product.outStride;
        runBlock<Level>(place, std::min(block, input.count - row));
    }
}

/// `Pairs` multiplies BF16 with BF16; that may use another order of the numbers.
template <typename Level, typename Pairs> LevelKernels kernelsOf()
{
    return { runRange<Level, float, float>, runRange<Pairs, Bf16, Bf16>,
        runRange<Level, std::int8_t, float>, runRange<Level, std::int8_t, Bf16> };
}

} // namespace

} // namespace sinkscope::decoder
